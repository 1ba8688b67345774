// Whose acts they are: each act of the span goes to the chief who did it, if a post was held that day, and counts once.
import type { DutyItem, DutyRow } from '../../../shared/features/duties';
import { dutyKinds } from '../../../shared/features/duty-kinds';
import type { Span } from '../../../shared/rules/period';
import { daysInPost } from '../../../shared/rules/subsidy';
import type { Doers, DutyAct } from '../../duty';
import type { Reader } from '../../powers';
import { chiefsWithin, type HeldChief, placesOf } from '../chiefs/queries';
import type { Scheme } from './booking';
import { sources } from './sources';

/** Names two of them share: nobody can tell whose an act is that only a name stands on. */
function sharedNames(chiefs: readonly HeldChief[]): string[] {
  const seen = new Map<string, number>();
  for (const { name } of chiefs) seen.set(name, (seen.get(name) ?? 0) + 1);
  return [...seen].flatMap(([name, many]) => (many > 1 ? [name] : []));
}

function doersOf(chiefs: readonly HeldChief[], shared: readonly string[]): Doers {
  return {
    staffIds: chiefs.flatMap(({ staffId }) => (staffId === null ? [] : [staffId])),
    personIds: chiefs.flatMap(({ personId }) => (personId === null ? [] : [personId])),
    postIds: chiefs.flatMap(({ posts }) => posts.map(({ id }) => id)),
    names: chiefs.map(({ name }) => name).filter((name) => !shared.includes(name)),
  };
}

const heldOn = ({ posts }: HeldChief, day: string) =>
  posts.some(({ startedOn, endedOn }) => startedOn <= day && (endedOn === null || day < endedOn));

const did = ({ staffId, personId, posts, name }: HeldChief, { by }: DutyAct, shared: readonly string[]): boolean =>
  (staffId !== null && by.staffId === staffId) ||
  (personId !== null && by.personId === personId) ||
  posts.some(({ id }) => id === by.postId) ||
  (by.names ?? []).some((known) => known === name && !shared.includes(name));

export type Done = { chiefs: HeldChief[]; acts: Map<number, DutyAct[]>; shared: string[] };

/** Everybody who held a post in the span, and what each did while in post, by day. */
export async function doneWithin(db: Reader, span: Span): Promise<Done> {
  const chiefs = await chiefsWithin(db, span);
  const shared = sharedNames(chiefs);
  const doers = doersOf(chiefs, shared);
  const all: DutyAct[] = [];
  if (chiefs.length > 0) for (const { acts } of sources) all.push(...(await acts(db, span, doers)));
  all.sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
  const acts = new Map<number, DutyAct[]>();
  for (const chief of chiefs) {
    const once = new Map<string, DutyAct>();
    for (const act of all)
      if (heldOn(chief, act.day) && did(chief, act, shared)) {
        const key = `${act.kind} ${act.day} ${act.about}`;
        if (!once.has(key)) once.set(key, act);
      }
    acts.set(chief.id, [...once.values()]);
  }
  return { chiefs, acts, shared };
}

/** One count for each role of the set, in its order. */
export const countsOf = (acts: readonly DutyAct[], { roles, roleOf }: Scheme): number[] =>
  roles.map(({ code }) => acts.filter(({ kind }) => roleOf.get(kind) === code).length);

export const rowsOf = ({ chiefs, acts }: Done, scheme: Scheme, { from, to }: Span): DutyRow[] =>
  chiefs.map((chief) => {
    const done = acts.get(chief.id) ?? [];
    return {
      ...{ chiefId: chief.id, name: chief.name, places: placesOf(chief), days: daysInPost(chief.posts, from, to) },
      ...{ counts: countsOf(done, scheme), total: done.length },
    };
  });

export function itemsOf(acts: readonly DutyAct[], { roles, roleOf }: Scheme): DutyItem[] {
  const names = new Map(roles.map(({ code, name }) => [code, name]));
  return acts.map(({ day, kind, about, words, to }) => ({
    ...{ day, kind, about, words, to, kindName: dutyKinds[kind].name },
    role: names.get(roleOf.get(kind) ?? '') ?? '',
  }));
}
