/** More than this between the clock on the wall and the time that went by is worth an entry. Milliseconds. */
const APART_MS = 5 * 60_000;

/**
 * Compares the clock with running time while somebody sits at the desk. `look` gives what the clock should have shown when it was
 * moved (or the computer slept) since the last look that found it right; null otherwise.
 */
export class ClockWatch {
  private since: { wall: number; ran: number } | null = null;

  /** `now` is UTC ISO, `ran` running time in milliseconds. */
  look(now: string, ran: number): string | null {
    const wall = Date.parse(now);
    const due = this.since === null ? wall : this.since.wall + (ran - this.since.ran);
    if (this.since !== null && Math.abs(wall - due) <= APART_MS) return null;
    const first = this.since === null;
    this.since = { wall, ran };
    return first ? null : new Date(due).toISOString();
  }
}
