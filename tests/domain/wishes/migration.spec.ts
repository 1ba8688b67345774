import { describe, expect, test } from '../support/desk';

const planOf = (sqlite: { prepare(sql: string): { all(): unknown[] } }, sql: string) =>
  JSON.stringify(sqlite.prepare(`explain query plan ${sql}`).all());

describe('the tables of wishes', () => {
  test('keep what was said and who took it on', async ({ desk }) => {
    const { id } = await desk.ask('wishes.add', { who: { name: '何秀英' }, kind: 'help', words: '换一个灯泡' });
    await desk.ask('wishes.claim', { id, claimant: { name: '刘建军' } });
    for (const table of ['wish', 'wishClaim']) expect(() => desk.sqlite.exec(`delete from ${table}`)).toThrow('append-only');
    expect(() => desk.sqlite.exec(`update wishClaim set name = '别人'`)).toThrow('append-only');
    expect(() => desk.sqlite.exec(`update wishClaim set claimedOn = '2020-01-01'`)).toThrow('append-only');
    expect(() =>
      desk.sqlite.exec(`insert into wishClaim select null, wishId, null, null, '另一位', null, claimedOn, 1, at, null, null
      from wishClaim`),
    ).toThrow('UNIQUE');
    expect(() => desk.sqlite.exec(`update wish set state = 'done'`)).toThrow('CHECK');
  });

  test('answer each list from its index', ({ desk }) => {
    expect(planOf(desk.sqlite, `select id from wish where state = 'open' order by id desc limit 50`)).toContain('wishByState');
    expect(planOf(desk.sqlite, `select id from wish where doneOn between '2026-01-01' and '2026-01-31'`)).toContain('wishDone');
    expect(planOf(desk.sqlite, 'select id from wishClaim where wishId = 1 order by id')).toContain('wishClaimByWish');
  });
});
