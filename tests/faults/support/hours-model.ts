// The other half of the plain model: hours, and every act there is.
import {
  type Act,
  balance,
  CHINA,
  dayOf,
  type Entry,
  expire,
  isBack,
  MINUTE,
  minutesOf,
  move,
  type Outcome,
  push,
  reverse,
  type World,
  worth,
} from './points-model';

const clockOn = (instant: number, hours: number) => Date.parse(`${dayOf(instant)}T00:00:00Z`) - CHINA + hours * 60 * MINUTE;

function review(world: World, { id, approve }: { id: number; approve: boolean }): Outcome {
  const entry = world.entries.find((one) => one.id === id) as Entry;
  if (entry.state !== 'pending') return 'refused';
  if (!approve) {
    entry.state = 'returned';
    return 'done';
  }
  const root = world.entries.find((one) => one.id === entry.root) as Entry;
  const rest = world.entries.filter((one) => one.who === entry.who && one.id !== id && one.root === one.id);
  if (root.id !== id && root.state !== 'approved') return 'refused';
  if (root.id === id && rest.some((one) => one.state === 'approved' && one.start < entry.end && one.end > entry.start))
    return 'refused';
  entry.state = 'approved';
  const was = world.moves.find((one) => one.root === root.id && one.code === 'earned' && !isBack(world, one.id));
  const points = worth(world, root);
  const change = points - (was?.points ?? 0);
  if (change !== 0 && balance(world, entry.who) + change < 0) {
    entry.state = 'pending';
    return 'refused';
  }
  if (change === 0) return 'done';
  if (points > 0) push(world, { id: `hour-${id}`, who: entry.who, points, code: 'earned', root: root.id, reverses: null }, root);
  if (was)
    push(world, { id: `hour-${id}-back`, who: entry.who, points: -was.points, code: 'reversed', root: null, reverses: was.id });
  return 'done';
}

function open(world: World, who: number, rest: Partial<Entry>): Entry {
  const id = world.entries.length + 1;
  const entry: Entry = {
    id,
    who,
    root: id,
    source: 'timed',
    state: 'open',
    start: world.now,
    end: Number.POSITIVE_INFINITY,
    minutes: 0,
    ...rest,
  };
  world.entries.push(entry);
  return entry;
}

function punch(world: World, who: number): Outcome {
  const mine = world.entries.filter((entry) => entry.who === who && entry.source === 'timed' && entry.root === entry.id);
  const here = mine.find(({ state }) => state === 'open');
  if (!here) {
    const last = mine.at(-1);
    // The same card once more within a minute.
    if (last && world.now - last.end >= 0 && world.now - last.end < MINUTE) return 'done';
    open(world, who, {});
    return 'done';
  }
  if (world.now - here.start < MINUTE) return 'done';
  const closing = clockOn(here.start, 18);
  const until = here.start < closing ? closing : clockOn(here.start, 24);
  const forgot = world.now >= until;
  const end = forgot ? until : world.now;
  here.minutes = Math.max(1, Math.floor((end - here.start) / MINUTE));
  Object.assign(here, { state: 'pending', end: Math.max(end, here.start + here.minutes * MINUTE) });
  if (forgot) open(world, who, {});
  return 'done';
}

function add(world: World, { who, start, end }: { who: number; start: number; end: number }): Outcome {
  const own = world.entries.filter((entry) => entry.who === who && entry.root === entry.id && entry.state !== 'returned');
  if (end <= start || end > world.now || own.some((entry) => entry.start < end && entry.end > start)) return 'refused';
  open(world, who, { source: 'hand', state: 'pending', start, end, minutes: (end - start) / MINUTE });
  return 'done';
}

function correct(world: World, { id, minutes }: { id: number; minutes: number }): Outcome {
  const root = world.entries.find((one) => one.id === id) as Entry;
  const waiting = world.entries.some((one) => one.root === id && one.id !== id && one.state === 'pending');
  if (root.root !== id || root.state === 'open' || root.state === 'returned' || waiting) return 'refused';
  const [timed, hand] = [minutesOf(world, id, 'timed'), minutesOf(world, id, 'hand')];
  const rest = { root: id, state: 'pending' as const, start: root.start, end: root.end };
  const more = minutes - timed - hand;
  if (more === 0) return 'refused';
  if (more > 0) open(world, root.who, { ...rest, source: 'hand', minutes: more });
  else {
    const fromHand = Math.min(hand, -more);
    if (fromHand > 0) open(world, root.who, { ...rest, source: 'hand', minutes: -fromHand });
    if (more + fromHand < 0) open(world, root.who, { ...rest, source: 'timed', minutes: more + fromHand });
  }
  return 'done';
}

/** Does one act. A request that was made before does nothing more. */
export function carryOut(world: World, act: Act, people: readonly number[]): Outcome {
  if ('request' in act && world.requests.has(act.request)) return 'done';
  const outcome = ((): Outcome => {
    if (act.name === 'punch') return punch(world, act.who);
    if (act.name === 'add') return add(world, act);
    if (act.name === 'review') return review(world, act);
    if (act.name === 'correct') return correct(world, act);
    if (act.name === 'adjust')
      return move(world, { who: act.who, points: act.points, id: `adjust-${act.request}`, code: 'adjusted' });
    if (act.name === 'spend')
      return move(world, { who: act.who, points: -act.points, id: `spend-${act.request}`, code: 'redeemed' });
    if (act.name === 'reverse') return reverse(world, act.id, act.request);
    if (act.name === 'expire') return expire(world, act.request, people);
    if (act.rule.from < dayOf(world.now)) return 'refused';
    world.rules.push(act.rule);
    return 'done';
  })();
  if ('request' in act && act.name !== 'expire' && outcome === 'done') world.requests.add(act.request);
  return outcome;
}
