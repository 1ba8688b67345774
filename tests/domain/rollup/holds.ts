// The tests themselves: given a store nobody has used, everything that must hold of it.
import { expect, test } from 'vitest';
import type { ParcelContent } from '../../../main/parcels/content';
import { unpackPlaces } from '../../../main/parcels/places';
import { arrivalRefusalWords } from '../../../main/rollup/decide';
import { codesOfRules } from '../../../main/rollup/rules';
import { contentsOf, countDistrict, definitions, drawDistrict } from './district';
import { keepAsBefore, listMembers, type Store, take, totals } from './store';

const district = drawDistrict({ stations: 12, buildings: 40, people: 3000, seed: 7 });
export const contents = contentsOf(district);
export const codes = contents.map(({ sender }) => sender.code);
export const [first, second] = contents as [ParcelContent, ParcelContent];

export const sumBy = (code: string, of: readonly ParcelContent[] = contents) =>
  of.reduce((sum, { figures }) => sum + (figures.find((one) => one.code === code)?.value ?? 0), 0);

/** `open` gives a store without a row in it. */
export function holdsOf(open: () => Promise<Store>): void {
  const filled = async () => {
    const store = await open();
    await listMembers(store, codes);
    return store;
  };

  test('totals of a period are the sums of the people themselves', async () => {
    const store = await filled();
    expect(new Set(await take(store, contents))).toEqual(new Set(['taken']));
    const counts = countDistrict(district);
    const found = await totals(store);
    for (const [at, { code }] of definitions.entries())
      expect(found[`${code} v1`]).toEqual({
        value: counts.reduce((sum, { whole }) => sum + (whole[at] ?? 0), 0),
        of: null,
        members: 12,
      });
  });

  test('one parcel after the other adds up to what all at once do, corrections among them', async () => {
    const store = await filled();
    const rate = { ...definitions[0], code: 'orders.rate', name: '办结率', measure: '%' } as ParcelContent['indicators'][number];
    const rated: ParcelContent = {
      ...second,
      indicators: [...second.indicators, rate],
      figures: [...second.figures, { code: rate.code, value: 3, of: 4 }],
    };
    const corrected = { ...first, correction: 1, sequence: 2, figures: first.figures.map((one) => ({ ...one, value: 5 })) };
    for (const content of [first, rated, contents[2] as ParcelContent, corrected, contents[3] as ParcelContent]) {
      expect(await take(store, [content])).toEqual(['taken']);
      await totals(store);
    }
    const found = await totals(store);
    expect(found['orders.rate v1']).toEqual({ value: 3, of: 4, members: 1 });
    expect(found['residents v1']).toEqual({
      ...{ value: 5 + sumBy('residents', [second, ...contents.slice(2, 4)]), of: null, members: 4 },
    });
  });

  test('the same parcel again changes nothing, in the same batch or a month later', async () => {
    const store = await filled();
    expect(await take(store, [first, first])).toEqual(['taken', 'already']);
    const before = await totals(store);
    expect(await take(store, [first], { now: '2026-12-01T00:00:00.000Z', today: '2026-12-01' })).toEqual(['already']);
    expect(await totals(store)).toEqual(before);
  });

  test('a correction stands in for what it corrects; nothing older comes back', async () => {
    const store = await filled();
    const more = {
      ...first,
      correction: 1,
      sequence: 2,
      figures: first.figures.map((one) => ({ ...one, value: one.value + 1 })),
    };
    expect(await take(store, [first, second])).toEqual(['taken', 'taken']);
    expect(await take(store, [more])).toEqual(['taken']);
    const after = await totals(store);
    expect(after['residents v1']?.value).toBe(sumBy('residents', [more, second]));
    const late = { ...first, sequence: 1, madeAt: '2026-11-01T02:00:00.000Z' };
    expect(await take(store, [first, late, { ...first, sequence: 3 }, { ...more, sequence: 2, madeAt: late.madeAt }])).toEqual([
      ...['already', arrivalRefusalWords.older, arrivalRefusalWords.lowerCorrection, arrivalRefusalWords.replayed],
    ]);
    expect(await totals(store)).toEqual(after);
  });

  test('parcels of one sender that come in any order of files are taken in the order they were made', async () => {
    const store = await filled();
    const made = [1, 2, 3].map((sequence) => ({ ...first, sequence, correction: sequence - 1 }));
    expect(await take(store, [made[2], made[0], made[1]] as ParcelContent[])).toEqual(['taken', 'taken', 'taken']);
    const db = await store.read();
    const current = await db.selectFrom('receipt').select('sequence').where('current', '=', 1).execute();
    expect(current).toEqual([{ sequence: 3 }]);
  });

  test('other figures under the same number of a correction are refused', async () => {
    const store = await filled();
    await take(store, [first]);
    const silently = { ...first, sequence: 2, figures: first.figures.map((one) => ({ ...one, value: one.value + 1 })) };
    expect(await take(store, [silently])).toEqual([arrivalRefusalWords.changedSilently]);
    expect(await take(store, [{ ...first, sequence: 3, madeAt: '2026-11-02T00:00:00.000Z' }])).toEqual(['taken']);
    expect((await totals(store))['residents v1']).toMatchObject({ value: sumBy('residents', [first]), members: 1 });
  });

  test('what an office kept before is told the same, sent again as it was, and refused where it says something else', async () => {
    const store = await filled();
    await take(store, [first]);
    await keepAsBefore(store, second);
    const db = await store.read();
    const rows = await db.selectFrom('receipt').select(['code', 'places']).orderBy('id').execute();
    const rules = await codesOfRules(db);
    expect(rows.map((row) => unpackPlaces(row, rules))).toEqual([first.places, second.places]);
    const [again, silently] = [2, 3].map((sequence) => ({ ...second, sequence }));
    const [place, ...others] = second.places;
    const elsewhere = { ...silently, places: [{ ...place, name: '另一栋' }, ...others] } as ParcelContent;
    expect(await take(store, [elsewhere])).toEqual([arrivalRefusalWords.changedSilently]);
    expect(await take(store, [again as ParcelContent])).toEqual(['taken']);
  });

  test('who is not listed, sends another level, or sends what is still to come is refused, with the reason kept', async () => {
    const store = await filled();
    const stranger = { ...first, sender: { ...first.sender, code: '610112999001001' }, places: [] };
    const community = { ...first, sender: { ...first.sender, level: 'community' as const } };
    const future = { ...first, period: '2027-01', span: { from: '2027-01-01', to: '2027-01-31' } };
    expect(await take(store, [stranger, community, future])).toEqual([
      ...[arrivalRefusalWords.notMember, arrivalRefusalWords.notMember, arrivalRefusalWords.wrongPeriod],
    ]);
    const db = await store.read();
    const kept = await db.selectFrom('refusedParcel').select(['why', 'code', 'by']).orderBy('id').execute();
    expect(kept.map(({ why }) => why).sort()).toEqual(['notMember', 'notMember', 'wrongPeriod']);
    expect(await totals(store)).toEqual({});
  });

  test('who stands above or below somebody who has sent is refused, so that nobody is counted twice', async () => {
    const store = await open();
    const above = { code: first.sender.code.slice(0, 12), name: '社区', level: 'community' as const };
    const community = { ...first, sender: above, places: [] };
    await listMembers(store, [...codes, community.sender.code]);
    expect(await take(store, [first])).toEqual(['taken']);
    expect(await take(store, [community])).toEqual([arrivalRefusalWords.overlap]);
    expect(await take(store, [{ ...community, period: '2026-09', span: { from: '2026-09-01', to: '2026-09-30' } }])).toEqual([
      'taken',
    ]);
  });

  test('a figure counted by another rule is summed apart', async () => {
    const store = await filled();
    const other = second.indicators.map((one) =>
      one.code === 'residents' ? { ...one, version: 2, definition: '另一种数法。' } : one,
    );
    await take(store, [first, { ...second, indicators: other }]);
    const found = await totals(store);
    expect(found['residents v1']).toEqual({ value: sumBy('residents', [first]), of: null, members: 1 });
    expect(found['residents v2']).toEqual({ value: sumBy('residents', [second]), of: null, members: 1 });
    expect(found['households v1']?.members).toBe(2);
  });

  test('rates are added by their two counts', async () => {
    const store = await filled();
    const rate = {
      ...definitions[0],
      code: 'orders.rate',
      name: '办结率',
      measure: '%',
      definition: '办结的除以受理的。',
    } as const;
    const withRate = (content: ParcelContent, value: number, of: number): ParcelContent => ({
      ...content,
      indicators: [...content.indicators, rate as ParcelContent['indicators'][number]],
      figures: [...content.figures, { code: 'orders.rate', value, of }],
    });
    await take(store, [withRate(first, 53, 54), withRate(second, 1, 3)]);
    expect((await totals(store))['orders.rate v1']).toEqual({ value: 54, of: 57, members: 2 });
  });

  test('a log that grew shorter is noticed', async () => {
    const store = await filled();
    const shorter = { ...first, period: '2026-09', span: { from: '2026-09-01', to: '2026-09-30' }, sequence: 2 };
    await take(store, [first, { ...shorter, auditHead: { sequence: 99, hash: 'b'.repeat(64) } }]);
    const db = await store.read();
    const odd = await db.selectFrom('receipt').select(['sequence', 'odd']).orderBy('sequence').execute();
    expect(odd).toEqual([
      { sequence: 1, odd: '' },
      { sequence: 2, odd: expect.stringContaining('审计记录') },
    ]);
  });
}
