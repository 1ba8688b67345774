import { describe, expect, test } from '../support/desk';
import { convene, finish, said, write } from './helpers';

describe('the way of minutes', () => {
  test('leads from draft over 会签 to a number; then nothing of them changes', async ({ desk }) => {
    const { meetingId, first } = await convene(desk);
    expect(await desk.refusal('minutes.submit', { meetingId, signers: ['王芳'] })).toContain('还没有写纪要');
    await write(desk, meetingId, first, said(' '));
    expect(await desk.refusal('minutes.submit', { meetingId, signers: ['王芳'] })).toContain('还没有写内容');
    await write(desk, meetingId, first, said('三天内清走。'), 1);
    await desk.ask('minutes.decide', { meetingId, agendaItemId: first, text: '三天内清理三单元', open: true, task: null });
    expect(await finish(desk, meetingId)).toBe('〔2026〕1号');
    const keep = { meetingId, agendaItemId: first, revision: 2, pen: 'window-one', content: said('改一改') };
    expect(await desk.refusal('minutes.keep', keep)).toContain('已经定稿');
    const late = { meetingId, agendaItemId: first, text: '再加一条', open: true, task: null };
    expect(await desk.refusal('minutes.decide', late)).toContain('已经定稿');
    const { items } = await desk.ask('minutes.of', { meetingId });
    const decisionId = items[1]?.decisions[0]?.id ?? 0;
    expect(await desk.refusal('minutes.endDecision', { id: decisionId, reason: '写错' })).toContain('已经定稿');
    for (const statement of [
      `update minutesPart set words = '改了'`,
      `update minutes set content = '{}'`,
      `update minutes set state = 'draft', finalAt = null, content = null, year = null, sequence = null, submittedAt = null`,
      `update decision set words = '改了'`,
      'delete from minutesPart',
      'delete from minutes',
      `update minutesAmendment set words = ''`,
    ]) {
      const change = () => desk.sqlite.prepare(statement).run();
      if (statement.includes('minutesAmendment')) expect(change().changes).toBe(0);
      else expect(change, statement).toThrow();
    }
  });

  test('stands still during 会签, and goes back for a reason', async ({ desk }) => {
    const { meetingId, first } = await convene(desk);
    await write(desk, meetingId, first, said('三天内清走。'));
    await desk.ask('minutes.submit', { meetingId, signers: ['王芳', '周强', '王芳'] });
    const { signers } = await desk.ask('minutes.of', { meetingId });
    expect(signers.map(({ name }) => name)).toEqual(['王芳', '周强']);
    expect(
      await desk.refusal('minutes.keep', { meetingId, agendaItemId: first, revision: 1, pen: 'window-one', content: said('改') }),
    ).toContain('正在会签');
    const [one, other] = signers;
    expect(await desk.reply('minutes.sign', { signerId: other?.id, answer: 'objected' })).toMatchObject({
      failure: { fields: { words: '请写一句有什么不同意见。' } },
    });
    await desk.ask('minutes.sign', { signerId: other?.id ?? 0, answer: 'objected', words: '是五天，不是三天' });
    await desk.ask('minutes.sign', { signerId: one?.id ?? 0, answer: 'agreed' });
    expect(await desk.reply('minutes.confirm', { meetingId })).toMatchObject({
      failure: { fields: { words: '周强有不同意见。要现在定稿，请写一句为什么。' } },
    });
    await desk.ask('minutes.withdraw', { meetingId, reason: '周强有意见' });
    await write(desk, meetingId, first, said('五天内清走。'), 1);
    expect(await finish(desk, meetingId)).toBe('〔2026〕1号');
    expect((await desk.ask('minutes.of', { meetingId })).signers).toHaveLength(2);
  });

  test('counts numbers by year, none twice', async ({ desk }) => {
    const numbers = [];
    for (const now of ['2026-12-30T08:00:00.000Z', '2026-12-31T08:00:00.000Z', '2027-01-01T08:00:00.000Z']) {
      desk.now = now;
      const { meetingId, first } = await convene(desk);
      await write(desk, meetingId, first, said('一'));
      numbers.push(await finish(desk, meetingId));
    }
    expect(numbers).toEqual(['〔2026〕1号', '〔2026〕2号', '〔2027〕1号']);
  });

  test('is amended beside the text, numbered, and never before it is final', async ({ desk }) => {
    const { meetingId, first } = await convene(desk);
    await write(desk, meetingId, first, said('三天内清走。'));
    const amendment = { meetingId, agendaItemId: first, words: '应为五天内清走。', reason: '记录笔误' };
    expect(await desk.refusal('minutes.amend', amendment)).toContain('直接改就行');
    await finish(desk, meetingId);
    expect(await desk.ask('minutes.amend', amendment)).toEqual({ number: 1 });
    expect(await desk.ask('minutes.amend', { ...amendment, agendaItemId: null })).toEqual({ number: 2 });
    const { amendments } = await desk.ask('minutes.of', { meetingId });
    expect(amendments.map(({ number, item, words }) => [number, item, words])).toEqual([
      [1, '楼道堆物', '应为五天内清走。'],
      [2, '', '应为五天内清走。'],
    ]);
    expect(() => desk.sqlite.prepare(`update minutesAmendment set words = ''`).run()).toThrow('append-only');
    expect((await desk.ask('minutes.part', { meetingId, agendaItemId: first })).content).toBe(said('三天内清走。'));
  });
});

describe('the register', () => {
  test('finds minutes by what they say, final ones and drafts, whatever signs stand between', async ({ desk }) => {
    const one = await convene(desk);
    await write(desk, one.meetingId, one.first, said('物业：三单元、楼道里堆了旧家具，老人走不过去。'));
    await finish(desk, one.meetingId);
    const two = await convene(desk);
    await write(desk, two.meetingId, two.second, said('充电桩放在东门外。'));
    const find = async (words: string) =>
      (await desk.ask('minutes.register', { text: words })).rows.map(({ meetingId, excerpt }) => [meetingId, excerpt]);
    expect(await find('楼道里堆了旧家具')).toEqual([[one.meetingId, expect.stringContaining('三单元、楼道里堆了旧家具，老人')]]);
    expect(await find('三单元楼道')).toEqual([[one.meetingId, expect.stringContaining('三单元、楼道')]]);
    expect(await find('桩')).toHaveLength(2);
    expect(await find('东门')).toEqual([[two.meetingId, '充电桩放在东门外。']]);
    expect(await find('电梯')).toEqual([]);
    expect(await find('" OR *')).toEqual([]);
    await desk.ask('minutes.amend', { meetingId: one.meetingId, agendaItemId: null, words: '另有电梯一事', reason: '漏记' });
    expect(await find('电梯')).toEqual([[one.meetingId, null]]);
    const { rows, final } = await desk.ask('minutes.register', { state: 'final' });
    expect([rows.map(({ number }) => number), final]).toEqual([['〔2026〕1号'], 1]);
  });

  test('is paged, the latest meeting first', async ({ desk }) => {
    for (let at = 0; at < 5; at += 1) {
      const { meetingId, first } = await convene(desk);
      await write(desk, meetingId, first, said(`第${at}次`));
    }
    const seen = [];
    let after = null;
    do {
      const page: Awaited<ReturnType<typeof ask>> = await ask(after);
      seen.push(...page.rows.map(({ meetingId }) => meetingId));
      after = page.next;
    } while (after);
    expect(seen).toEqual([...seen].sort((one, other) => other - one));
    expect(new Set(seen).size).toBe(5);
    function ask(from: { heldOn: string; meetingId: number } | null) {
      return desk.ask('minutes.register', { after: from, size: 2 });
    }
  });
});
