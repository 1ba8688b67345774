import type { Session } from '../powers';

/** How long a password counts as given just now. Milliseconds. */
const PROOF_MS = 5 * 60_000;
/** Nobody sits at the desk longer than a working day without the password. Milliseconds. */
const LONGEST_MS = 12 * 3600_000;

/** Who sits at the open desk, since when, and when they last did something. Times are running time, never the wall clock. */
export class Seat {
  private satDown: number;
  private active: number;
  private proved: number;
  /** The account at the desk was ended from here: the desk locks as soon as the act is done. */
  left = false;

  constructor(
    public session: Session,
    private readonly uptime: () => number,
    /** A station without passwords: nothing to prove, nothing to lock. */
    private readonly unsealed: boolean,
  ) {
    this.satDown = uptime();
    this.active = this.satDown;
    this.proved = this.satDown;
  }

  /** Whoever sat here gives the desk to the kiosk: the file stays open, and none of their rights hold any longer. */
  giveToKiosk(): void {
    this.session = { ...this.session, role: 'kiosk', buildings: null };
    this.satDown = this.uptime();
    this.proved = Number.NEGATIVE_INFINITY;
    this.touch();
  }

  isKiosk(): boolean {
    return this.session.role === 'kiosk';
  }

  touch(): void {
    this.active = this.uptime();
  }

  prove(): void {
    this.proved = this.uptime();
    this.touch();
  }

  isProved(): boolean {
    return this.unsealed || this.uptime() - this.proved < PROOF_MS;
  }

  /** Milliseconds since the last touch. */
  idleMs(): number {
    return this.uptime() - this.active;
  }

  /** Why it is time to lock; null while it is not. At the kiosk an hour without a volunteer is no reason. */
  over(idleMinutes: number): 'idle' | 'longest' | null {
    if (this.unsealed) return null;
    const now = this.uptime();
    if (now - this.satDown >= LONGEST_MS) return 'longest';
    return !this.isKiosk() && now - this.active >= idleMinutes * 60_000 ? 'idle' : null;
  }

  named(staffName: string): void {
    this.session = { ...this.session, staffName };
  }

  /** Has a password of their own from now on. */
  settled(): void {
    this.session = { ...this.session, mustChange: false, recovered: false };
    this.prove();
  }
}
