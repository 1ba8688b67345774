// People counted once all the way up: what a community found by its tables of names is still found at the district.
import { expect, test } from 'vitest';
import type { ParcelContent } from '../../../main/parcels/content';
import { ONCE, peopleOnce } from '../../../main/rollup/once';
import { peopleIn } from '../../../main/rollup/states';
import { sumUpward } from '../../../main/rollup/upward';
import { contents, sumBy } from './holds';
import { listMembers, type Store, take, totals } from './store';

const period = '2026-10';
const [first] = contents as [ParcelContent];
const community = first.sender.code.slice(0, 12);
const within = contents.filter(({ sender }) => sender.code.startsWith(community));
const outside = contents.filter(({ sender }) => !sender.code.startsWith(community));

/** The station with one table of names: the same person in each. */
const naming = (content: ParcelContent): ParcelContent => ({
  ...content,
  rows: {
    ...{ purpose: '核对搬走搬来的', basis: 'duty' },
    people: [
      {
        ...{ name: '某某', idNumber: '11010519491231002X', sex: null, birthOn: null, residency: null },
        ...{ place: content.places[0]?.code ?? '', room: '1单元101', startedOn: '2026-01-01' },
      },
    ],
  },
});

const filled = async (store: Store, sent: readonly ParcelContent[]) => {
  await listMembers(
    store,
    sent.map(({ sender }) => sender.code),
  );
  expect(new Set(await take(store, sent))).toEqual(new Set(['taken']));
  return store.read();
};

const said = ({ figures }: Pick<ParcelContent, 'figures'>, code: string) => figures.find((one) => one.code === code)?.value;

/** `open` gives a store without a row in it. */
export function onceHoldsOf(open: () => Promise<Store>): void {
  test('who stands in the tables of two stations is one person for the community, the street and the district', async () => {
    expect(within.length).toBeGreaterThan(1);
    const below = await filled(await open(), within.map(naming));
    const { content } = await sumUpward(below, 'community', period);
    const [all, twice] = [sumBy('residents', within), within.length - 1];
    expect([said(content, 'residents'), said(content, ONCE)]).toEqual([all, all - twice]);
    const sender = { code: community, name: '某社区', level: 'community' as const };
    const above = await open();
    const db = await filled(above, [{ ...first, ...content, sender }, ...outside]);
    const whole = sumBy('residents');
    expect((await totals(above))['residents v1']?.value).toBe(whole);
    const { content: up } = await sumUpward(db, 'district', period);
    expect([said(up, 'residents'), said(up, ONCE)]).toEqual([whole, whole - twice]);
    expect(up.indicators.filter(({ code }) => code === ONCE)).toEqual([
      expect.objectContaining({ measure: '人', definition: expect.stringContaining('只计一次') }),
    ]);
  });

  test('is no figure of its own where nobody stands in two tables', async () => {
    const db = await filled(await open(), [naming(first), ...outside]);
    const { content, apart } = await sumUpward(db, 'district', period);
    expect([said(content, ONCE), apart]).toEqual([undefined, []]);
    const { twice } = await peopleIn(db, period);
    expect(await peopleOnce(db, period, twice)).toBe(said(content, 'residents'));
  });
}
