// Lists and sums along the chain: who is late, who is missing, who stands in two tables.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ParcelContent } from '../../../main/parcels/content';
import { totalsAt } from '../../../main/rollup/levels';
import { countsIn, datesOf, membersIn, peopleIn } from '../../../main/rollup/states';
import { definitions } from './district';
import { codes, contents, first, second, sumBy } from './holds';
import { listMembers, type Store, take, totals } from './store';

/** `open` gives a store without a row in it. */
export function listsHoldOf(open: () => Promise<Store>): void {
  const filled = async () => {
    const store = await open();
    await listMembers(store, codes);
    return store;
  };

  test('who is late and who is missing is told by the day it was due', async () => {
    const store = await filled();
    await take(store, [first]);
    await take(store, [second], { now: '2026-11-06T01:00:00.000Z', today: '2026-11-06' });
    const db = await store.read();
    const before = await datesOf(db, '2026-10', '2026-11-05');
    expect(before).toMatchObject({ dueOn: '2026-11-05', over: false });
    expect(await countsIn(db, before)).toEqual({ expected: 12, received: 2, late: 1, overdue: 0 });
    const after = await datesOf(db, '2026-10', '2026-11-06');
    expect(await countsIn(db, after)).toEqual({ expected: 12, received: 2, late: 1, overdue: 10 });
    const states = await membersIn(db, after, { state: null, after: '', size: 50 });
    expect(states.slice(0, 3).map(({ state }) => state)).toEqual(['received', 'late', 'overdue']);
    for (const state of ['received', 'late', 'overdue', 'missing'] as const)
      expect(await membersIn(db, after, { state, after: '', size: 50 })).toEqual(states.filter((one) => one.state === state));
  });

  test('somebody in the tables of two stations is told as one', async () => {
    const store = await filled();
    const person = { name: '某某', sex: null, birthOn: null, residency: null, room: '101', startedOn: '2026-01-01' };
    const rows = (content: ParcelContent, ids: (string | null)[]): ParcelContent => ({
      ...content,
      rows: {
        ...{ purpose: '防汛排查', basis: 'duty' as const },
        people: ids.map((idNumber) => ({ ...person, idNumber, place: content.places[0]?.code ?? '' })),
      },
    });
    await take(store, [rows(first, ['11010519491231002X', '1', null]), rows(second, ['11010519491231002x', '2'])]);
    const db = await store.read();
    expect(await peopleIn(db, '2026-10')).toEqual({ tables: 2, lines: 4, twice: 1 });
    const keys = await db.selectFrom('receiptPerson').select('personKey').execute();
    for (const { personKey } of keys) expect(personKey).toMatch(/^[0-9a-f]{32}$/);
  });

  test('sums of communities and streets add up to the district, whatever came from whom', async () => {
    const store = await filled();
    let years = 0;
    const codesOf = definitions.map(({ code }) => code);
    await fc.assert(
      fc.asyncProperty(fc.subarray([...contents.keys()], { minLength: 1 }), async (chosen) => {
        years += 1;
        const period = `${1000 + years}`;
        const said = chosen.map((index) => ({
          ...(contents[index] as ParcelContent),
          ...{ period, span: { from: `${period}-01-01`, to: `${period}-12-31` }, sequence: 9 + years },
        }));
        const today = '9999-12-31';
        expect(new Set(await take(store, said, { today }))).toEqual(new Set(['taken']));
        const db = await store.read();
        const found = await totals(store, period);
        for (const level of ['station', 'community', 'street', 'district'] as const) {
          const groups = await totalsAt(db, period, level);
          const sum = groups.flatMap(({ figures }) => figures).reduce((all, { value }) => all + value, 0);
          expect(sum).toBe(codesOf.reduce((all, code) => all + (found[`${code} v1`]?.value ?? 0), 0));
          expect(sum).toBe(codesOf.reduce((all, code) => all + sumBy(code, said), 0));
        }
      }),
      { numRuns: 12, seed: 20261122 },
    );
  });
}
