// every kind of transfer, put right in every way there is.
import { balanceOf, type Posted, reverse, transfer } from '../../../main/features/points/queries';
import { Refusal } from '../../../main/refusal';
import { verifyLedger } from '../../../main/verify/ledger';
import { type Desk, describe, expect, test } from '../support/desk';
import { grant, volunteer, write } from '../support/volunteers';

const POINTS = 10;
const START = 30;

type Kind = 'more' | 'fewer' | 'spent' | 'expired' | 'earned';
type World = { desk: Desk; id: number; was: string; entry: number };

async function earned(desk: Desk, id: number): Promise<{ was: string; entry: number }> {
  const rule = {
    servicePercent: 100,
    trainingPercent: 100,
    drillPercent: 100,
    dayCap: null,
    monthCap: null,
    monthsToExpire: null,
  };
  await desk.ask('points.addRule', { ...rule, validFrom: '2026-11-22', pointsPerHour: POINTS, handEarns: true, words: '' });
  const asked = { requestId: 'hours-of-test', volunteerId: id, on: '2026-11-22', from: '09:00', to: '10:00', words: '补登' };
  const entry = (await desk.ask('hours.add', asked)).id;
  await desk.ask('hours.reviewOwn', { ids: [entry], decision: 'approved', reason: '' });
  return { was: `hour-${entry}`, entry };
}

async function begin(desk: Desk, kind: Kind): Promise<World> {
  const id = volunteer(desk);
  await grant(desk, id, START);
  if (kind === 'earned') return { desk, id, ...(await earned(desk, id)) };
  const who = { volunteerId: id };
  const ways = {
    more: ['adjusted', who],
    fewer: [who, 'adjusted'],
    spent: [who, 'redeemed'],
    expired: [who, 'expired'],
  } as const;
  const codes = { more: 'adjusted', fewer: 'adjusted', spent: 'redeemed', expired: 'expired' } as const;
  const [from, to] = ways[kind];
  await write(desk, (powers) => transfer(powers, { id: 'transfer-1', from, to, points: POINTS, code: codes[kind], words: '' }));
  return { desk, id, was: 'transfer-1', entry: 0 };
}

const back = ({ desk }: World, transferId: string, id: string): Promise<Posted> =>
  write(desk, async (powers) => {
    const posted = await reverse(powers, { id, transferId, words: '冲回' });
    if (posted.again) powers.already();
    return posted;
  });
const spendAll = async (world: World): Promise<void> => {
  const points = await balanceOf(world.desk.db, world.id);
  const spent = {
    id: 'spend-all-of-it',
    from: { volunteerId: world.id },
    to: 'redeemed' as const,
    points,
    code: 'redeemed' as const,
  };
  await write(world.desk, (powers) => transfer(powers, { ...spent, words: '' }));
};
const said = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => '',
    (error) => (error instanceof Refusal && error.failure.code === 'refused' ? error.failure.words : String(error)),
  );

/** What is done, and what is said of it; what is said of a transfer that gave points where it differs. */
const ways: Record<string, { act(world: World): Promise<unknown>; words: string; givenWords?: string }> = {
  'reversed once': { act: (world) => back(world, world.was, 'reverse-1'), words: '' },
  'reversed by the same request again': {
    act: async (world) => [await back(world, world.was, 'reverse-1'), await back(world, world.was, 'reverse-1')],
    words: '',
  },
  'reversed twice': {
    act: async (world) => [await back(world, world.was, 'reverse-1'), await back(world, world.was, 'reverse-2')],
    words: '只能冲回一次',
  },
  'reversed, and the reversal reversed': {
    act: async (world) => [await back(world, world.was, 'reverse-1'), await back(world, 'reverse-1', 'reverse-2')],
    words: '不能再冲回',
  },
  'reversed after everything was spent': {
    act: async (world) => [await spendAll(world), await back(world, world.was, 'reverse-1')],
    words: '',
    givenWords: '积分不够：现有0分，要10分。',
  },
  'reversed, and everything spent': {
    act: async (world) => [await back(world, world.was, 'reverse-1'), await spendAll(world)],
    words: '',
  },
  'reversed under the id it has itself': {
    act: (world) => back(world, world.was, world.was),
    words: 'posted before with other content',
  },
  'reversed where there is none': { act: (world) => back(world, 'no-such-transfer', 'reverse-1'), words: '没有找到这一笔' },
};

const kinds: readonly Kind[] = ['more', 'fewer', 'spent', 'expired', 'earned'];
const table = kinds.flatMap((kind) => Object.keys(ways).map((way) => [kind, way] as const));

describe('a transfer', () => {
  test('has forty ways to be put right', () => expect(table).toHaveLength(40));

  test.for(table)('of points %s: %s', async ([kind, name], { desk }) => {
    const world = await begin(desk, kind);
    const way = ways[name] as (typeof ways)[string];
    const gave = kind === 'more' || kind === 'earned';
    const words = gave ? (way.givenWords ?? way.words) : way.words;
    const heard = await said(way.act(world));
    if (words === '') expect(heard).toBe('');
    else expect(heard).toContain(words);
    expect(await balanceOf(desk.db, world.id)).toBeGreaterThanOrEqual(0);
    if (/^reversed( once| by| twice)/.test(name)) expect(await balanceOf(desk.db, world.id)).toBe(START);
    expect(verifyLedger(desk.sqlite)).toMatchObject({ ok: true });
  });

  test('that hours or a redemption made is put right where it was made', async ({ desk }) => {
    const { was } = await begin(desk, 'earned');
    expect(await desk.refusal('points.reverse', { requestId: 'reverse-hours', id: was, reason: '错了' })).toContain('时长审核');
  });

  test('of an hour that was spent since cannot be voided: the hour stays, and the sentence says what to do', async ({ desk }) => {
    const world = await begin(desk, 'earned');
    await spendAll(world);
    const { id } = await desk.ask('hours.correct', { requestId: 'void-the-hour', id: world.entry, minutes: 0, reason: '没有来' });
    expect(await desk.refusal('hours.reviewOwn', { ids: [id], decision: 'approved', reason: '' })).toContain('请先撤销兑换');
    const { hours, balance } = await desk.ask('points.sums', { volunteerId: world.id });
    expect([hours, balance]).toMatchObject([{ hand: 60, pending: -60 }, 0]);
    await back(world, 'spend-all-of-it', 'give-it-back');
    await desk.ask('hours.reviewOwn', { ids: [id], decision: 'approved', reason: '' });
    expect(await balanceOf(desk.db, world.id)).toBe(START);
  });
});
