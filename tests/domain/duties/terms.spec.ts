// Chiefs as those who were chosen: terms, letters, replacement.
import { careRows } from '../../../main/features/privacy/held-care';
import { enter } from '../residents/people';
import { describe, expect, TODAY, test } from '../support/desk';
import { appoint, byAccount, chiefId, lightOut, told } from './support';

const term = { fromOn: '2026-10-01', toOn: '2029-09-30' };

describe('a chief', () => {
  test('who takes a second place, or comes back, is the same one', async ({ desk }) => {
    await appoint(desk, '1单元', '王建国');
    await appoint(desk, '2单元', '王建国');
    expect(await desk.ask('chiefs.people', {})).toMatchObject([{ name: '王建国', places: ['1号楼1单元', '1号楼2单元'] }]);
    await appoint(desk, '2单元', '王建国', '2026-11-01', { another: true });
    expect(await desk.ask('chiefs.people', {})).toHaveLength(2);
  });

  test('is linked to one resident and one account, and to none that is another chief’s', async ({ desk }) => {
    await appoint(desk, '1单元', '王建国');
    await appoint(desk, '2单元', '赵敏');
    const staffId = await byAccount(desk, '王建国', async () => undefined);
    const zhao = await chiefId(desk, '赵敏');
    expect(await told(desk, 'chiefs.amend', { id: zhao, staffId })).toEqual({ staffId: '这个账号已经是王建国的。' });
    const { id: personId } = await enter(desk, { name: '赵敏' });
    await desk.ask('chiefs.amend', { id: zhao, personId, origin: 'resident', recommender: '居民代表会', words: '热心' });
    expect(await desk.ask('chiefs.card', { id: zhao })).toMatchObject({ personName: '赵敏', origin: 'resident' });
  });
});

describe('a term', () => {
  test('follows the one before, warns before it ends, and has its letter', async ({ desk }) => {
    await appoint(desk, '1单元', '王建国');
    const id = await chiefId(desk, '王建国');
    const { id: termId } = await desk.ask('chiefs.openTerm', { id, ...term });
    expect(await told(desk, 'chiefs.openTerm', { id, fromOn: TODAY, toOn: '2030-01-01' })).toMatchObject({
      fromOn: expect.stringContaining('2029年9月30日'),
    });
    const paper = await desk.ask('chiefs.issueLetter', { termId });
    const { html } = await desk.ask('papers.html', { id: paper.id });
    for (const words of ['聘书', '王建国', '1号楼1单元', '2029年9月30日']) expect(html).toContain(words);
    expect((await desk.ask('chiefs.card', { id })).terms).toMatchObject([{ letter: { number: '聘书2026-0001' } }]);
    const waiting = async () =>
      (await desk.ask('today.overview', {})).waiting.filter(({ to }) => to.startsWith('/chiefs/people'));
    expect(await waiting()).toEqual([]);
    desk.now = '2029-09-01T02:00:00.000Z';
    expect(await waiting()).toMatchObject([{ words: expect.stringContaining('30天内到期'), count: 1 }]);
    desk.now = '2029-10-01T02:00:00.000Z';
    expect(await waiting()).toMatchObject([{ words: expect.stringContaining('聘期已满'), count: 1 }]);
    expect(await desk.refusal('chiefs.issueLetter', { termId })).toContain('已经结束');
  });

  test('ends with the last post, for the same reason', async ({ desk }) => {
    await appoint(desk, '1单元', '王建国');
    await appoint(desk, '2单元', '王建国');
    const id = await chiefId(desk, '王建国');
    await desk.ask('chiefs.openTerm', { id, ...term });
    await desk.ask('chiefs.end', { id: 1, on: '2026-11-01', reason: '搬迁' });
    expect((await desk.ask('chiefs.card', { id })).terms).toMatchObject([{ endedOn: null }]);
    await desk.ask('chiefs.end', { id: 2, on: '2026-11-10', reason: '搬迁' });
    expect((await desk.ask('chiefs.card', { id })).terms).toMatchObject([{ endedOn: '2026-11-10', endReason: '搬迁' }]);
  });
});

test('whoever is replaced leaves a list of what the successor takes over', async ({ desk }) => {
  await appoint(desk, '1单元', '王建国');
  const id = await chiefId(desk, '王建国');
  await byAccount(desk, '王建国', () => lightOut(desk));
  await desk.ask('tasks.add', { title: '清理楼道', owner: '王建国', unit: '', dueOn: null });
  expect((await desk.ask('chiefs.card', { id })).left).toEqual([]);
  await appoint(desk, '1单元', '赵敏', TODAY, { reason: '长期外出' });
  const card = await desk.ask('chiefs.card', { id });
  expect(card.posts).toMatchObject([{ endReason: '长期外出', endedOn: TODAY }]);
  expect(card.left.map(({ words, count }) => `${count}${words}`)).toEqual([
    '1件任务还没有办完，请换人',
    '1个账号还能打开工作站，请停用',
  ]);
});

test('a chief’s posts, terms and subsidies are told in the person’s own story and file', async ({ desk }) => {
  const { id: personId } = await enter(desk, { name: '赵敏' });
  await appoint(desk, '1单元', '赵敏', '2026-09-01');
  const id = await chiefId(desk, '赵敏');
  await desk.ask('chiefs.amend', { id, personId });
  await desk.ask('chiefs.openTerm', { id, ...term });
  await desk.ask('subsidies.issueSheet', { month: '2026-10' });
  const { lines } = await desk.ask('timeline.of', { subject: 'person', id: personId, kinds: ['chief'] });
  expect(lines.map(({ kind }) => kind)).toEqual(['chief', 'chief', 'chief']);
  const rows = await careRows(desk.db, personId);
  expect(rows.map(([item, words]) => `${item}：${words}`)).toEqual(
    expect.arrayContaining([
      '楼栋长：1号楼1单元，2026年9月1日起',
      '聘期：2026年10月1日至2029年9月30日',
      expect.stringMatching(/^楼栋长补贴：2026年10月：250/),
    ]),
  );
});

test('chiefs are kept by the tables: nothing is deleted, and what was issued stands', async ({ desk }) => {
  await appoint(desk, '1单元', '赵敏', '2026-09-01');
  const id = await chiefId(desk, '赵敏');
  await desk.ask('chiefs.openTerm', { id, ...term });
  await desk.ask('subsidies.issueSheet', { month: '2026-10' });
  await desk.ask('duties.comment', { period: '2026-H2', chiefId: id, comment: '很好', proposal: null });
  await desk.ask('duties.issueEvaluation', { period: '2026-H2', chiefId: id });
  const { sqlite } = desk;
  for (const table of ['chief', 'chiefTerm', 'subsidySheet', 'evaluation'])
    expect(() => sqlite.exec(`delete from ${table}`)).toThrow('append-only');
  expect(() => sqlite.exec('update subsidySheet set total = 1')).toThrow('append-only');
  expect(() => sqlite.exec(`update evaluation set comment = '不好'`)).toThrow('append-only');
  expect(() => sqlite.exec(`update chiefTerm set toOn = '2000-01-01'`)).toThrow('CHECK');
  expect(() => sqlite.exec(`insert into dutyBooking values (null, 'visit', 'nobody', 'visits')`)).toThrow('CHECK');
  const plan = (query: string) => JSON.stringify(sqlite.prepare(`explain query plan ${query}`).all());
  expect(plan('select id from chiefTerm where chiefId = 1 order by fromOn')).toContain('chiefTermOf');
  expect(plan(`select id from subsidySheet where month = '2026-10' and endedOn is null`)).toContain('subsidySheetHolds');
  expect(plan(`select id from evaluation where period = '2026-H2'`)).toContain('evaluation');
});

test('somebody erased is a chief without a name; what was said of them goes', async ({ desk }) => {
  const { id: personId } = await enter(desk, { name: '王建国', phone: '13800138000' });
  await appoint(desk, '1单元', '王建国', '2026-10-01', { phone: '13800138000' });
  const id = await chiefId(desk, '王建国');
  await desk.ask('chiefs.amend', { id, personId, words: '王建国热心' });
  await desk.ask('duties.comment', { period: '2026-H2', chiefId: id, comment: '王建国很好', proposal: null });
  const paper = await desk.ask('duties.issueMonth', { month: '2026-11' });
  await desk.ask('chiefs.end', { id: 1, on: TODAY, reason: '搬迁' });
  await desk.ask('privacy.receive', { kind: 'erase', personId, asker: '王建国', words: '想删掉', on: TODAY });
  await desk.ask('privacy.erase', { id: personId, name: '王建国', basis: 'asked' });
  expect(await desk.db.selectFrom('chief').select(['name', 'words', 'personId']).execute()).toEqual([
    { name: '已删除的人 0001', words: '', personId: null },
  ]);
  expect(await desk.db.selectFrom('evaluation').select('comment').execute()).toEqual([{ comment: '' }]);
  expect(await desk.refusal('papers.html', { id: paper.id })).toContain('已按要求删除');
  const dump = JSON.stringify(
    await Promise.all([desk.db.selectFrom('chief').selectAll().execute(), desk.db.selectFrom('post').selectAll().execute()]),
  );
  expect(dump).not.toContain('王建国');
});
