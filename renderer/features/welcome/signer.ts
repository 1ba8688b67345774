// Who signs in: the order of the names, who it was last time, how long each has to wait after wrong passwords.
import { useEffect, useState } from 'react';
import { type Role, roleWords } from '../../../shared/features/staff';
import type { GateState, Signer } from '../../../shared/gate';
import { lastSigner } from '../../session';

const roles = Object.keys(roleWords) as Role[];

/** The head first, then by role; within a role the older account first. */
export const inOrder = (people: readonly Signer[]): Signer[] =>
  [...people].sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role) || a.staffId - b.staffId);

/** Who signed in last on this computer, by number only; the only one there is; or nobody. */
export function likelySigner(people: readonly Signer[]): number | null {
  const last = lastSigner();
  if (people.some(({ staffId }) => staffId === last)) return last;
  return people.length === 1 ? (people[0]?.staffId ?? null) : null;
}

type Deadlines = { recovery: number; people: Map<number, number> };

const at = (seconds: number) => (seconds > 0 ? performance.now() + seconds * 1000 : 0);

const deadlinesOf = (gate: GateState): Deadlines => ({
  recovery: at(gate.recoveryWaitSeconds),
  people: new Map(gate.people.map(({ staffId, waitSeconds }) => [staffId, at(waitSeconds)])),
});

/** Seconds until this one, or the recovery key, may be tried again; counted down while on screen. */
export function useWait(gate: GateState, staffId: number | null, way: 'password' | 'recovery'): number {
  const [deadlines, setDeadlines] = useState(() => deadlinesOf(gate));
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    setDeadlines(deadlinesOf(gate));
    setNow(performance.now());
  }, [gate]);
  const until = way === 'recovery' ? deadlines.recovery : (deadlines.people.get(staffId ?? 0) ?? 0);
  const left = Math.max(0, Math.ceil((until - now) / 1000));
  useEffect(() => {
    if (left <= 0) return;
    const timer = setInterval(() => setNow(performance.now()), 1000);
    return () => clearInterval(timer);
  }, [left]);
  return left;
}

/** `2:05` */
export const clockWords = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
