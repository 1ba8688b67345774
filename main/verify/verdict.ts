/**
 * Where the chain ended once: kept on a printed paper or in the header of a backup. `hash` may be its first 12 hex digits. `at`: when
 * that was (UTC ISO), for what lies outside the file and stays there when the file goes back to an older state by a restore.
 */
export type Anchor = { id: number; hash: string; words: string; at?: string };

/**
 * `firstBad` is the number of the first audit entry that is not as it was written. `damaged`: pages of the file cannot be read;
 * nothing may be written to it any more.
 */
export type Fault = { words: string; firstBad?: number; damaged?: true };

export type Verdict = { ok: true; entries: number; head: { id: number; hash: string } | null } | ({ ok: false } & Fault);

/** How far a check has come. */
export type Step = { done: number; total: number; words: string };

/** A check that can be interrupted between two steps; its result is the first fault, or null. */
export type Check = Generator<Step, Fault | null>;
