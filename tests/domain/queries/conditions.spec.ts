import { ResidentFilter } from '../../../shared/features/resident-filter';
import { type Desk, describe, expect, test } from '../support/desk';
import { whoFits } from './oracle';
import { dayFrom, diceOf, makeStation, tagWords } from './station';

type Asked = Partial<ResidentFilter>;

/** Everybody the desk lists, page after page, and the total it says. */
async function listed(desk: Desk, filter: ResidentFilter) {
  const ids: number[] = [];
  let after: { sequence: number; id: number } | null = null;
  for (;;) {
    const page: Awaited<ReturnType<typeof desk.ask<'residents.list'>>> = await desk.ask('residents.list', {
      filter,
      page: { after, size: 200 },
    });
    ids.push(...page.rows.map(({ id }) => id));
    after = page.next;
    if (after === null) return { ids: ids.sort((one, other) => one - other), total: page.total };
  }
}

const each: [string, (desk: Desk) => Asked][] = [
  ['several buildings', (desk) => ({ buildingIds: [desk.building('1号楼'), desk.building('3号楼')] })],
  ['one of several buildings', (desk) => ({ buildingIds: [desk.building('3号楼')] })],
  ['rooms that are let', () => ({ tenures: ['出租'] })],
  ['rooms that are let or lent', () => ({ tenures: ['出租', '借住'] })],
  ['any of several groups', () => ({ tagsAny: ['残疾人', '低保对象'] })],
  ['all of several groups', () => ({ tagsAll: ['残疾人', '低保对象'] })],
  ['none of several groups', () => ({ tagsNone: ['残疾人', '低保对象', '本站自定'] })],
  ['one group as of a day gone by', () => ({ tag: '残疾人', asOf: '2026-06-30' })],
  ['living alone by the household', () => ({ alone: 'household' })],
  ['living alone by the group', () => ({ alone: 'tag' })],
  ['living alone one way or the other', () => ({ alone: 'either' })],
  ['living alone as of a day gone by', () => ({ alone: 'household', asOf: '2026-05-01' })],
  ['households of one or two', () => ({ householdTo: 2 })],
  ['households of four and more', () => ({ householdFrom: 4 })],
  ['households of exactly three as of a day gone by', () => ({ householdFrom: 3, householdTo: 3, asOf: '2026-04-01' })],
  ['having a phone and an ID number', () => ({ has: ['phone', 'idNumber'] })],
  ['lacking a phone and a residency', () => ({ lacks: ['phone', 'residency'] })],
  ['heads of households', () => ({ relations: ['02'] })],
  ['children and parents of the head', () => ({ relations: ['20', '51'] })],
  ['born in March', () => ({ birthMonth: 3 })],
  ['not checked since a day', () => ({ verifiedBefore: '2026-06-01' })],
  ['moved in within a span', () => ({ movedInFrom: '2025-04-01', movedInTo: '2026-03-15' })],
  ['left within a span', () => ({ state: 'left', movedOutFrom: '2026-07-20', movedOutTo: '2026-08-20' })],
  ['died within a span', () => ({ state: 'dead', movedOutFrom: '2026-08-01' })],
  ['left by a day', () => ({ state: 'left', asOf: '2026-08-01' })],
  ['everybody as of a day gone by', () => ({ asOf: '2026-07-01' })],
  ['70 and more as of a day gone by', () => ({ ageFrom: 70, asOf: '2026-07-01' })],
  ['70 and more by a day to come', () => ({ ageFrom: 70, ageOn: '2027-12-31' })],
];

describe('a ledger narrowed', () => {
  test('one condition shows exactly those who meet it', async ({ desk }) => {
    const made = makeStation(desk, 11);
    for (const [words, asked] of each) {
      const filter = ResidentFilter.parse(asked(desk));
      const wanted = whoFits(made, filter);
      expect(wanted.length, words).toBeGreaterThan(0);
      expect(await listed(desk, filter), words).toEqual({ ids: wanted, total: wanted.length });
    }
  });

  test('any mixture of conditions shows exactly those who meet all of them', async ({ desk }) => {
    const made = makeStation(desk, 12);
    const dice = diceOf(99);
    const some = (): Asked[] => [
      { buildingIds: [desk.building('1号楼')] },
      { unitId: desk.unit('1号楼', '1单元') },
      { tenures: ['自住', '出租'] },
      { tagsAny: [dice.pick(tagWords), dice.pick(tagWords)] },
      { tagsNone: [dice.pick(tagWords)] },
      { tag: dice.pick(tagWords) },
      { alone: dice.pick(['household', 'tag', 'either'] as const) },
      { householdFrom: dice.below(3) + 1 },
      { householdTo: dice.below(5) + 2 },
      { has: [dice.pick(['phone', 'idNumber', 'birthOn', 'relation'] as const)] },
      { missing: dice.pick(['phone', 'idNumber', 'residency', 'relation'] as const) },
      { relations: ['02', dice.pick(['20', '51'])] },
      { sex: dice.pick(['1', '2'] as const) },
      { residency: dice.pick(['户籍', '流动', '空挂'] as const) },
      { ageFrom: dice.below(80), ageOn: dice.chance(0.5) ? '2026-12-31' : null },
      { ageTo: dice.below(100) },
      { verifiedBefore: dayFrom(dice, 2026) },
      { movedInTo: dayFrom(dice, 2026) },
      { asOf: dayFrom(dice, 2026) },
      { state: dice.pick(['present', 'left'] as const) },
    ];
    for (let round = 0; round < 80; round += 1) {
      const parts = Array.from({ length: dice.below(3) + 2 }, () => dice.pick(some()));
      const filter = ResidentFilter.parse(Object.assign({}, ...parts));
      const wanted = whoFits(made, filter);
      expect(await listed(desk, filter), JSON.stringify(parts)).toEqual({ ids: wanted, total: wanted.length });
    }
  });

  test('households narrowed by their people are the households of exactly those people', async ({ desk }) => {
    const made = makeStation(desk, 13);
    const asked: Asked[] = [
      { alone: 'household' },
      { asOf: '2026-06-30', tagsAny: ['残疾人'] },
      { householdFrom: 3, verifiedBefore: '2026-06-01' },
      { tenures: ['出租'], has: ['phone'] },
    ];
    for (const each of asked) {
      const filter = ResidentFilter.parse(each);
      const fitting = new Set(whoFits(made, filter));
      const homes = made.stays.filter((stay) => fitting.has(stay.personId) && (filter.asOf !== null || stay.endedOn === null));
      const { rows } = await desk.ask('households.list', { filter, page: { size: 200 } });
      const standing = homes.filter(({ startedOn, endedOn }) => {
        const on = filter.asOf;
        return on === null || (startedOn <= on && (endedOn === null || endedOn > on));
      });
      const ids = [...new Set(standing.map(({ householdId }) => householdId))];
      expect(rows.map(({ id }) => id).sort((one, other) => one - other)).toEqual(ids.sort((one, other) => one - other));
    }
  });
});
