import type { Kysely } from 'kysely';
import type { OfficeLevel } from '../shared/codes/offices';
import { saidAt } from '../shared/office-words';
import type { OperationName } from '../shared/operations';
import { inscribeJump, inscribeRefusal } from './audit';
import { ClockWatch } from './clock-watch';
import { elsewhereWords } from './desk-kind';
import type { Database } from './features';
import { beforeOwnPassword, permits, wantsProof } from './permission';
import type { Sitting } from './powers';
import { Refusal, wantsPassword } from './refusal';

/** The same refusal again within this time is counted, not written. Milliseconds. */
const AGAIN_MS = 60_000;

type Options = { db: Kysely<Database>; level?: OfficeLevel; proved(): boolean; uptime(): number; readOnly?: boolean };

/** Who may do what now, by a clock that is watched. One for each opening of the ledger: it counts what was refused, so that asking on and on fills no disk. */
export class Admission {
  /** For each operation that was refused: when that was last written, in running time, and how often it was asked since. */
  private readonly refused = new Map<string, { writtenAt: number; unwritten: number }>();

  private readonly watch = new ClockWatch();

  constructor(private readonly door: Options) {}

  /** Kind of desk, role, own password, fresh password: in this order, before anything of the input is looked at. Throws a Refusal. */
  async admit(name: OperationName, sitting: Sitting): Promise<void> {
    const due = this.watch.look(sitting.now, this.door.uptime());
    if (due !== null && !this.door.readOnly) await this.door.db.transaction().execute((trx) => inscribeJump(trx, sitting, due));
    const { role, mustChange, recovered } = sitting.session;
    const elsewhere = elsewhereWords(this.door.level, name);
    if (elsewhere !== null || !permits(role, name)) {
      await this.noteRefusal(name, sitting);
      throw new Refusal(elsewhere ?? saidAt(this.door.level ?? 'station', '这件事不在权限内，请找站长办理。'));
    }
    if (mustChange && !recovered && !beforeOwnPassword.has(name)) throw new Refusal('请先换成自己的密码，再继续。');
    if (wantsProof(name) && !this.door.proved()) throw wantsPassword();
  }

  /** Writes down that this was asked for by somebody whose role does not allow it, or counts it where it was asked a moment ago. */
  async noteRefusal(name: string, sitting: Sitting): Promise<void> {
    if (this.door.readOnly) return;
    const ran = this.door.uptime();
    const before = this.refused.get(name);
    if (before && ran - before.writtenAt < AGAIN_MS) {
      before.unwritten += 1;
      return;
    }
    this.refused.set(name, { writtenAt: ran, unwritten: 0 });
    await this.write(name, sitting, 1 + (before?.unwritten ?? 0));
  }

  private write(name: string, sitting: Sitting, times: number): Promise<void> {
    return this.door.db.transaction().execute((trx) => inscribeRefusal(trx, sitting, name, times));
  }

  /** Writes what was only counted so far; before the ledger is closed. */
  async settle(sitting: Sitting): Promise<void> {
    for (const [name, { unwritten }] of this.refused) if (unwritten > 0) await this.write(name, sitting, unwritten);
    this.refused.clear();
  }
}
