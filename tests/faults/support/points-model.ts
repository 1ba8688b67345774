// Hours and points as plainly as they can be said: arrays, and sums taken anew each time. Nothing of the app is used here.
export type Source = 'timed' | 'hand';
export type Entry = {
  id: number;
  who: number;
  root: number;
  source: Source;
  state: 'open' | 'pending' | 'approved' | 'returned';
  start: number;
  end: number;
  minutes: number;
};
export type Move = {
  id: string;
  who: number;
  points: number;
  code: 'earned' | 'redeemed' | 'expired' | 'adjusted' | 'reversed';
  root: number | null;
  reverses: string | null;
  day: string;
  /** When it came, and the rule it was earned under; what was not earned goes by the rule of the day it came on. */
  on: string;
  rule: Rule | null;
};
export type Rule = { from: string; perHour: number; dayCap: number | null; handEarns: boolean; months: number | null };
export type Act =
  | { name: 'punch'; who: number; request: string }
  | { name: 'add'; who: number; request: string; start: number; end: number }
  | { name: 'review'; id: number; approve: boolean }
  | { name: 'correct'; id: number; minutes: number; request: string }
  | { name: 'adjust'; who: number; points: number; request: string }
  | { name: 'spend'; who: number; points: number; request: string }
  | { name: 'reverse'; id: string; request: string }
  | { name: 'expire'; request: string }
  | { name: 'rule'; rule: Rule };
export type World = { now: number; entries: Entry[]; moves: Move[]; rules: Rule[]; requests: Set<string> };
export type Outcome = 'done' | 'refused';

export const MINUTE = 60_000;
export const CHINA = 8 * 60 * MINUTE;
export const dayOf = (instant: number): string => new Date(instant + CHINA).toISOString().slice(0, 10);
const NEVER = '9999';
const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);

export const balance = (world: World, who: number): number =>
  sum(world.moves.filter((move) => move.who === who).map(({ points }) => points));
export const isBack = (world: World, id: string) => world.moves.some(({ reverses }) => reverses === id);
const ruleFor = (world: World, day: string) => world.rules.filter(({ from }) => from <= day).at(-1) as Rule;

export function minutesOf(world: World, root: number, source: Source): number {
  const own = world.entries.filter((entry) => entry.root === root && (entry.id === root || entry.state === 'approved'));
  return sum(own.filter((entry) => entry.source === source).map(({ minutes }) => minutes));
}

function addMonths(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

export function push(world: World, move: Omit<Move, 'on' | 'rule' | 'day'>, root?: Entry): void {
  const on = dayOf(world.now);
  const day = root ? dayOf(root.start) : on;
  world.moves.push({ ...move, day, on, rule: root ? ruleFor(world, day) : null });
}

/** From when on what came is due. A rule holds for the whole of the day it begins on. */
function expiresOn(world: World, { on, rule }: Move): string {
  const { months } = rule ?? ruleFor(world, on);
  return months === null ? NEVER : addMonths(on, months);
}

/** What a stay is worth now, beside what it has earned. */
export function worth(world: World, root: Entry): number {
  const day = dayOf(root.start);
  const rule = ruleFor(world, day);
  const minutes =
    Math.max(0, minutesOf(world, root.id, 'timed')) + (rule.handEarns ? Math.max(0, minutesOf(world, root.id, 'hand')) : 0);
  const others = world.moves.filter(
    (one) => one.who === root.who && one.code === 'earned' && one.day === day && one.root !== root.id,
  );
  const left =
    rule.dayCap === null
      ? Number.POSITIVE_INFINITY
      : rule.dayCap - sum(others.filter(({ id }) => !isBack(world, id)).map(({ points }) => points));
  return Math.max(0, Math.min(Math.floor((minutes * rule.perHour) / 60), left));
}

export function move(world: World, asked: { who: number; points: number; id: string; code: 'adjusted' | 'redeemed' }): Outcome {
  if (balance(world, asked.who) + asked.points < 0) return 'refused';
  push(world, { ...asked, root: null, reverses: null });
  return 'done';
}

export function reverse(world: World, id: string, request: string): Outcome {
  const was = world.moves.find((one) => one.id === id) as Move;
  if (was.code === 'earned' || was.code === 'reversed' || isBack(world, id)) return 'refused';
  if (balance(world, was.who) - was.points < 0) return 'refused';
  push(world, { id: `reverse-${request}`, who: was.who, points: -was.points, code: 'reversed', root: null, reverses: id });
  return 'done';
}

/** Points due on a day: every point is a token; what goes takes the token that expires first of those there are. */
export function due(world: World, who: number, today: string): number {
  const gone = new Set(world.moves.flatMap(({ id, reverses }) => (reverses === null ? [] : [id, reverses])));
  let tokens: string[] = [];
  let owed = 0;
  for (const move of world.moves.filter((one) => one.who === who && !gone.has(one.id))) {
    const { points } = move;
    if (points > 0) {
      const kept = Math.max(0, points - owed);
      owed = Math.max(0, owed - points);
      tokens.push(...Array.from({ length: kept }, () => expiresOn(world, move)));
    } else {
      owed += Math.max(0, -points - tokens.length);
      tokens = tokens.sort().slice(-points);
    }
  }
  return tokens.filter((expiry) => expiry <= today).length;
}

/** Writes off what is due. Where nothing was, nothing was done, and the same request may find something another day. */
export function expire(world: World, request: string, people: readonly number[]): Outcome {
  const today = dayOf(world.now);
  const before = world.moves.length;
  for (const who of people) {
    const points = balance(world, who) > 0 ? due(world, who, today) : 0;
    if (points > 0)
      push(world, { id: `expiry-${request}-${who}`, who, points: -points, code: 'expired', root: null, reverses: null });
  }
  if (world.moves.length > before) world.requests.add(request);
  return 'done';
}
