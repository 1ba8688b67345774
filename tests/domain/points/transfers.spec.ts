import { balanceOf, type Posting, reverse, transfer } from '../../../main/features/points/queries';
import { type Desk, describe, expect, test } from '../support/desk';
import { grant, volunteer, write } from '../support/volunteers';

const spending = (volunteerId: number, points: number, id = 'spend-1'): Posting => ({
  ...{ id, from: { volunteerId }, to: 'redeemed', points, code: 'redeemed', words: '毛巾一条' },
});
const spend = (desk: Desk, volunteerId: number, points: number, id?: string) =>
  write(desk, async (powers) => {
    const posted = await transfer(powers, spending(volunteerId, points, id));
    if (posted.again) powers.already();
    return posted;
  });
const undo = (desk: Desk, transferId: string, id = `undo-${transferId}`) =>
  write(desk, async (powers) => {
    const posted = await reverse(powers, { id, transferId, words: '退回' });
    if (posted.again) powers.already();
    return posted;
  });
const all = ({ sqlite }: Desk) => sqlite.prepare('select sum(balance) from pointBalance').pluck().get();

describe('points that move', () => {
  test('leave one account and come to another, and all accounts together hold nothing', async ({ desk }) => {
    const id = volunteer(desk);
    await grant(desk, id, 30);
    await spend(desk, id, 12);
    expect(await balanceOf(desk.db, id)).toBe(18);
    expect(all(desk)).toBe(0);
  });

  test('are refused in words where there are not enough', async ({ desk }) => {
    const id = volunteer(desk);
    await grant(desk, id, 30);
    await expect(spend(desk, id, 31)).rejects.toMatchObject({ failure: { words: '积分不够：现有30分，要31分。' } });
    expect(await balanceOf(desk.db, id)).toBe(30);
  });

  test('move once however often the same is asked, and something else under the same id is a fault', async ({ desk }) => {
    const id = volunteer(desk);
    await grant(desk, id, 30);
    const first = await spend(desk, id, 10);
    for (let turn = 0; turn < 50; turn += 1) expect(await spend(desk, id, 10)).toEqual({ ...first, again: true });
    expect(await balanceOf(desk.db, id)).toBe(20);
    await expect(spend(desk, id, 11)).rejects.toThrow('posted before with other content');
    await expect(spend(desk, volunteer(desk, '李刚'), 10)).rejects.toThrow('posted before with other content');
  });

  test('come back exactly, once, and what came back does not go again', async ({ desk }) => {
    const id = volunteer(desk);
    await grant(desk, id, 30);
    const { id: spent } = await spend(desk, id, 10);
    const back = await undo(desk, spent);
    expect(await balanceOf(desk.db, id)).toBe(30);
    expect(await undo(desk, spent)).toEqual({ ...back, again: true });
    await expect(undo(desk, spent, 'another-undo')).rejects.toMatchObject({
      failure: { words: expect.stringContaining('只能冲回一次') },
    });
    await expect(undo(desk, back.id)).rejects.toMatchObject({ failure: { words: expect.stringContaining('不能再冲回') } });
  });

  test('cannot be taken back once they are spent', async ({ desk }) => {
    const id = volunteer(desk);
    const granted = await grant(desk, id, 30);
    await spend(desk, id, 10);
    await expect(undo(desk, granted.id)).rejects.toMatchObject({ failure: { words: '积分不够：现有20分，要30分。' } });
  });
});
