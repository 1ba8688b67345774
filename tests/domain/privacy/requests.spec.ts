import { workingDaysAfter } from '../../../shared/rules/working-days';
import { enter, lifeOf } from '../residents/people';
import { type Desk, describe, expect, test } from '../support/desk';

const receive = (desk: Desk, personId: number | null = null, on = '2026-11-20') =>
  desk.ask('privacy.receive', { kind: 'access', personId, asker: '王秀英', words: '想看登记了什么', on });
const waiting = async (desk: Desk) =>
  (await desk.ask('today.overview', {})).waiting.filter(({ words }) => words.includes('隐私申请')).map(({ count }) => count);

describe('a request under the privacy law', () => {
  test('is due fifteen working days after it came', async ({ desk }) => {
    expect(await receive(desk)).toMatchObject({ dueOn: '2026-12-11' });
    expect(workingDaysAfter('2026-11-20', 1)).toBe('2026-11-23');
    expect(workingDaysAfter('2026-11-21', 5)).toBe('2026-11-27');
  });

  test('is on the home screen when it is due soon or overdue, and not before or after', async ({ desk }) => {
    const { id } = await receive(desk);
    expect(await waiting(desk)).toEqual([]);
    desk.now = '2026-12-08T02:00:00.000Z';
    expect(await waiting(desk)).toEqual([1]);
    desk.now = '2027-01-08T02:00:00.000Z';
    expect(await waiting(desk)).toEqual([1]);
    await desk.ask('privacy.close', { id, outcome: 'done', answer: '打印了个人档案' });
    expect(await waiting(desk)).toEqual([]);
  });

  test('is answered once, and a refusal needs a reason', async ({ desk }) => {
    const { id } = await receive(desk);
    const empty = await desk.reply('privacy.close', { id, outcome: 'refused', answer: ' ' });
    expect(empty).toMatchObject({ ok: false, failure: { code: 'invalid', fields: { answer: '请填写。' } } });
    await desk.ask('privacy.close', { id, outcome: 'refused', answer: '要求查阅的是别人的信息' });
    expect(await desk.refusal('privacy.close', { id, outcome: 'done', answer: '办了' })).toContain('答复过');
    expect(await desk.ask('privacy.requests', {})).toMatchObject([{ outcome: 'refused', answer: '要求查阅的是别人的信息' }]);
  });

  test('is in the history of the person it is about', async ({ desk }) => {
    const { id } = await enter(desk);
    await receive(desk, id);
    expect((await lifeOf(desk, id))[0]).toMatchObject({
      act: '隐私申请',
      words: ['提出查阅、复制的申请，2026年12月11日前答复。'],
    });
  });

  test('does not come tomorrow', async ({ desk }) => {
    const reply = await desk.reply('privacy.receive', {
      kind: 'erase',
      personId: null,
      asker: '王',
      words: '删',
      on: '2026-11-23',
    });
    expect(reply).toMatchObject({ failure: { code: 'invalid', fields: { on: expect.stringContaining('不能晚于今天') } } });
  });

  test('stands before those that are answered, the nearest due day first', async ({ desk }) => {
    const late = await receive(desk, null, '2026-11-20');
    const early = await receive(desk, null, '2026-11-02');
    const answered = await receive(desk, null, '2026-10-02');
    await desk.ask('privacy.close', { id: answered.id, outcome: 'done', answer: '办了' });
    expect((await desk.ask('privacy.requests', {})).map(({ id }) => id)).toEqual([early.id, late.id, answered.id]);
  });
});
