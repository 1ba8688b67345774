// What people do with hours and points, drawn at random, and how the desk is asked to do it.
import { reverse, transfer } from '../../../main/features/points/queries';
import { Refusal } from '../../../main/refusal';
import type { Desk } from '../../domain/support/desk';
import { write } from '../../domain/support/volunteers';
import { type Act, balance, CHINA, dayOf, MINUTE, type Outcome, type World } from './points-model';

type Random = () => number;
const below = (random: Random, most: number) => Math.floor(random() * most);
const oneOf = <T>(random: Random, all: readonly T[]): T | undefined => all[below(random, all.length)];

/** Time goes by: mostly minutes, at times a night, seldom weeks. */
export function passTime(random: Random, world: World): void {
  const kind = random();
  const minutes =
    kind < 0.6 ? below(random, 40) : kind < 0.9 ? below(random, 300) : kind < 0.985 ? below(random, 1500) : below(random, 40_000);
  world.now += minutes * MINUTE;
}

function handed(random: Random, world: World, who: number, request: string): Act {
  const start = Math.floor((world.now - below(random, 3 * 24 * 60) * MINUTE) / MINUTE) * MINUTE;
  const midnight = Math.floor((start + CHINA) / (24 * 60 * MINUTE) + 1) * 24 * 60 * MINUTE - CHINA - MINUTE;
  return { name: 'add', who, request, start, end: Math.min(midnight, start + (1 + below(random, 240)) * MINUTE) };
}

const anyRule = (random: Random, world: World): Act => ({
  name: 'rule',
  rule: {
    from: dayOf(world.now),
    perHour: 1 + below(random, 20),
    dayCap: random() < 0.5 ? null : 1 + below(random, 60),
    handEarns: random() < 0.4,
    months: random() < 0.4 ? null : 1 + below(random, 6),
  },
});

/** The next act; at times one that was made before, asked again. */
export function nextAct(random: Random, world: World, people: readonly number[], turn: number, last: Act | undefined): Act {
  if (last && 'request' in last && random() < 0.06) return last;
  const who = people[below(random, people.length)] as number;
  const request = `request-${turn}`;
  const kind = random();
  const pending = oneOf(
    random,
    world.entries.filter(({ state }) => state === 'pending'),
  );
  if (kind < 0.3 && pending) return { name: 'review', id: pending.id, approve: random() < 0.85 };
  const entry = oneOf(random, world.entries);
  if (kind < 0.36 && entry)
    return random() < 0.7
      ? { name: 'correct', id: entry.root, minutes: below(random, 300), request }
      : { name: 'review', id: entry.id, approve: true };
  const move = oneOf(random, world.moves);
  if (kind < 0.42 && move) return { name: 'reverse', id: move.id, request };
  if (kind < 0.52) return { name: 'spend', who, points: 1 + below(random, Math.max(4, balance(world, who) + 3)), request };
  if (kind < 0.6) return { name: 'adjust', who, points: (1 + below(random, 30)) * (random() < 0.7 ? 1 : -1), request };
  if (kind < 0.66) return handed(random, world, who, request);
  if (kind < 0.69) return { name: 'expire', request };
  if (kind < 0.695) return anyRule(random, world);
  return { name: 'punch', who, request };
}

const clockOf = (instant: number) => new Date(instant + CHINA).toISOString().slice(11, 16);

const invocations: { [N in Act['name']]?: (act: Extract<Act, { name: N }>) => [string, unknown] } = {
  punch: ({ who, request }) => ['hours.punch', { requestId: request, volunteerId: who }],
  add: ({ who, request, start, end }) => [
    'hours.add',
    { requestId: request, volunteerId: who, on: dayOf(start), from: clockOf(start), to: clockOf(end), words: '补登' },
  ],
  review: ({ id, approve }) => ['hours.review', { ids: [id], decision: approve ? 'approved' : 'returned', reason: '核对过' }],
  correct: ({ id, minutes, request }) => ['hours.correct', { requestId: request, id, minutes, reason: '更正' }],
  adjust: ({ who, points, request }) => ['points.adjust', { requestId: request, volunteerId: who, points, reason: '调整' }],
  expire: ({ request }) => ['points.expire', { requestId: request }],
  rule: ({ rule: { from, perHour, dayCap, handEarns, months } }) => [
    'points.addRule',
    {
      ...{ validFrom: from, pointsPerHour: perHour, servicePercent: 100, trainingPercent: 100, drillPercent: 100 },
      ...{ dayCap, monthCap: null, handEarns, monthsToExpire: months, words: '' },
    },
  ],
};

/** What another feature does with points inside its own command: spending them, and taking anything at all back. */
async function within(desk: Desk, act: Extract<Act, { name: 'spend' | 'reverse' }>): Promise<Outcome> {
  try {
    await write(desk, async (powers) => {
      const posted =
        act.name === 'spend'
          ? await transfer(powers, {
              ...{ id: `spend-${act.request}`, from: { volunteerId: act.who }, to: 'redeemed' as const },
              ...{ points: act.points, code: 'redeemed' as const, words: '兑换' },
            })
          : await reverse(powers, { id: `reverse-${act.request}`, transferId: act.id, words: '冲回' });
      if (posted.again) powers.already();
    });
    return 'done';
  } catch (error) {
    if (error instanceof Refusal) return 'refused';
    throw error;
  }
}

/** Asks the desk. A fault is thrown: there is none in what people do. */
export async function ask(desk: Desk, act: Act, isEarned: (id: string) => boolean): Promise<Outcome> {
  if (act.name === 'spend') return within(desk, act);
  if (act.name === 'reverse') {
    // What hours earned is put right by correcting the hours; the desk itself says so.
    if (!isEarned(act.id)) return within(desk, act);
    const reply = await desk.reply('points.reverse', { requestId: act.request, id: act.id, reason: '冲回' });
    return reply.ok ? 'done' : 'refused';
  }
  const invocation = invocations[act.name] as (asked: Act) => [string, unknown];
  const reply = await desk.reply(...invocation(act));
  if (reply.ok) return 'done';
  if (reply.failure.code === 'fault') throw new Error(`${act.name}: ${desk.logged.at(-1)?.error}`);
  return 'refused';
}
