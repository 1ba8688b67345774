import { describe, expect, it } from 'vitest';
import { homesOf } from '../../../main/demo/estate';
import { type DemoStation, demoStation } from '../../../main/demo/station';
import { areaKnown } from '../../../shared/codes/divisions';
import { education } from '../../../shared/codes/education';
import { ethnicity } from '../../../shared/codes/ethnicity';
import { marriage } from '../../../shared/codes/marriage';
import { politics } from '../../../shared/codes/politics';
import { HEAD, relation, relationSex } from '../../../shared/codes/relation';
import { wordsOf } from '../../../shared/codes/table';
import { tagFacts } from '../../../shared/codes/tags';
import { BuildingPlan } from '../../../shared/features/estate';
import { BirthDay, IdNumber, Phone } from '../../../shared/features/people';
import { StationDraft } from '../../../shared/features/station';
import { cleanPhone } from '../../../shared/rules/phone';
import { ageOn } from '../../../shared/text';
import { checkedId } from './checked-id';

const today = '2026-11-22';
const demo = demoStation({ today });
const { rows } = demo;
const homeOf = (row: (typeof rows)[number]) => `${row.building}-${row.unit}-${row.room}`;
const households = new Map<string, typeof rows>();
for (const row of rows) households.set(homeOf(row), [...(households.get(homeOf(row)) ?? []), row]);
const count = (test: (row: (typeof rows)[number]) => boolean) => rows.filter(test).length;
const ageOf = (row: (typeof rows)[number]) => ageOn(row.birthOn ?? '', today);

describe('the demo station', () => {
  it('has 328 households and 988 residents, 131 of them 60 or older', () => {
    expect([households.size, rows.length, count((row) => ageOf(row) >= 60)]).toEqual([328, 988, 131]);
  });

  it('has the residency of the field: 户籍 730, 流动 196, 空挂 62', () => {
    expect(['户籍', '流动', '空挂'].map((word) => count((row) => row.residency === word))).toEqual([730, 196, 62]);
  });

  it('every household has exactly one head, named on all its rows, and comes head first', () => {
    for (const members of households.values()) {
      expect(members.filter((row) => row.relation === HEAD)).toHaveLength(1);
      expect(members[0]?.relation).toBe(HEAD);
      for (const row of members) expect(row.headName).toBe(members[0]?.name);
    }
  });

  it('every ID number is right, fits birth and sex, is held once, and could not be issued', () => {
    const held = rows.flatMap((row) => (row.idNumber ? [row.idNumber] : []));
    expect(held.length).toBeGreaterThan(950);
    expect(new Set(held).size).toBe(held.length);
    for (const row of rows) {
      if (row.idNumber === null) continue;
      expect(IdNumber.safeParse(row.idNumber).success).toBe(true);
      expect(checkedId(row.idNumber)).toEqual({ birthOn: row.birthOn, sex: row.sex });
      expect(row.idNumber.slice(4, 6)).toBe('00');
      expect(areaKnown(row.idNumber.slice(0, 6))).toBe(true);
    }
  });

  it('every phone is written as the ledger writes it, every day is one a form would take, every code is in its table', () => {
    for (const row of rows) {
      for (const phone of [row.phone, row.phone2])
        if (phone) expect([Phone.parse(phone), cleanPhone(phone)]).toEqual([phone, phone]);
      expect(BirthDay.safeParse(row.birthOn).success).toBe(true);
      if (row.phone) expect(row.phone).toMatch(/^1\d\d0000\d{4}$/);
      for (const [table, code] of [
        [relation, row.relation],
        [ethnicity, row.ethnicity],
        [politics, row.politics],
        [marriage, row.marriage],
      ] as const) {
        expect(wordsOf(table, code)).not.toBeNull();
      }
      if (row.education) expect(wordsOf(education, row.education)).not.toBeNull();
      for (const tag of row.tags) expect(tagFacts(tag)).not.toBeNull();
    }
  });

  it('families are plausible: sexes fit relations, parents are older, children bear the father’s name', () => {
    for (const members of households.values()) {
      const head = members[0];
      if (!head || head.name.includes('·')) continue;
      const father = members.find((row) => row.sex === '1' && ['02', '11'].includes(row.relation ?? ''));
      for (const row of members) {
        const implied = relationSex(row.relation ?? '');
        if (implied) expect(row.sex).toBe(implied);
        if (['11', '12'].includes(row.relation ?? '')) expect(Math.abs(ageOf(row) - ageOf(head))).toBeLessThanOrEqual(5);
        if (['20', '30'].includes(row.relation ?? '')) {
          expect(ageOf(head) - ageOf(row)).toBeGreaterThanOrEqual(17);
          expect(row.name[0]).toBe((father ?? head).name[0]);
        }
        if (['51', '52'].includes(row.relation ?? '')) expect(ageOf(row) - ageOf(head)).toBeGreaterThanOrEqual(18);
      }
    }
  });

  it('marks care groups on the people they mean', () => {
    const tagged = (tag: string) => rows.filter((row) => row.tags.includes(tag));
    expect(tagged('退役军人')).toHaveLength(21);
    expect(tagged('残疾人')).toHaveLength(16);
    expect(tagged('备孕妇女')).toHaveLength(7);
    expect(tagged('独居老人').length).toBeGreaterThanOrEqual(10);
    expect(tagged('高龄老人').length).toBeGreaterThanOrEqual(5);
    expect(tagged('低保对象').length).toBeGreaterThanOrEqual(6);
    for (const row of tagged('独居老人')) expect(households.get(homeOf(row))).toHaveLength(1);
    for (const row of tagged('高龄老人')) expect(ageOf(row)).toBeGreaterThanOrEqual(80);
    for (const row of tagged('备孕妇女')) expect([row.sex, row.marriage]).toEqual(['2', '20']);
    for (const row of rows) expect(new Set(row.tags).size).toBe(row.tags.length);
  });

  it('stands on its plan: every room is in it, 36 stand empty, two units have no chief', () => {
    const plans = demo.buildings.map((plan) => BuildingPlan.parse(plan));
    const homes = new Set(homesOf(plans).map((home) => `${home.building}-${home.unit}-${home.room}`));
    expect(homes.size).toBe(364);
    for (const home of households.keys()) expect(homes.has(home)).toBe(true);
    expect([...homes].some((home) => home.startsWith('8号楼-1单元-4') || home.startsWith('8号楼-1单元-14'))).toBe(false);
    const uncovered = plans.flatMap(({ building, units }) =>
      units.filter(
        ({ unit }) => !demo.chiefs.some((chief) => chief.building === building && (chief.unit === null || chief.unit === unit)),
      ),
    );
    expect(uncovered).toHaveLength(2);
    for (const chief of demo.chiefs) expect(rows.some((row) => row.name === chief.name && row.phone === chief.phone)).toBe(true);
  });

  it('is a station the wizard could have made, and says that it is a demonstration', () => {
    expect(StationDraft.parse(demo.station)).toEqual(demo.station);
    expect(demo.station.name).toContain('演示');
  });

  it('has names that test a system: rare characters, surnames of two, a dot inside', () => {
    const names = rows.map((row) => row.name).join(' ');
    expect(names).toMatch(/[\u3400-\u4dbf\u{20000}-\u{2ffff}]/u);
    expect(names).toMatch(/欧阳|诸葛|尉迟|上官|令狐|长孙|司马|澹台/);
    expect(names).toMatch(/[单仇解朴盖区查缪]/);
    expect(count((row) => row.name.includes('·'))).toBe(2);
    expect(Math.max(...rows.map((row) => row.name.length))).toBeLessThanOrEqual(50);
  });

  it('is the same for the same day and seed, another for another seed', () => {
    expect(demoStation({ today })).toEqual(demo);
    const other: DemoStation = demoStation({ today, seed: 7 });
    expect(other.rows).toHaveLength(988);
    expect(other.rows).not.toEqual(rows);
  });

  it('keeps its ages on any day, leap days included', () => {
    for (const day of ['2028-02-29', '2030-01-01', '2026-12-31']) {
      const later = demoStation({ today: day }).rows;
      expect(later.filter((row) => ageOn(row.birthOn ?? '', day) >= 60)).toHaveLength(131);
      expect(later.map((row) => row.name.length)).toHaveLength(988);
      for (const row of later) expect((row.birthOn ?? '') <= day).toBe(true);
    }
  });
});
