// A member of a family becomes a row as an import would read it: name, numbers, codes, what is known and what is not.
import { divisionWords } from '../../shared/codes/divisions';
import type { Residency } from '../../shared/features/people';
import type { ResidentRow } from '../features/imports/resident-row';
import type { Dice } from './dice';
import type { Member } from './families';
import { dottedNames, givenNameOf } from './names';
import { birthOf, type IdNumbers, landlineOf, mobileOf } from './numbers';

export type Home = { building: string; unit: string; room: string };
export type Circumstances = {
  dice: Dice;
  today: string;
  ids: IdNumbers;
  /** Counts the people made so far; every 83rd has a name with a rare character. */
  made: number;
};

/** Cities, never districts: nobody's ID number begins so. */
const here = '610100';
const elsewhere =
  '610300 610400 610500 610600 610700 610800 410100 410300 140100 140800 620100 620500 510100 340600 420100 640100'.split(
    ' ',
  ) as [string, ...string[]];
const employers =
  '渭水机械厂 启明软件公司 和平里小学 安康药房 顺达物流 自营早餐店 晨光幼儿园 城北热力站 个体装修 长乐超市 公交十二队 向阳门诊部'.split(
    ' ',
  ) as [string, ...string[]];

function educationOf(dice: Dice, age: number): string | null {
  if (age < 6) return null;
  if (age < 13) return '80';
  if (age < 16) return '70';
  if (age < 19) return '60';
  if (age < 45) return dice.lean(['20', '30', '60', '14', '40', '70'], 1.6);
  if (age < 65) return dice.lean(['60', '70', '30', '20', '40', '80'], 1.3);
  return dice.lean(['70', '80', '60', '40', '30', '90', '20'], 1.3);
}

function politicsOf(dice: Dice, age: number): string {
  if (age < 14) return '13';
  if (age < 28 && dice.chance(0.45)) return '03';
  if (age >= 20 && dice.chance(0.14)) return '01';
  return dice.chance(0.01) ? dice.pick(['04', '05', '12']) : '13';
}

function workplaceOf(dice: Dice, age: number): string | null {
  if (age >= 60) return dice.chance(0.5) ? '退休' : null;
  return age >= 22 && dice.chance(0.5) ? dice.pick(employers) : null;
}

function phoneOf(dice: Dice, age: number): string | null {
  const often = age < 10 ? 0 : age < 18 ? 0.4 : age < 70 ? 0.97 : 0.75;
  return dice.chance(often) ? mobileOf(dice) : null;
}

function nameOf({ dice, made }: Circumstances, member: Member, birthOn: string, dotted: boolean): string {
  if (dotted) return dottedNames[member.sex];
  return member.surname + givenNameOf(dice, member.sex, Number(birthOn.slice(0, 4)), made % 83 === 41);
}

type Roots = { area: string; ethnicity: string; residency: Residency; registeredAddress: string | null; dotted: boolean };

function rootsOf(dice: Dice, residency: Residency, dotted: boolean): Roots {
  const stranger = residency === '流动' || dice.chance(0.25);
  const ethnicity = dice.chance(0.96) ? '01' : dice.pick(['03', '11', '02', '06', '15']);
  const area = stranger ? dice.pick(elsewhere) : here;
  const registeredAddress = residency === '流动' ? divisionWords(area) : null;
  return { area, ethnicity: dotted ? '05' : ethnicity, residency, registeredAddress, dotted };
}

/** Nobody has asked yet: no ID number, the birth by year or month only. */
const isVague = (dice: Dice, age: number) => age >= 20 && age <= 50 && dice.chance(0.02);

function personOf(around: Circumstances, member: Member, roots: Roots): Omit<ResidentRow, keyof Home | 'row' | 'headName'> {
  const { dice, today, ids } = around;
  const birthOn = birthOf(dice, member.age, today);
  const vague = isVague(dice, member.age);
  const idNumber = ids.next(member.relation === '02' || dice.chance(0.6) ? roots.area : here, birthOn, member.sex);
  return {
    householdNo: null,
    name: nameOf(around, member, birthOn, roots.dotted),
    relation: member.relation,
    sex: member.sex,
    birthOn: vague ? birthOn.slice(0, dice.pick([4, 7])) : birthOn,
    idNumber: vague ? null : idNumber,
    documentKind: null,
    documentNumber: null,
    sexInferred: false,
    birthInferred: false,
    phone: phoneOf(dice, member.age),
    phone2: member.age > 30 && dice.chance(0.05) ? landlineOf(dice) : null,
    ethnicity: roots.ethnicity,
    politics: politicsOf(dice, member.age),
    education: educationOf(dice, member.age),
    marriage: member.married,
    residency: roots.residency,
    tags: [],
    workplace: workplaceOf(dice, member.age),
    registeredAddress: roots.registeredAddress,
    note: null,
    custom: [],
  };
}

export type Household = { home: Home; residency: Residency; members: readonly Member[]; dotted?: boolean };

/** The rows of one household, head first. `around.made` counts on; sheet rows begin at 1. */
export function rowsOf(around: Circumstances, { home, residency, members, dotted = false }: Household): ResidentRow[] {
  const roots = rootsOf(around.dice, residency, dotted);
  const rows = members.map((member): ResidentRow => {
    around.made += 1;
    return { row: around.made, ...home, headName: null, ...personOf(around, member, roots) };
  });
  const headName = rows[0]?.name ?? null;
  for (const row of rows) row.headName = headName;
  return rows;
}
