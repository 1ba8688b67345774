import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { writeAtomically } from '../sheets/files';

// Wrong passwords get slower. How often somebody failed is kept beside the key file, so that a restart forgets nothing. A wait is
// served in running time of this process, never by the wall clock: moving the clock does not shorten it, and starting
// again begins it anew. Only the right password clears it, and only its own: nobody is locked out for good.

const Wrong = z.object({
  times: z.int().min(0),
  /** The last of them, UTC ISO by the clock of this PC: only told, never counted by. */
  at: z.array(z.string().max(30)),
});
export type Wrong = z.infer<typeof Wrong>;
/** Earlier versions kept the number alone. */
const Attempts = z.record(
  z.string(),
  z.union([
    Wrong,
    z
      .int()
      .min(0)
      .transform((times): Wrong => ({ times, at: [] })),
  ]),
);
const NONE: Wrong = { times: 0, at: [] };
const MOST_TOLD = 5;

const MINUTE = 60_000;
/** Failures that cost nothing. */
const FREE = 4;
/** Minutes to wait after the fifth failure, the sixth, …; from then on the last. At most 23 guesses in 24 hours. */
const WAITS = [0.5, 1, 2, 4, 8, 15, 30, 60, 120];

/** Milliseconds to wait after this many failures in a row. */
export function waitAfter(failures: number): number {
  if (failures <= FREE) return 0;
  return (WAITS[Math.min(failures - FREE - 1, WAITS.length - 1)] ?? 0) * MINUTE;
}

export class Throttle {
  private readonly began = new Map<string, number>();
  private failures: Record<string, Wrong>;

  /** `uptime`: milliseconds this process has been running, monotonic. `clock`: the instant, UTC ISO. */
  constructor(
    private readonly folder: string,
    private readonly uptime: () => number,
    private readonly clock: () => string,
  ) {
    this.failures = this.read();
  }

  private get file(): string {
    return path.join(this.folder, 'attempts.json');
  }

  private read(): Record<string, Wrong> {
    try {
      return Attempts.parse(JSON.parse(readFileSync(this.file, 'utf8')));
    } catch {
      return {};
    }
  }

  /** Milliseconds before this one may try again; 0: now. */
  waitFor(who: string): number {
    const served = this.uptime() - (this.began.get(who) ?? 0);
    return Math.max(0, Math.ceil(waitAfter(this.wrongSince(who).times) - served));
  }

  /** How often somebody failed since they last came in, and when. */
  wrongSince(who: string): Wrong {
    return this.failures[who] ?? NONE;
  }

  /** Counts a guess as failed before it is looked at: a process that is killed meanwhile has still counted it. */
  async guess(who: string): Promise<void> {
    const { times, at } = this.wrongSince(who);
    this.failures = { ...this.failures, [who]: { times: times + 1, at: [...at, this.clock()].slice(-MOST_TOLD) } };
    this.began.set(who, this.uptime());
    await this.keep();
  }

  /** The guess was right. Returns the wrong ones since the last right one. */
  async right(who: string): Promise<Wrong> {
    const { times, at } = this.wrongSince(who);
    const wrong = { times: Math.max(0, times - 1), at: at.slice(0, -1) };
    this.failures = { ...this.failures };
    delete this.failures[who];
    this.began.delete(who);
    await this.keep();
    return wrong;
  }

  private async keep(): Promise<void> {
    try {
      if (Object.keys(this.failures).length === 0) rmSync(this.file, { force: true });
      else await writeAtomically(this.file, Buffer.from(JSON.stringify(this.failures)));
    } catch {
      // A folder that cannot be written: the count holds as long as this process runs.
    }
  }
}
