// How many must be there, and whether they are. Pure; whole people only.
import { type AttendeeState, isThere, type Presence, type Standing } from '../features/attendees';
import type { Quorum } from '../features/meeting-kinds';

/** The least number that is more than half of those who should come. */
export const overHalf = (expected: number): number => Math.floor(expected / 2) + 1;

type Listed = { standing: Standing; state: AttendeeState };
type Asked = { quorum: Quorum /** 应到 as typed; null: as many as are listed. */; expected: number | null };

/** Who of these is there. Nobody expected: a quorum of one is still missing. */
export function presenceOf(listed: readonly Listed[], { quorum, expected: typed }: Asked): Presence {
  const attending = listed.filter(({ standing }) => standing === 'attends');
  const count = (...states: AttendeeState[]) => attending.filter(({ state }) => states.includes(state)).length;
  const expected = typed ?? attending.length;
  const present = attending.filter(({ state }) => isThere(state)).length;
  const needed = quorum === 'half' ? overHalf(expected) : null;
  return {
    ...{ expected, present, needed, late: count('late'), excused: count('excused'), absent: count('absent') },
    waiting: count('expected'),
    observing: listed.filter(({ standing, state }) => standing === 'observes' && isThere(state)).length,
    enough: needed === null || present >= needed,
  };
}
