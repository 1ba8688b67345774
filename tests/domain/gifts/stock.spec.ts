// Stock is the sum of its entries; what is offered is never money and never worth more than the station said.
import { verifyLedger } from '../../../main/verify/ledger';
import { type Desk, describe, expect, test, theHead } from '../support/desk';
import { gift, haircut, helper, redeem, soap } from './support';

const stockOf = async (desk: Desk, id: number) => (await desk.ask('gifts.list', {})).gifts.find((one) => one.id === id)?.stock;

describe('the shelf', () => {
  test('is counted, and what differs is an entry with its reason', async ({ desk }) => {
    const id = await gift(desk);
    expect(await desk.reply('gifts.count', { id, counted: 8, words: '' })).toMatchObject({
      failure: { code: 'invalid', fields: { words: expect.stringContaining('差2份') } },
    });
    expect(await desk.ask('gifts.count', { id, counted: 8, words: '破损2份' })).toEqual({ id, pieces: -2 });
    expect(await desk.ask('gifts.count', { id, counted: 8, words: '' })).toEqual({ id, pieces: 0 });
    expect(await stockOf(desk, id)).toBe(8);
    const { rows } = await desk.ask('gifts.moves', { id });
    expect(rows.map(({ kind, pieces, stock, words }) => [kind, pieces, stock, words])).toEqual([
      ['counted', 0, 8, ''],
      ['counted', -2, 8, '破损2份'],
      ['received', 10, 10, ''],
    ]);
  });

  const attacks = [
    'update stockMove set pieces = 5',
    'delete from stockMove',
    'update giftStock set stock = 99',
    'delete from giftStock',
    'update redemption set points = 1',
    'delete from redemption',
    'delete from redemptionUndo',
    "update redemptionUndo set reason = ''",
    "insert into stockMove (giftId, kind, pieces, stock, words, staffId, at) values (1, 'received', 5, 99, '', 1, '')",
    "insert into stockMove (giftId, kind, pieces, stock, words, staffId, at) values (1, 'redeemed', -1, 8, '', 1, '')",
    "insert into stockMove (giftId, kind, pieces, stock, words, staffId, at) values (1, 'counted', -20, -11, '', 1, '')",
  ];

  test('cannot be written past its entries', async ({ desk }) => {
    const [id, who] = [await gift(desk), await helper(desk, 100)];
    const first = await redeem(desk, who, id);
    await desk.ask('gifts.undo', { id: first.id, reason: '退货' });
    await redeem(desk, who, id);
    for (const statement of attacks) {
      expect(() => desk.sqlite.exec(statement), statement).toThrow(/append-only|follows its entries|CHECK|UNIQUE/);
    }
    expect(await stockOf(desk, id)).toBe(9);
  });

  test('that was changed by somebody who took the guards away is found', async ({ desk }) => {
    const [id, who] = [await gift(desk), await helper(desk, 100)];
    await redeem(desk, who, id);
    expect(verifyLedger(desk.sqlite)).toMatchObject({ ok: true });
    const { sql } = desk.sqlite.prepare("select sql from sqlite_schema where name = 'giftStockFollows'").get() as { sql: string };
    desk.sqlite.exec(`drop trigger giftStockFollows; update giftStock set stock = 50; ${sql}`);
    expect(verifyLedger(desk.sqlite)).toMatchObject({ ok: false, words: expect.stringContaining('库存') });
  });
});

describe('what is offered', () => {
  test('is never money', async ({ desk }) => {
    for (const name of ['购物卡', '50元现金', '微信红包', '话费充值卡']) {
      expect(await desk.reply('gifts.add', { ...soap, name }), name).toMatchObject({
        failure: { code: 'invalid', fields: { name: expect.stringContaining('志愿服务是无偿的') } },
      });
    }
  });

  test('is worth no more than the station has said', async ({ desk }) => {
    expect(await desk.reply('gifts.add', { ...soap, valueCents: 5001 })).toMatchObject({
      failure: { code: 'invalid', fields: { valueCents: '单样价值上限是50元，请换便宜些的，或先改上限。' } },
    });
    await desk.ask('gifts.setCaps', { eachCents: 6000, yearCents: 30_000 });
    await desk.ask('gifts.add', { ...soap, valueCents: 5001 });
    expect(await desk.reply('gifts.setCaps', { eachCents: 6000, yearCents: 100 })).toMatchObject({
      failure: { code: 'invalid' },
    });
  });

  test('has a name of its own while it is offered', async ({ desk }) => {
    const id = await gift(desk);
    expect(await desk.reply('gifts.add', soap)).toMatchObject({ failure: { code: 'invalid' } });
    await desk.ask('gifts.end', { id, reason: '换一批' });
    await desk.ask('gifts.add', soap);
    expect(await desk.reply('gifts.resume', { id })).toMatchObject({ failure: { code: 'invalid' } });
    expect((await desk.ask('gifts.list', { ended: true })).gifts.map(({ endedOn }) => endedOn)).toEqual([null, '2026-11-22']);
  });

  test('of goods is counted piece by piece; a service may go without', async ({ desk }) => {
    expect(await desk.reply('gifts.add', { ...soap, counted: false })).toMatchObject({ failure: { code: 'invalid' } });
    const { id } = await desk.ask('gifts.add', haircut);
    expect(await desk.refusal('gifts.receive', { id, pieces: 1, words: '' })).toContain('没有库存');
  });

  test('is looked at by whoever looks, who took it is not', async ({ desk }) => {
    await gift(desk);
    desk.session = { ...theHead, role: 'viewer' };
    expect((await desk.ask('gifts.list', {})).gifts).toHaveLength(1);
    expect(await desk.refusal('gifts.redemptions', {})).toContain('不在权限内');
  });
});
