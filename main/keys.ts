import type { Role } from '../shared/features/staff';

export type KeyHolder = { staffId: number; name: string; role: Role };

/** Who may open the station, and with what: the part of the gate that a task may reach. Passwords go in, never out. */
export type Keys = {
  /** Gives someone a password that opens the station, or another one. Returns the public half of their key pair. */
  give(person: KeyHolder, password: string): Promise<string>;
  /** From now on this person's password opens nothing. */
  take(staffId: number): Promise<void>;
  /** How someone is called where people sign in. */
  name(person: KeyHolder): Promise<void>;
  /** Whether this is the person's password. Counted as a guess; a Refusal after too many wrong ones. */
  holds(staffId: number, password: string): Promise<boolean>;
  /**
   * A guess at something that opens no file, e.g. a volunteer's PIN, under the same throttle: a Refusal while `who` has to wait, with
   * `otherwise` as what else there is to do; counted before it is looked at. Null: it was wrong.
   */
  guess<T>(who: string, look: () => Promise<T | null>, otherwise: string): Promise<T | null>;
  /** The person at the desk now has a password of their own. */
  changed(): void;
  /** A new recovery key in place of the old one; shown once, kept nowhere. */
  newRecoveryKey(): Promise<string>;
};
