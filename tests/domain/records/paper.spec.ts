// All five parts of a volunteer's record stand on paper, and with the person they are of.
import { verifyLedger } from '../../../main/verify/ledger';
import { hoursOf, htmlOf } from '../certificates/support';
import { ledger, merge, twice, undo } from '../quality/twice';
import { enter } from '../residents/people';
import { describe, expect, TODAY, test } from '../support/desk';
import { activity, volunteer } from '../support/volunteers';
import { joining } from '../volunteers/helpers';
import { commend, evaluate, honour, lastTold, recordOf } from './support';

describe('the quality of an activity', () => {
  test('is said once it was held, said anew and taken back, and stands on its paper', async ({ desk }) => {
    const id = activity(desk, { heldOn: '2026-11-01' });
    const rated = { rating: 'fair' as const, ratedBy: 'served' as const, ratingWords: '来得晚了些' };
    hoursOf(desk, { volunteerId: volunteer(desk), on: '2026-11-01', minutes: 60, activityId: id });
    expect(await desk.refusal('activities.rate', { id, rated: null })).toContain('还没有评价');
    await desk.ask('activities.rate', { id, rated });
    expect(await desk.ask('activities.card', { id })).toMatchObject(rated);
    const paper = await desk.ask('certificates.issueActivity', { activityId: id });
    expect(await htmlOf(desk, paper.id)).toContain('服务对象：基本满意。来得晚了些');
    await desk.ask('activities.rate', { id, rated: { rating: 'satisfied', ratedBy: 'team' } });
    expect((await lastTold(desk))?.words).toEqual(['“清扫楼道”的服务质量，服务队：满意。原来是服务对象：基本满意。']);
    await desk.ask('activities.rate', { id, rated: null });
    expect(await desk.ask('activities.card', { id })).toMatchObject({ rating: null, ratedBy: null, ratingWords: '' });
    const ahead = activity(desk, { heldOn: '2026-11-23' });
    expect(await desk.refusal('activities.rate', { id: ahead, rated })).toContain('到时再评价');
    desk.sqlite.prepare("update activity set cancelledOn = '2026-11-22', cancelReason = '天气' where id = ?").run(id);
    expect(await desk.refusal('activities.rate', { id, rated })).toContain('没有服务可评');
  });
});

describe('training', () => {
  test('is a part of its own: approved training and drills, and no service', async ({ desk }) => {
    const volunteerId = volunteer(desk);
    const course = activity(desk, { heldOn: '2026-05-01', countsAs: 'training' });
    hoursOf(desk, { volunteerId, on: '2026-05-01', minutes: 90, activityId: course, countsAs: 'training' });
    hoursOf(desk, { volunteerId, on: '2026-06-01', minutes: 45, countsAs: 'drill', source: 'hand' });
    hoursOf(desk, { volunteerId, on: '2026-07-01', minutes: 60, countsAs: 'training', state: 'pending' });
    hoursOf(desk, { volunteerId, on: '2026-08-01', minutes: 60 });
    expect((await desk.ask('points.sums', { volunteerId })).hours).toEqual({ timed: 60, hand: 0, pending: 60 });
    expect((await recordOf(desk, volunteerId)).training).toMatchObject([
      { on: '2026-06-01', name: '值守', countsAs: 'drill', minutes: 45 },
      { on: '2026-05-01', name: '清扫楼道', countsAs: 'training', minutes: 90 },
    ]);
  });
});

describe('the record on paper', () => {
  test('has all five parts, and nothing that was taken back, waits or lies outside the days', async ({ desk }) => {
    const { id: personId } = await enter(desk, { phone: '13912345678' });
    const { id } = await joining(desk, { personId }, { available: '周末上午' });
    await desk.ask('volunteers.addSkill', { id, name: '急救员', certificateNo: 'JJ20240815', expiresOn: '2027-08-15' });
    const held = activity(desk, { heldOn: '2026-11-01' });
    desk.sqlite
      .prepare(
        "update activity set served = '高龄老人', content = '擦扶手', responsible = '赵队长', recorder = '钱书记' where id = ?",
      )
      .run(held);
    hoursOf(desk, { volunteerId: id, on: '2026-11-01', minutes: 95, activityId: held });
    hoursOf(desk, { volunteerId: id, on: '2026-11-02', minutes: 30 });
    hoursOf(desk, { volunteerId: id, on: '2026-11-03', minutes: 600, state: 'pending' });
    hoursOf(desk, { volunteerId: id, on: '2026-11-04', minutes: 120, countsAs: 'training' });
    await desk.ask('activities.rate', { id: held, rated: { rating: 'satisfied', ratedBy: 'served' } });
    await commend(desk, id);
    const wrong = await commend(desk, id, { name: '记错的奖' });
    await desk.ask('records.withdrawCommendation', { id: wrong.id, reason: '记错了人' });
    await evaluate(desk, id, { words: '有求必应', activityId: held });
    const paper = await desk.ask('records.issue', { volunteerId: id, from: null, to: TODAY });
    expect(paper).toMatchObject({ number: '服务记录2026-0001', kind: 'volunteerRecord', title: '志愿服务记录（10001）' });
    const html = await htmlOf(desk, paper.id);
    const person = ['王秀英', '13912345678', '急救员（有证书，2027年8月15日到期）', '周末上午'];
    const service = ['共2次，2小时5分', '清扫楼道', '高龄老人', '擦扶手', '1小时35分', '满意', '赵队长', '钱书记', '李站长'];
    const rest = ['共1次，2小时，不计入', '优秀志愿者', '辛家庙街道办事处', '街办发〔2026〕3号', '有求必应', '不是证明'];
    for (const words of [...person, ...service, ...rest]) expect(html).toContain(words);
    for (const words of ['记错的奖', '10小时']) expect(html).not.toContain(words);
    const late = await htmlOf(desk, (await desk.ask('records.issue', { volunteerId: id, from: '2026-11-10', to: TODAY })).id);
    expect(late).toContain('没有审核通过的服务时长');
    expect(late).not.toContain('优秀志愿者');
    const ask = (from: string | null, to: string) => desk.reply('records.issue', { volunteerId: id, from, to });
    expect(await ask('2026-11-20', '2026-11-10')).toMatchObject({ failure: { fields: { to: expect.stringContaining('写反') } } });
    expect(await ask(null, '2026-11-23')).toMatchObject({ failure: { fields: { to: expect.stringContaining('今天') } } });
    desk.proved = false;
    expect(await desk.reply('papers.html', { id: paper.id })).toMatchObject({ failure: { code: 'password' } });
  });
});

describe('a person behind a record', () => {
  test('is told all of it in the file they may ask for, and on their timeline', async ({ desk }) => {
    const { id: personId } = await enter(desk);
    const { id } = await joining(desk, { personId }, { available: '周末上午' });
    const given = await commend(desk, id);
    await desk.ask('records.withdrawCommendation', { id: given.id, reason: '授予单位撤销' });
    await evaluate(desk, id, { words: '有求必应' });
    const html = await htmlOf(desk, (await desk.ask('privacy.issueFile', { id: personId, reason: '本人要求查阅' })).id);
    for (const words of ['优秀志愿者', '撤回，授予单位撤销', '服务对象，满意', '有求必应', '可服务时间：周末上午'])
      expect(html).toContain(words);
    const { lines } = await desk.ask('timeline.of', { subject: 'person', id: personId, kinds: ['volunteering'] });
    expect(lines.map(({ act }) => act)).toEqual(['登记评价', '撤回表彰', '登记表彰', '登记志愿者']);
  });

  test('who is erased leaves none of it, and nothing is written down any more', async ({ desk }) => {
    const { id: personId } = await enter(desk);
    const { id } = await joining(desk, { personId });
    await commend(desk, id, { words: '养了一只叫阿绒的狗' });
    await evaluate(desk, id, { words: '养了一只叫阿绒的狗' });
    const paper = await desk.ask('records.issue', { volunteerId: id, from: null, to: TODAY });
    await desk.ask('residents.moveOut', { id: personId, on: TODAY, reason: '搬走' });
    await desk.ask('privacy.erase', { id: personId, name: '王秀英', basis: 'served' });
    expect(await recordOf(desk, id)).toMatchObject({ commendations: [], evaluations: [] });
    expect(desk.sqlite.serialize().includes(Buffer.from('阿绒'))).toBe(false);
    expect(await desk.refusal('papers.html', { id: paper.id })).toContain('内容不再保留');
    expect(await desk.refusal('records.commend', { volunteerId: id, ...honour })).toContain('已经删除');
    expect(await desk.refusal('records.issue', { volunteerId: id, from: null, to: TODAY })).toContain('删除');
    expect(verifyLedger(desk.sqlite)).toMatchObject({ ok: true });
    desk.sqlite
      .prepare(
        `insert into commendation (volunteerId, name, givenBy, givenOn, words, staffId, at) values (?, '奖', '街道', '2026-01-01', '', 1, '')`,
      )
      .run(id);
    expect(verifyLedger(desk.sqlite)).toMatchObject({ ok: false, words: expect.stringContaining('表彰或评价') });
  });

  test('of two merged records keeps it with the volunteer; an undo parts them', async ({ desk }) => {
    const { son, other } = await twice(desk);
    const { id } = await joining(desk, { personId: other });
    await commend(desk, id);
    await evaluate(desk, id);
    const before = ledger(desk);
    await merge(desk, son, other);
    const kept = await recordOf(desk, id);
    expect([kept.commendations.length, kept.evaluations.length]).toEqual([1, 1]);
    expect((await desk.ask('records.commendations', {})).rows).toMatchObject([{ volunteer: '张小明' }]);
    await undo(desk, other);
    expect(ledger(desk)).toEqual(before);
  });
});
