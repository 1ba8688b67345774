import { dayInChina } from '../../../shared/text';
import { enter, notesOf } from '../residents/people';
import { type Desk, describe, expect, test } from '../support/desk';

/** Everything that counts, filters, lists or shows care groups, as the desk tells it now. */
async function told(desk: Desk, tag: string) {
  const kinds = await desk.ask('groups.kinds', {});
  const group = kinds.find(({ name }) => name === tag)?.id ?? 0;
  const month = await desk.ask('summary.figures', { period: dayInChina(desk.now).slice(0, 7) });
  const overview = await desk.ask('groups.overview', {});
  const today = await desk.ask('today.overview', {});
  const found = await desk.ask('residents.search', { text: '王秀英' });
  return {
    summary: month.figures.find(({ code }) => code === `careGroups.${tag}`)?.value ?? 0,
    counts: (await desk.ask('summary.counts', {})).tags[tag] ?? 0,
    overview: overview.find(({ id }) => id === group)?.people,
    members: (await desk.ask('groups.people', { id: group, page: {} })).total,
    filter: (await desk.ask('residents.list', { filter: { tag }, page: {} })).total,
    households: (await desk.ask('households.list', { filter: { tag }, page: {} })).total,
    row: found.filter(({ tags }) => tags.includes(tag)).length,
    card: (await desk.ask('residents.card', { id: found[0]?.id ?? 0 })).tags.filter((name) => name === tag).length,
    today: today.figures.find(({ name }) => name === '特殊群体')?.value,
    tags: (await desk.ask('residents.tags', {})).find((row) => row.tag === tag)?.residents ?? 0,
  };
}

const everywhere = (count: number) => ({
  ...{ summary: count, counts: count, overview: count, members: count, filter: count },
  ...{ households: count, row: count, card: count, today: count, tags: count },
});

describe('a tag with a last day', () => {
  test('counts through that day and is gone from everything on the next, with nobody doing anything', async ({ desk }) => {
    const { id } = await enter(desk);
    await desk.ask('residents.tag', { id, tag: '低保对象', on: '2026-03-05', validTo: '2026-11-30' });
    desk.now = '2026-11-30T15:59:00.000Z';
    expect(await told(desk, '低保对象')).toEqual(everywhere(1));
    desk.now = '2026-11-30T16:00:00.000Z';
    expect(await told(desk, '低保对象')).toEqual(everywhere(0));
    expect((await desk.ask('groups.overview', {})).find((group) => group.lapsed > 0)).toMatchObject({ people: 0, lapsed: 1 });
    const november = await desk.ask('summary.figures', { period: '2026-11' });
    expect(november.figures).toContainEqual(expect.objectContaining({ code: 'careGroups.低保对象', value: 1 }));
  });

  test('of a group confirmed anew each year holds twelve months from the day it began', async ({ desk }) => {
    await enter(desk, { tags: ['备孕妇女'], on: '2026-02-28' });
    desk.now = '2027-02-27T08:00:00.000Z';
    expect((await told(desk, '备孕妇女')).summary).toBe(1);
    desk.now = '2027-02-28T08:00:00.000Z';
    expect(await told(desk, '备孕妇女')).toEqual(everywhere(0));
  });

  test('renewed in time counts without a gap; renewed late leaves the gap as it was', async ({ desk }) => {
    const { id } = await enter(desk);
    await desk.ask('residents.tag', {
      id,
      tag: '低保对象',
      on: '2026-03-05',
      validTo: '2026-08-31',
      care: { certificateNo: 'D-1001' },
    });
    await desk.ask('residents.renewTag', { id, tag: '低保对象', on: '2026-10-01', validTo: '2026-11-25' });
    await desk.ask('residents.renewTag', { id, tag: '低保对象', on: '2026-11-20', validTo: '2027-11-25' });
    const counted = async (period: string) =>
      (await desk.ask('summary.figures', { period })).figures.find(({ code }) => code === 'careGroups.低保对象')?.value ?? 0;
    expect([await counted('2026-08'), await counted('2026-09'), await counted('2026-10'), await counted('2026-11')]).toEqual([
      1, 0, 1, 1,
    ]);
    const { groups } = await desk.ask('groups.ofPerson', { id });
    expect(groups).toMatchObject([{ tag: '低保对象', since: '2026-11-20', validTo: '2027-11-25', lapsed: false, missing: [] }]);
    expect((await notesOf(desk, 'person', id)).at(-1)).toMatchObject({
      after: { renewedOn: '2026-11-20', validTo: '2027-11-25' },
    });
  });

  test('that lapsed may be given anew, and comes again by a sheet or a registration', async ({ desk }) => {
    const { id } = await enter(desk);
    await desk.ask('residents.tag', { id, tag: '低保对象', on: '2026-03-05', validTo: '2026-08-31' });
    await desk.ask('residents.tag', { id, tag: '低保对象', on: '2026-11-01', validTo: '2027-10-31' });
    expect(await told(desk, '低保对象')).toEqual(everywhere(1));
    const rows = await desk.db.selectFrom('personTag').select(['startedOn', 'endedOn', 'endReason']).orderBy('id').execute();
    expect(rows).toEqual([
      { startedOn: '2026-03-05', endedOn: '2026-09-01', endReason: '到期' },
      { startedOn: '2026-11-01', endedOn: null, endReason: null },
    ]);
  });

  test('cannot end before it begins', async ({ desk }) => {
    const { id } = await enter(desk);
    const reply = await desk.reply('residents.tag', { id, tag: '低保对象', on: '2026-03-05', validTo: '2026-03-04' });
    expect(reply).toMatchObject({ ok: false, failure: { fields: { validTo: expect.stringContaining('不能早于') } } });
  });
});

test('a person in three groups stands in the ledger once', async ({ desk }) => {
  const { id } = await enter(desk, { tags: ['独居老人', '高龄老人', '残疾人'] });
  expect((await desk.ask('residents.list', { filter: {}, page: {} })).rows).toMatchObject([
    { id, tags: ['独居老人', '高龄老人', '残疾人'] },
  ]);
  expect(await desk.db.selectFrom('person').select('id').execute()).toHaveLength(1);
  const { figures } = await desk.ask('summary.figures', { period: '2026-11' });
  expect(figures.find(({ code }) => code === 'careGroups')?.value).toBe(1);
});
