// What somebody at the desk might do next, drawn from a seeded generator: mostly sensible, now and then not.
import { checkCharacter } from '../../../shared/rules/id-number';
import type { Act, ModelName } from './model';
import type { Tables } from './tables';

export type Random = () => number;

const DAY_MS = 86_400_000;
/** The day so many days after another. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

const surnames = [...'王李张刘陈杨赵黄周吴徐孙'];
const given = [...'伟芳娜秀英敏静丽强磊洋勇军杰娟涛明超霞平'];
const words = ['独居老人', '残疾人', '低保对象', '退役军人', '备孕妇女'];
const relations = ['02', '11', '12', '20', '30', null];

type Dice = ReturnType<typeof diceOf>;

function diceOf(random: Random, ledger: Tables, today: string) {
  const whole = (below: number) => Math.floor(random() * below);
  const pick = <T>(list: readonly T[]) => list[whole(list.length)] as T;
  const chance = (share: number) => random() < share;
  /** An id of a table; now and then one that is not there. */
  const id = (table: keyof Tables) => (chance(0.01) ? 999_999 : 1 + whole(Math.max(ledger[table].length, 1)));
  /** Mostly today or shortly before; now and then long ago or tomorrow. */
  const day = () => dayAfter(today, chance(0.03) ? 1 : chance(0.1) ? -whole(4000) : -whole(3));
  /** A last day: what the group says, none, soon over, or before the first. */
  const term = () => (chance(0.5) ? {} : { validTo: chance(0.2) ? null : dayAfter(today, whole(8) - 1) });
  const phone = () => `13${String(whole(1e9)).padStart(9, '0')}`;
  return {
    ...{ whole, pick, chance, id, day, term, phone },
    name: () => pick(surnames) + pick(given) + (chance(0.6) ? pick(given) : ''),
    /** Somebody who lives here, if there is anybody. */
    resident: () => {
      const open = ledger.residence[whole(ledger.residence.length)];
      return open && !chance(0.1) ? open.personId : id('person');
    },
    to: () => (chance(0.6) ? { householdId: id('household') } : { roomId: id('room') }),
  };
}

/** A number that is right, but for one in fifty; some people share one. */
function idNumber({ whole, chance, pick }: Dice): string {
  const birth = `${1930 + whole(90)}${String(1 + whole(12)).padStart(2, '0')}${String(1 + whole(28)).padStart(2, '0')}`;
  const first17 = `610112${birth}${String(whole(1000)).padStart(3, '0')}`;
  return first17 + (chance(0.02) ? pick([...'0123456789X']) : checkCharacter(first17));
}

function changesOf(dice: Dice) {
  const { pick, phone, name, chance, whole } = dice;
  return pick([
    () => ({ phone: phone() }),
    () => ({ phone: null }),
    () => ({ note: `备注${whole(1000)}` }),
    () => ({ name: name() }),
    () => ({ relation: pick(relations) }),
    () => ({ residency: pick(['户籍', '流动', '空挂', null] as const) }),
    () => ({ idNumber: chance(0.9) ? idNumber(dice) : null, ...(chance(0.5) ? { name: name() } : {}) }),
    () => ({ phone: phone(), relation: pick(relations) }),
  ])();
}

function splitOf({ id, pick, chance, day }: Dice, ledger: Tables) {
  const household = id('household');
  const people = ledger.residence.filter((row) => row.householdId === household && (row.endedOn === null || chance(0.02)));
  const leaving = people.slice(0, Math.max(1, people.length - (chance(0.9) ? 1 : 0)));
  const named = leaving.map(({ personId }, at) => ({ id: personId, relation: at === 0 ? '02' : pick(['20', '30', '10']) }));
  const some = named.length > 0 ? named : [{ id: id('person'), relation: '02' }];
  return { id: household, people: some.slice(0, 30), roomId: id('room'), on: day(), reason: '子女成家' };
}

const nothingElse = {
  ...{
    sex: null,
    documentKind: null,
    documentNumber: null,
    phone2: null,
    ethnicity: null,
    politics: null,
    education: null,
    marriage: null,
  },
  ...{ workplace: null, registeredAddress: null, note: null },
};

type Draw = { [N in ModelName]: (dice: Dice, ledger: Tables) => Extract<Act, { name: N }>['input'] };

const draw: Draw = {
  'residents.register': (dice) => ({
    ...nothingElse,
    name: dice.name(),
    idNumber: dice.chance(0.6) ? idNumber(dice) : null,
    birthOn: dice.chance(0.2) ? `${1930 + dice.whole(90)}` : null,
    phone: dice.chance(0.7) ? dice.phone() : null,
    relation: dice.pick(relations),
    residency: dice.pick(['户籍', '流动', '空挂', null] as const),
    to: dice.to(),
    tags: dice.chance(0.2) ? [dice.pick(words), dice.pick(words)] : [],
    on: dice.day(),
  }),
  'residents.amend': (dice) => ({ id: dice.resident(), changes: changesOf(dice) }),
  'residents.moveRoom': (dice) => ({ id: dice.resident(), to: dice.to(), relation: dice.pick(relations), on: dice.day() }),
  'residents.moveOut': (dice) => ({ id: dice.resident(), on: dice.day(), reason: '搬走' }),
  'residents.moveIn': (dice) => ({
    ...{ id: dice.id('person'), to: dice.to(), on: dice.day() },
    ...{ relation: dice.pick(relations), residency: dice.pick(['户籍', '流动'] as const) },
  }),
  'residents.recordDeath': (dice) => ({ id: dice.resident(), on: dice.day() }),
  'residents.tag': (dice) => ({ id: dice.resident(), tag: dice.pick(words), on: dice.day(), ...dice.term() }),
  'residents.renewTag': (dice, { personTag }) => {
    const there = personTag.length > 0 ? dice.pick(personTag) : { personId: 1, tag: '残疾人' };
    return { id: there.personId, tag: there.tag, on: dice.day(), ...dice.term() };
  },
  'residents.untag': (dice, { personTag }) => {
    const there = personTag.length > 0 ? dice.pick(personTag) : { personId: 1, tag: '残疾人' };
    return { id: there.personId, tag: there.tag, on: dice.day(), reason: '登记有误' };
  },
  'residents.reveal': (dice) => ({ id: dice.resident(), field: dice.pick(['idNumber', 'phone'] as const), reason: '核对' }),
  'households.split': splitOf,
  'households.verify': (dice) => ({ id: dice.id('household') }),
  'chiefs.appoint': (dice, { unit }) => {
    const at = dice.whole(unit.length);
    const place = { buildingId: unit[at]?.buildingId ?? 1, unitId: dice.chance(0.3) ? null : at + 1 };
    return { ...place, name: dice.name(), phone: dice.chance(0.7) ? dice.phone() : null, on: dice.day() };
  },
  'chiefs.end': (dice) => ({ id: dice.id('post'), on: dice.day(), reason: '不再担任' }),
  'estate.addRoom': (dice) => {
    const [floor, door] = [1 + dice.whole(30), 1 + dice.whole(4)];
    return { unitId: dice.id('unit'), floor, number: `${floor}0${door}` };
  },
};

/** How often each is done, in parts of a hundred or so. */
const weights: Record<ModelName, number> = {
  'residents.register': 18,
  'residents.amend': 22,
  'residents.moveRoom': 10,
  'residents.moveOut': 6,
  'residents.moveIn': 9,
  'residents.recordDeath': 1,
  'residents.tag': 8,
  'residents.renewTag': 4,
  'residents.untag': 4,
  'residents.reveal': 6,
  'households.split': 5,
  'households.verify': 6,
  'chiefs.appoint': 4,
  'chiefs.end': 2,
  'estate.addRoom': 2,
};
const bag = (Object.keys(weights) as ModelName[]).flatMap((name) => Array.from({ length: weights[name] }, () => name));

/** The next act over the ledger as it stands. */
export function nextAct(random: Random, ledger: Tables, today: string): Act {
  const dice = diceOf(random, ledger, today);
  const name = ledger.person.length < 5 ? 'residents.register' : dice.pick(bag);
  return { name, input: draw[name](dice, ledger) } as Act;
}
