import { verifyLedger } from '../../../main/verify/ledger';
import type { MergeField } from '../../../shared/features/merges';
import { maskId } from '../../../shared/text';
import { enter, idNumber, lifeOf, namesOf } from '../residents/people';
import { describe, expect, TODAY, test } from '../support/desk';
import { listed, wholeFamily } from './estate';
import { elsewhere, merge, twice, undo } from './twice';

describe('two records side by side', () => {
  test('say what each has, which is fuller, and which to keep', async ({ desk }) => {
    const { son, other } = await twice(desk);
    const { sides, choices, keep } = await desk.ask('merges.compare', { oneId: son, otherId: other });
    expect(sides.map(({ id, room, tags }) => [id, room, tags])).toEqual([
      [son, '101', ['残疾人']],
      [other, '1101', ['残疾人', '退役军人']],
    ]);
    const choice = (field: MergeField) => choices.find((one) => one.field === field);
    expect(choice('name')).toMatchObject({ values: ['张小明', '张小明'], same: true });
    expect(choice('idNumber')).toMatchObject({ values: [maskId(idNumber('19800506', '001')), null], suggested: 0 });
    expect(choice('note')).toMatchObject({ values: [null, '电工'], suggested: 1 });
    expect(choice('phone')).toMatchObject({ values: ['139****0003', '139****0004'], same: false });
    expect(choice('home')).toMatchObject({ values: ['1号楼1单元101室', '3号楼2单元1101室'] });
    expect(keep).toBe(0);
  });

  test('suggest the newer where both are filled', async ({ desk }) => {
    const { son, other } = await twice(desk);
    const suggested = async () => {
      const { choices } = await desk.ask('merges.compare', { oneId: son, otherId: other });
      return choices.find(({ field }) => field === 'phone')?.suggested;
    };
    desk.now = '2026-11-23T08:00:00.000Z';
    await desk.ask('residents.amend', { id: son, changes: { workplace: '一厂' } });
    expect(await suggested()).toBe(0);
    desk.now = '2026-11-24T08:00:00.000Z';
    await desk.ask('residents.amend', { id: other, changes: { workplace: '二厂' } });
    expect(await suggested()).toBe(1);
  });
});

describe('a merge', () => {
  test('keeps one record with what was chosen of both', async ({ desk }) => {
    const { son, other, otherHousehold } = await twice(desk);
    await merge(desk, son, other, ['phone', 'note']);
    const card = await desk.ask('residents.card', { id: son });
    expect(card).toMatchObject({ state: 'present', room: '101', phone: '139****0004', merged: [{ id: other, name: '张小明' }] });
    expect(card.person.note).toBe('电工');
    expect(card.tagged.map(({ tag }) => tag)).toEqual(['残疾人', '退役军人']);
    expect(await desk.ask('households.card', { id: otherHousehold })).toMatchObject({ endedOn: TODAY, people: [] });
    expect(verifyLedger(desk.sqlite)).toMatchObject({ ok: true });
  });

  test('takes the other record from lists, search and checks, and its card leads to the one kept', async ({ desk }) => {
    const { son, other } = await twice(desk);
    expect(await listed(desk, 'sameNameBirth')).toHaveLength(1);
    await merge(desk, son, other);
    expect(await listed(desk, 'sameNameBirth')).toEqual([]);
    for (const text of ['张小明', 'zxm', '13900000004', '3-2-1101']) {
      expect((await desk.ask('residents.search', { text })).map(({ id }) => id)).not.toContain(other);
    }
    for (const state of ['present', 'left', 'dead', 'erased'] as const) {
      const { rows } = await desk.ask('residents.list', { filter: { state, text: '张' }, page: {} });
      expect(rows.map(({ id }) => id)).not.toContain(other);
    }
    expect(namesOf((await desk.ask('residents.list', { filter: { state: 'merged' }, page: {} })).rows)).toEqual(['张小明']);
    expect(await desk.ask('residents.card', { id: other })).toMatchObject({
      state: 'merged',
      mergedInto: { id: son, name: '张小明' },
    });
    const refused = await desk.refusal('residents.amend', { id: other, changes: { note: '' } });
    expect(refused).toBe('这条记录已经合并到张小明，请在张小明的卡片上办理。');
  });

  test('keeps the history of both within reach, and is told in words', async ({ desk }) => {
    const { son, other } = await twice(desk);
    await merge(desk, son, other, ['phone']);
    const history = await lifeOf(desk, son);
    expect(history.map(({ act }) => act).filter((act) => act.startsWith('登记'))).toEqual(['登记（合并来的记录）', '登记']);
    expect(history.find(({ act }) => act === '合并')?.words).toEqual([
      '把张小明的另一条记录合并进来。',
      '联系电话：139****0003 → 139****0004',
    ]);
    const { html } = await desk.ask('papers.html', await desk.ask('privacy.issueFile', { id: son, reason: '本人要求查阅' }));
    for (const words of ['1号楼1单元101室', '3号楼2单元1101室', '退役军人', '联系电话（合并来的记录）'])
      expect(html).toContain(words);
  });

  test('can move the person to where the other record lives, as its head', async ({ desk }) => {
    const { son, other, otherHousehold } = await twice(desk);
    await merge(desk, son, other, ['home']);
    expect(await desk.ask('residents.card', { id: son })).toMatchObject({
      householdId: otherHousehold,
      relation: '02',
      movedInOn: TODAY,
    });
    expect(await desk.ask('households.card', { id: otherHousehold })).toMatchObject({ endedOn: null, residents: 1 });
  });

  test('brings a person back who had left under the record that is kept', async ({ desk }) => {
    const { son, other, otherHousehold } = await twice(desk);
    await desk.ask('residents.moveOut', { id: son, on: '2026-06-01', reason: '搬走' });
    await merge(desk, son, other);
    expect(await desk.ask('residents.card', { id: son })).toMatchObject({
      ...{ state: 'present', householdId: otherHousehold, movedInOn: '2026-06-01' },
    });
  });

  test('of two records in one household leaves one, with the relation chosen', async ({ desk }) => {
    const { householdId, head } = await wholeFamily(desk);
    const again = await enter(desk, { name: '王秀英', relation: '99', residency: '流动', to: { householdId } });
    await merge(desk, again.id, head, ['relation', 'idNumber', 'sex', 'birthOn']);
    expect(await desk.ask('residents.card', { id: again.id })).toMatchObject({ relation: '02', residency: '流动', sex: '2' });
    expect((await desk.ask('households.card', { id: householdId })).people).toHaveLength(3);
  });

  test('of a merged record points both at the one that is kept in the end', async ({ desk }) => {
    const { son, other } = await twice(desk);
    const third = await enter(desk, { name: '张小明', to: elsewhere(desk) });
    await merge(desk, other, third.id);
    await merge(desk, son, other);
    expect(await desk.ask('residents.card', { id: third.id })).toMatchObject({ mergedInto: { id: son } });
    expect(verifyLedger(desk.sqlite)).toMatchObject({ ok: true });
    expect(await desk.refusal('merges.undo', { id: third.id })).toContain('合并以后');
    await undo(desk, other);
    expect(await desk.ask('residents.card', { id: third.id })).toMatchObject({ mergedInto: { id: other } });
  });

  test('is refused of one record, of one that is gone, of a birth against the ID number, of the dead into the living', async ({
    desk,
  }) => {
    const { son, other, head } = await twice(desk);
    expect(await desk.refusal('merges.merge', { keepId: son, mergeId: son, take: [] })).toContain('同一条记录');
    expect(await desk.refusal('merges.merge', { keepId: son, mergeId: head, take: ['birthOn'] })).toContain('请对照证件');
    await desk.ask('residents.recordDeath', { id: other, on: TODAY });
    expect(await desk.refusal('merges.merge', { keepId: son, mergeId: other, take: [] })).toContain('登记了去世');
    await merge(desk, other, son);
    expect(await desk.ask('residents.card', { id: other })).toMatchObject({ state: 'dead' });
    expect(await desk.refusal('merges.merge', { keepId: head, mergeId: son, take: [] })).toContain('已经合并到');
  });
});

describe('one person counts once', () => {
  test('this month and in every month before', async ({ desk }) => {
    const { son, other } = await twice(desk);
    const residents = async (period: string) =>
      (await desk.ask('summary.figures', { period })).figures.find(({ code }) => code === 'residents')?.value;
    expect([await residents('2026-10'), await residents('2026-11')]).toEqual([4, 4]);
    await merge(desk, son, other);
    expect([await residents('2026-10'), await residents('2026-11')]).toEqual([3, 3]);
    expect((await desk.ask('summary.counts', {})).tags).toEqual({ 残疾人: 1, 退役军人: 1 });
    const today = await desk.ask('today.overview', {});
    expect(today.figures.find(({ name }) => name === '居民')?.value).toBe(3);
  });

  test('also for the time only the record that ended was here', async ({ desk }) => {
    const old = await enter(desk, { name: '张小明', on: '2025-01-05', tags: ['退役军人'] });
    await desk.ask('residents.moveOut', { id: old.id, on: '2025-06-05', reason: '搬走' });
    const { id } = await enter(desk, { name: '张小明', on: '2026-01-05', to: elsewhere(desk) });
    await merge(desk, id, old.id);
    const counted = async (period: string) => {
      const { figures } = await desk.ask('summary.figures', { period });
      return figures.filter(({ code }) => code === 'residents' || code === 'careGroups').map(({ value }) => value);
    };
    expect([await counted('2025-03'), await counted('2025-09'), await counted('2026-02')]).toEqual([
      [1, 1],
      [0, 0],
      [1, 1],
    ]);
  });
});

test('erasing a person erases the records merged into theirs, and what could be taken back', async ({ desk }) => {
  const { son, other } = await twice(desk);
  await merge(desk, son, other);
  await desk.ask('residents.moveOut', { id: son, on: TODAY, reason: '搬走' });
  expect(await desk.refusal('privacy.erase', { id: other, name: '张小明', basis: 'served' })).toContain('合并到另一条');
  await desk.ask('privacy.erase', { id: son, name: '张小明', basis: 'served' });
  for (const id of [son, other]) expect(await desk.ask('residents.card', { id })).toMatchObject({ state: 'erased' });
  const rows = JSON.stringify(desk.sqlite.prepare('select * from person where id in (?, ?)').all(son, other));
  for (const value of ['张小明', '13900000004', '电工']) expect(rows).not.toContain(value);
  expect(desk.sqlite.prepare('select trail from personMerge').pluck().all()).toEqual([null]);
  expect(verifyLedger(desk.sqlite)).toMatchObject({ ok: true });
});
