// What chiefs are paid for a month: by the days in post, with the formula beside each sum.
import fc from 'fast-check';
import { budgetFormula, daysInPost, subsidyFormula, subsidyOf, yearBudget, yuanWords } from '../../../shared/rules/subsidy';
import { type Desk, describe, expect, TODAY, test } from '../support/desk';
import { appoint, chiefId, told } from './support';

const month = '2026-10';
const lines = async (desk: Desk) => (await desk.ask('subsidies.month', { month })).lines;

describe('the sum of a month', () => {
  test('is the rate by the days in post, cut to the fen, less what is taken off', () => {
    expect(subsidyOf({ rate: 25_000, days: 17, of: 30, taken: 0 })).toBe(14_166);
    expect(subsidyFormula({ rate: 25_000, days: 17, of: 30, taken: 5_000 })).toBe('250元 × 17天 ÷ 30天 − 50元 = 91.66元');
    expect(subsidyOf({ rate: 20_000, days: 31, of: 31, taken: 30_000 })).toBe(0);
  });

  test('of a predecessor and a successor is never more than one month together', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 20_000, max: 30_000 }), (on, rate) => {
        const day = `2026-10-${String(on).padStart(2, '0')}`;
        const of = (startedOn: string, endedOn: string | null) =>
          daysInPost([{ startedOn, endedOn }], '2026-10-01', '2026-10-31');
        const [before, after] = [of('2026-01-01', day), of(day, null)];
        expect(before + after).toBe(31);
        const sum = (days: number) => subsidyOf({ rate, days, of: 31, taken: 0 });
        expect(sum(before) + sum(after)).toBeGreaterThanOrEqual(rate - 1);
        expect(sum(before) + sum(after)).toBeLessThanOrEqual(rate);
      }),
    );
  });

  test('counts a day once for somebody who holds two posts', () => {
    const posts = [
      { startedOn: '2026-10-01', endedOn: '2026-10-11' },
      { startedOn: '2026-10-06', endedOn: '2026-10-16' },
    ];
    expect(daysInPost(posts, '2026-10-01', '2026-10-31')).toBe(15);
  });

  test('of a year is the posts by the rate by the months: 1 780 万 to 2 670 万 for the district', () => {
    expect([20_000, 30_000].map((rate) => yearBudget(7416, rate, 12) / 100)).toEqual([17_798_400, 26_697_600]);
    expect(budgetFormula(13, 25_000, 12)).toBe('13个岗位 × 250元 × 12个月 = 39000元');
    expect(yuanWords(-5)).toBe('-0.05元');
  });
});

describe('the sheet', () => {
  test('has a line for each chief who was in post, with what is taken off and why', async ({ desk }) => {
    await appoint(desk, '1单元', '王建国', '2026-10-16');
    await appoint(desk, '2单元', '赵敏', '2026-09-01');
    await desk.ask('chiefs.amend', { id: await chiefId(desk, '赵敏'), rate: 30_000 });
    await desk.ask('subsidies.deduct', { month, chiefId: await chiefId(desk, '赵敏'), amount: 5_000, words: '两次没有到会' });
    expect((await lines(desk)).map(({ name, days, formula }) => `${name} ${days} ${formula}`)).toEqual([
      '王建国 16 250元 × 16天 ÷ 31天 = 129.03元',
      '赵敏 31 300元 × 31天 ÷ 31天 − 50元 = 250元',
    ]);
    expect((await desk.ask('subsidies.month', { month })).formula).toBe('2人各行应发相加 = 379.03元');
  });

  test('is issued once the month is over, and then stands whatever changes', async ({ desk }) => {
    await appoint(desk, '1单元', '王建国');
    expect((await desk.ask('subsidies.month', { month: TODAY.slice(0, 7) })).hindrance).toContain('还没有过完');
    const paper = await desk.ask('subsidies.issueSheet', { month });
    const { html } = await desk.ask('papers.html', { id: paper.id });
    for (const words of ['王建国', '250元 × 31天 ÷ 31天 = 250元', '签字']) expect(html).toContain(words);
    await desk.ask('subsidies.setRate', { rate: 28_000 });
    await desk.ask('chiefs.end', { id: 1, on: '2026-10-05', reason: '登记有误' });
    expect(await desk.ask('subsidies.month', { month })).toMatchObject({ total: 25_000, sheet: { number: '补贴2026-0001' } });
    expect(await desk.refusal('subsidies.issueSheet', { month })).toContain('已经生成');
  });

  test('that was wrong is taken back before it is paid, and another takes its place', async ({ desk }) => {
    await appoint(desk, '1单元', '王建国');
    await desk.ask('subsidies.issueSheet', { month });
    await desk.ask('subsidies.withdraw', { id: 1, reason: '标准错了' });
    await desk.ask('subsidies.setRate', { rate: 20_000 });
    await desk.ask('subsidies.issueSheet', { month });
    const found = await desk.ask('subsidies.month', { month });
    expect(found).toMatchObject({ total: 20_000, sheet: { version: 2 }, former: [{ version: 1, endReason: '标准错了' }] });
    expect(await told(desk, 'subsidies.paid', { id: 2, on: '2026-11-23' })).toMatchObject({
      on: expect.stringContaining('不能晚于今天'),
    });
    await desk.ask('subsidies.paid', { id: 2, on: TODAY, words: '转账' });
    expect(await desk.refusal('subsidies.withdraw', { id: 2, reason: '想改' })).toContain('已经发放的不能作废');
    expect(() => desk.sqlite.exec('update subsidySheet set total = 1 where id = 2')).toThrow('append-only');
  });

  test('does not take off more than there is, and a sum taken off can be given back', async ({ desk }) => {
    await appoint(desk, '1单元', '王建国');
    const id = await chiefId(desk, '王建国');
    const asked = { month, chiefId: id, words: '请假' };
    expect(await desk.reply('subsidies.deduct', { ...asked, amount: 25_001 })).toMatchObject({ ok: false });
    const { id: deduction } = await desk.ask('subsidies.deduct', { ...asked, amount: 10_000 });
    expect((await lines(desk))[0]?.amount).toBe(15_000);
    await desk.ask('subsidies.endDeduction', { id: deduction, reason: '记错了' });
    expect((await lines(desk))[0]?.amount).toBe(25_000);
  });
});
