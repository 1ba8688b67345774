// Points and pieces leave together or not at all, whoever asks at once, and come back together, once.
import { randomUUID } from 'node:crypto';
import { verifyLedger } from '../../../main/verify/ledger';
import { figure, isLong } from '../../faults/support/figures';
import { describe, expect, test } from '../support/desk';
import { gift, haircut, helper, redeem, standing } from './support';

describe('a redemption', () => {
  test('takes points and a piece at once, and is numbered', async ({ desk }) => {
    const [who, what] = [await helper(desk, 100), await gift(desk)];
    expect(await redeem(desk, who, what, 2)).toMatchObject({
      ...{ number: '兑换2026-0001', volunteer: '王芳', gift: '洗衣液', quantity: 2, points: 60, by: '李站长', undone: null },
    });
    expect(await standing(desk, who, what)).toEqual({ stock: 8, points: 40 });
    expect((await redeem(desk, who, what)).number).toBe('兑换2026-0002');
    expect((await desk.ask('gifts.moves', { id: what })).rows.map(({ kind, pieces, stock }) => [kind, pieces, stock])).toEqual([
      ['redeemed', -1, 7],
      ['redeemed', -2, 8],
      ['received', 10, 10],
    ]);
    expect(verifyLedger(desk.sqlite)).toMatchObject({ ok: true });
  });

  test('of a service whose places nobody counts takes points alone', async ({ desk }) => {
    const [who, what] = [await helper(desk, 50), await gift(desk, haircut, 0)];
    await redeem(desk, who, what, 2);
    expect(await standing(desk, who, what)).toEqual({ stock: null, points: 10 });
  });

  test.for([
    ['积分不够：要60分，现在有50分。', 50, 10, 2],
    ['“洗衣液”只剩1份，请少换几份。', 100, 1, 2],
    ['“洗衣液”已经兑完了，请换一样，或等进货。', 100, 0, 1],
  ] as const)('is refused in words: %s', async ([words, points, pieces, quantity], { desk }) => {
    const [who, what] = [await helper(desk, points), await gift(desk, {}, pieces)];
    const refused = await desk.refusal('gifts.redeem', { requestId: randomUUID(), volunteerId: who, giftId: what, quantity });
    expect(refused).toBe(words);
    expect(await standing(desk, who, what)).toEqual({ stock: pieces, points });
  });

  test('stays within what a volunteer may take in a year, and the next year begins anew', async ({ desk }) => {
    await desk.ask('gifts.setCaps', { eachCents: 2000, yearCents: 4000 });
    const [who, what] = [await helper(desk, 1000), await gift(desk)];
    await redeem(desk, who, what, 2);
    const again = { volunteerId: who, giftId: what, quantity: 1 };
    expect(await desk.refusal('gifts.redeem', { requestId: randomUUID(), ...again })).toContain('今年还剩0.20元');
    desk.now = '2026-12-31T16:00:00.000Z';
    expect((await redeem(desk, who, what)).number).toBe('兑换2027-0001');
  });

  test('is for those who still help, and of what is still offered', async ({ desk }) => {
    const [who, what] = [await helper(desk, 100), await gift(desk)];
    const wanted = () => ({ requestId: randomUUID(), volunteerId: who, giftId: what });
    await desk.ask('gifts.end', { id: what, reason: '不再提供' });
    expect(await desk.refusal('gifts.redeem', wanted())).toContain('停止兑换');
    await desk.ask('gifts.resume', { id: what });
    desk.sqlite.prepare("update volunteer set endedOn = '2026-11-01', endReason = '搬走' where id = ?").run(who);
    expect(await desk.refusal('gifts.redeem', wanted())).toContain('已于2026年11月1日退出');
  });
});

describe('several desks at once', () => {
  const CLIENTS = 8;
  const ROUNDS = isLong ? 1000 : 25;

  test('redeem exactly as often as the points allow, and whoever loses is told why', async ({ desk }) => {
    await desk.ask('gifts.setCaps', { eachCents: 2000, yearCents: 100_000_000 });
    let all = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      const points = (round * 37) % 301;
      const [who, what] = [await helper(desk, points, `甲${round}`), await gift(desk, { name: `毛巾${round}` }, 20)];
      const input = () => ({ requestId: randomUUID(), volunteerId: who, giftId: what });
      const replies = await Promise.all(Array.from({ length: CLIENTS }, () => desk.reply('gifts.redeem', input())));
      const won = replies.filter(({ ok }) => ok).length;
      all += won;
      expect(won, `round ${round}`).toBe(Math.min(CLIENTS, Math.floor(points / 30)));
      for (const reply of replies) if (!reply.ok) expect(reply.failure).toMatchObject({ code: 'refused', words: /^积分不够/ });
      expect(await standing(desk, who, what)).toEqual({ stock: 20 - won, points: points - won * 30 });
    }
    expect(verifyLedger(desk.sqlite)).toMatchObject({ ok: true });
    figure('R-22 gifts', `${CLIENTS} clients, ${ROUNDS} rounds, ${all} redeemed, points and pieces right after each`);
  });

  test('never take more pieces than lie on the shelf', async ({ desk }) => {
    const what = await gift(desk, {}, 3);
    const people = await Promise.all(Array.from({ length: CLIENTS }, (_, at) => helper(desk, 100, `乙${at}`)));
    const replies = await Promise.all(
      people.map((volunteerId) => desk.reply('gifts.redeem', { requestId: randomUUID(), volunteerId, giftId: what })),
    );
    expect(replies.filter(({ ok }) => ok)).toHaveLength(3);
    expect((await desk.ask('gifts.list', {})).gifts[0]?.stock).toBe(0);
  });
});

describe('the same request again', () => {
  test('is the same redemption, however often it comes and whatever happened since', async ({ desk }) => {
    const [who, what] = [await helper(desk, 100), await gift(desk)];
    const input = { requestId: randomUUID(), volunteerId: who, giftId: what, quantity: 1 };
    const first = await desk.ask('gifts.redeem', input);
    const again = await Promise.all(Array.from({ length: 20 }, () => desk.ask('gifts.redeem', input)));
    expect(again.every((one) => JSON.stringify(one) === JSON.stringify(first))).toBe(true);
    expect(await standing(desk, who, what)).toEqual({ stock: 9, points: 70 });
    await desk.ask('gifts.undo', { id: first.id, reason: '没有领' });
    expect(await desk.ask('gifts.redeem', input)).toMatchObject({ id: first.id, undone: { reason: '没有领' } });
    expect(await standing(desk, who, what)).toEqual({ stock: 10, points: 100 });
  });

  test.for([{ quantity: 2 }, { giftId: 2 }, { volunteerId: 2 }])('with other content is a fault: %o', async (other, { desk }) => {
    const [who, what] = [await helper(desk, 100), await gift(desk)];
    await helper(desk, 100, '李四');
    await gift(desk, { name: '毛巾' });
    const input = { requestId: randomUUID(), volunteerId: who, giftId: what, quantity: 1 };
    await desk.ask('gifts.redeem', input);
    expect(await desk.reply('gifts.redeem', { ...input, ...other })).toMatchObject({ failure: { code: 'fault' } });
    expect(await standing(desk, who, what)).toEqual({ stock: 9, points: 70 });
  });
});

describe('giving back', () => {
  test('restores points and pieces exactly, once', async ({ desk }) => {
    const [who, what] = [await helper(desk, 100), await gift(desk)];
    const { id } = await redeem(desk, who, what, 3);
    expect(await desk.ask('gifts.undo', { id, reason: '拿错了' })).toMatchObject({ undone: { reason: '拿错了', by: '李站长' } });
    expect(await standing(desk, who, what)).toEqual({ stock: 10, points: 100 });
    expect(await desk.refusal('gifts.undo', { id, reason: '再来' })).toContain('只能退回一次');
    expect(await standing(desk, who, what)).toEqual({ stock: 10, points: 100 });
    expect((await desk.ask('gifts.moves', { id: what })).rows[0]).toMatchObject({
      kind: 'returned',
      pieces: 3,
      words: '兑换2026-0001',
    });
  });

  test('happens once when several ask at the same moment', async ({ desk }) => {
    const [who, what] = [await helper(desk, 100), await gift(desk)];
    const { id } = await redeem(desk, who, what);
    const replies = await Promise.all([1, 2, 3, 4].map(() => desk.reply('gifts.undo', { id, reason: '拿错了' })));
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await standing(desk, who, what)).toEqual({ stock: 10, points: 100 });
  });

  test('leaves the other redemptions of the same volunteer alone', async ({ desk }) => {
    const [who, what] = [await helper(desk, 100), await gift(desk)];
    const [first, second] = [await redeem(desk, who, what), await redeem(desk, who, what, 2)];
    await desk.ask('gifts.undo', { id: first.id, reason: '退货' });
    expect(await standing(desk, who, what)).toEqual({ stock: 8, points: 40 });
    await desk.ask('gifts.undo', { id: second.id, reason: '退货' });
    expect(await standing(desk, who, what)).toEqual({ stock: 10, points: 100 });
  });

  test('keeps the price of then, and works after the gift is offered no more', async ({ desk }) => {
    const [who, what] = [await helper(desk, 100), await gift(desk)];
    const { id } = await redeem(desk, who, what);
    const [now] = (await desk.ask('gifts.list', {})).gifts;
    await desk.ask('gifts.amend', {
      ...now,
      id: what,
      kind: 'gift',
      name: '洗衣液',
      words: '',
      points: 50,
      valueCents: 1990,
      counted: true,
      low: 2,
    });
    await desk.ask('gifts.end', { id: what, reason: '换一批' });
    await desk.ask('gifts.undo', { id, reason: '破了' });
    expect(await standing(desk, who, what)).toEqual({ stock: 10, points: 100 });
  });

  test('of a service that is counted only since then puts no piece on the shelf', async ({ desk }) => {
    const [who, what] = [await helper(desk, 100), await gift(desk, haircut, 0)];
    const { id } = await redeem(desk, who, what);
    await desk.ask('gifts.amend', { ...haircut, id: what, counted: true });
    await desk.ask('gifts.undo', { id, reason: '师傅没来' });
    expect(await standing(desk, who, what)).toEqual({ stock: 0, points: 100 });
  });

  test('wants the password once more', async ({ desk }) => {
    desk.proved = false;
    expect(await desk.reply('gifts.undo', { id: 1, reason: '退货' })).toMatchObject({ failure: { code: 'password' } });
  });
});
