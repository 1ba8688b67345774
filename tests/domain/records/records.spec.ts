// The record of a volunteer: commendations and evaluations are written down, put right, taken back.
import { hoursOf } from '../certificates/support';
import { describe, expect, TODAY, test, theHead } from '../support/desk';
import { activity, volunteer } from '../support/volunteers';
import { commend, evaluate, honour, lastTold, praise, recordOf } from './support';

describe('a commendation', () => {
  test('stands with day, name and who gave it; put right and taken back it says so, and stays to be read', async ({ desk }) => {
    const volunteerId = volunteer(desk);
    const { id } = await commend(desk, volunteerId);
    await commend(desk, volunteerId, { name: '五星志愿者', givenOn: '2026-10-01', words: '' });
    const shown = async () => (await recordOf(desk, volunteerId)).commendations;
    expect(await shown()).toMatchObject([
      { name: '五星志愿者', withdrawn: null, by: '李站长' },
      { id, ...honour, withdrawn: null },
    ]);
    await desk.ask('records.amendCommendation', { id, ...honour, givenBy: '幸福里社区居民委员会' });
    expect((await lastTold(desk))?.words).toEqual([
      '更正2026年3月5日辛家庙街道办事处给王芳的“优秀志愿者”。',
      '授予单位：辛家庙街道办事处 → 幸福里社区居民委员会',
    ]);
    await desk.ask('records.withdrawCommendation', { id, reason: '记错了人' });
    expect((await lastTold(desk))?.words).toEqual(['撤回2026年3月5日幸福里社区居民委员会给王芳的“优秀志愿者”，原因：记错了人。']);
    expect((await shown())[1]).toMatchObject({ id, withdrawn: { on: TODAY, reason: '记错了人' } });
    expect(await desk.refusal('records.withdrawCommendation', { id, reason: '记重了' })).toContain('已于');
    expect(await desk.refusal('records.amendCommendation', { id, ...honour })).toContain('已于');
  });

  test('is refused of a day to come, without a name, and twice; what was taken back may be written down again', async ({
    desk,
  }) => {
    const volunteerId = volunteer(desk);
    const fields = (more: object) => desk.reply('records.commend', { volunteerId, ...honour, ...more });
    expect(await fields({ givenOn: '2026-11-23' })).toMatchObject({
      failure: { fields: { givenOn: expect.stringContaining('今天') } },
    });
    expect(await fields({ name: ' ' })).toMatchObject({ failure: { fields: { name: '请填写。' } } });
    const { id } = await commend(desk, volunteerId);
    expect(await fields({})).toMatchObject({ failure: { fields: { name: expect.stringContaining('已经登记') } } });
    await desk.ask('records.amendCommendation', { id, ...honour, words: '' });
    await desk.ask('records.withdrawCommendation', { id, reason: '记重了' });
    await commend(desk, volunteerId);
    expect((await recordOf(desk, volunteerId)).commendations).toHaveLength(2);
  });

  test('is on the list of its year, page by page, as long as it stands', async ({ desk }) => {
    const people = [volunteer(desk, '王芳'), volunteer(desk, '李明')];
    for (const day of ['2025-12-31', '2026-01-01'])
      for (const who of people) await commend(desk, who, { givenOn: day, name: `${day}奖` });
    const { id } = await commend(desk, people[0] ?? 0, { givenOn: '2026-02-01' });
    await desk.ask('records.withdrawCommendation', { id, reason: '记重了' });
    const list = await desk.ask('records.commendations', { year: 2026 });
    expect(list).toMatchObject({ total: 2, people: 2, next: null, years: [2026, 2025] });
    expect(list.rows.map(({ volunteer: name }) => name)).toEqual(['李明', '王芳']);
    for (let at = 0; at < 55; at += 1) await commend(desk, people[0] ?? 0, { name: `第${at}次` });
    const first = await desk.ask('records.commendations', {});
    expect([first.rows.length, first.total]).toEqual([50, 59]);
    const rest = await desk.ask('records.commendations', { after: first.next });
    expect(new Set([...first.rows, ...rest.rows].map((row) => row.id)).size).toBe(59);
  });
});

describe('an evaluation', () => {
  test('is in a word, in a sentence or both, and of an activity the volunteer came to', async ({ desk }) => {
    const volunteerId = volunteer(desk);
    const held = activity(desk, { heldOn: '2026-11-01' });
    const other = activity(desk, { heldOn: '2026-11-02' });
    const fault = (more: object) => desk.reply('records.evaluate', { volunteerId, ...praise, ...more });
    expect(await fault({ rating: null })).toMatchObject({ failure: { fields: { rating: expect.stringContaining('评语') } } });
    expect(await fault({ activityId: held })).toMatchObject({
      failure: { fields: { activityId: expect.stringContaining('没有到') } },
    });
    expect(await fault({ evaluatedOn: '2026-11-23' })).toMatchObject({
      failure: { fields: { evaluatedOn: expect.any(String) } },
    });
    hoursOf(desk, { volunteerId, on: '2026-11-01', minutes: 60, activityId: held });
    hoursOf(desk, { volunteerId, on: '2026-11-02', minutes: 60, activityId: other, state: 'returned' });
    expect((await recordOf(desk, volunteerId)).takenPart).toEqual([{ id: held, name: '清扫楼道', heldOn: '2026-11-01' }]);
    expect(await fault({ activityId: other })).toMatchObject({ failure: { fields: { activityId: expect.any(String) } } });
    expect(await fault({ activityId: held, evaluatedOn: '2026-10-31' })).toMatchObject({
      failure: { fields: { evaluatedOn: expect.stringContaining('不能更早') } },
    });
    const { id } = await evaluate(desk, volunteerId, { activityId: held, words: '扫得干净' });
    expect((await lastTold(desk))?.words).toEqual(['2026年11月22日服务对象对“清扫楼道”给王芳的评价“满意”：扫得干净。']);
    await desk.ask('records.amendEvaluation', { id, ...praise, rating: null, words: '扫得很干净' });
    expect((await recordOf(desk, volunteerId)).evaluations).toMatchObject([
      { rating: null, activity: null, words: '扫得很干净' },
    ]);
    await desk.ask('records.withdrawEvaluation', { id, reason: '记错了人' });
    expect((await recordOf(desk, volunteerId)).evaluations[0]?.withdrawn).toEqual({ on: TODAY, reason: '记错了人' });
  });

  test('is not written down, changed or taken back by the one it is of', async ({ desk }) => {
    const volunteerId = volunteer(desk, '李站长', theHead.staffId);
    const own = { volunteerId, ...praise };
    expect(await desk.refusal('records.evaluate', own)).toContain('请别人来登记');
    desk.sqlite.prepare('update volunteer set staffId = null').run();
    const { id } = await evaluate(desk, volunteerId);
    desk.sqlite.prepare('update volunteer set staffId = ?').run(theHead.staffId);
    expect(await desk.refusal('records.amendEvaluation', { id, ...praise })).toContain('请别人');
    expect(await desk.refusal('records.withdrawEvaluation', { id, reason: '记重了' })).toContain('请别人');
  });
});

describe('the tables of records', () => {
  test('take no change of whose it is, of what was taken back, and no deletion but an erasure', async ({ desk }) => {
    const volunteerId = volunteer(desk);
    const { id } = await commend(desk, volunteerId);
    await evaluate(desk, volunteerId);
    await desk.ask('records.withdrawCommendation', { id, reason: '记重了' });
    for (const statement of [
      "update commendation set name = '别的'",
      'update commendation set endedOn = null, endReason = null',
      'update volunteerEvaluation set volunteerId = volunteerId + 0, staffId = 2',
      "update volunteerEvaluation set at = ''",
      'delete from commendation',
      'delete from volunteerEvaluation',
    ])
      expect(() => desk.sqlite.exec(statement), statement).toThrow('append-only');
    expect(() => desk.sqlite.exec("update volunteerEvaluation set rating = null, words = ''")).toThrow('CHECK');
  });
});
