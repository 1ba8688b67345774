// What the desk process holds between two messages: which of the two stations, open or not, and a recovery key that was
// just made and not yet put away.
import path from 'node:path';
import type { GateState, LockReason } from '../../shared/gate';
import { Damaged, troubleIn } from '../database/trouble';
import { FIRST } from '../features/staff/queries';
import { allowedTo } from '../permission';
import type { Session } from '../powers';
import { Refusal } from '../refusal';
import { Troubles } from './damage';
import { createDemo, createStation, type Founding } from './found';
import { Keeper } from './keeper';
import { backUpLeaving, keepingFor } from './keeping';
import { type KeyFile, openKey, readKeyFile } from './key-file';
import { placeWarning } from './place';
import { endRekey } from './rekey-station';
import { Restorer } from './restore';
import { guess, guessSeated, RECOVERY, seconds, signersIn, signIn } from './sign-in';
import { type Entry, type Lent, noteAtGate, type OpenStation, openStation, type Surroundings } from './station-file';
import { Throttle } from './throttle';
import { withoutWriting } from './view-only';

/** Where the two stations of this PC lie: the real one and the demo. */
export type Folders = { station: string; demo: string };
export const foldersIn = (data: string): Folders => ({ station: path.join(data, 'station'), demo: path.join(data, 'demo') });

/** A recovery key just made. With a `fileKey` the station is as new: nobody goes in until the recovery key is put away. */
type Recovery = { recoveryKey: string; fileKey: Uint8Array | null; stationName: string };

export class Holder {
  demo = false;
  open: OpenStation | null = null;
  recovery: Recovery | null = null;
  private lockedFor: LockReason | null = null;
  readonly troubles = new Troubles(this);
  private throttled: Throttle | null = null;
  private readonly keepers = new Map<string, Keeper>();
  readonly restorer = new Restorer(this);
  /** Backup files chosen from anywhere. */
  readonly chosen: string[] = [];

  constructor(
    readonly folders: Folders,
    readonly around: Surroundings,
  ) {}

  get folder(): string {
    return this.demo ? this.folders.demo : this.folders.station;
  }

  keyFile(): KeyFile | null {
    return readKeyFile(this.folder);
  }

  needKeyFile(): KeyFile {
    const file = this.keyFile();
    if (!file) throw new Refusal('这里还没有工作站，请先新建。');
    return file;
  }

  /** One for as long as the desk runs: its waits are served in running time. */
  get throttle(): Throttle {
    this.throttled ??= new Throttle(this.folders.station, this.around.uptime, this.around.clock);
    return this.throttled;
  }

  /** Keeps the backups of this folder for as long as the desk runs. */
  get keeper(): Keeper {
    const found = this.keepers.get(this.folder) ?? new Keeper(this.folder, this.around);
    this.keepers.set(this.folder, found);
    return found;
  }

  private readonly lent: Lent = {
    guess: (staffId, look) => guessSeated(this, staffId, look),
    guessElsewhere: async (who, look, otherwise) =>
      (await guess(this.throttle, this.demo ? `demo ${who}` : who, look, otherwise))?.found ?? null,
    recoveryKeyMade: (recoveryKey) => {
      this.recovery = { recoveryKey, fileKey: null, stationName: this.keyFile()?.stationName ?? '' };
    },
    ...keepingFor(this),
  };

  async state(): Promise<GateState> {
    const file = this.recovery?.fileKey ? null : this.keyFile();
    const session = this.open?.seat.session;
    const may = session ? allowedTo(session, this.open?.level) : [];
    const readOnly = this.open?.database.readOnly ?? false;
    return {
      state: this.open ? 'open' : this.troubles.met ? 'damaged' : file ? 'locked' : 'none',
      damage: this.troubles.state(),
      readOnly,
      placeWarning: file && !this.demo ? placeWarning(this.folder) : null,
      demo: this.demo,
      stationName: file?.stationName ?? null,
      level: this.open?.level ?? file?.level ?? null,
      people: signersIn(file, this.throttle),
      recoveryWaitSeconds: seconds(this.throttle.waitFor(RECOVERY)),
      staff: session ? staffOf(session) : null,
      lockedFor: this.open ? null : this.lockedFor,
      may: readOnly ? withoutWriting(may) : may,
    };
  }

  /** Takes the ledger off the desk because the disk failed; whoever asks for it closes it. */
  dropped(): OpenStation | null {
    const leaving = this.open;
    this.open = null;
    this.lockedFor = 'disk';
    return leaving;
  }

  /** Closes the ledger; `reason` is what the locked desk then says. */
  async shut(reason: LockReason | null = null): Promise<void> {
    const leaving = this.open;
    this.open = null;
    this.lockedFor = reason;
    // Whoever comes next must not print it; a head who leaves takes the new one along on paper.
    if (!this.recovery?.fileKey && reason !== 'handedOver') this.recovery = null;
    if (!leaving) return;
    this.restorer.forget();
    try {
      if (reason && !leaving.database.readOnly) {
        await noteAtGate(leaving, this.around.clock, 'gate.lock', { reason });
        await backUpLeaving(this, leaving);
      }
    } finally {
      await leaving.close();
    }
  }

  /** Goes in with the first of the keys that opens the file; there are two only while the file is changing its key. */
  async enter(entry: Omit<Entry, 'key'>, keys: Uint8Array[]): Promise<GateState> {
    await this.shut();
    this.troubles.coming = { entry, keys };
    let failure = new Damaged('');
    for (const key of [...keys].reverse()) {
      try {
        this.open = await openStation(this.folder, { ...entry, key, suspect: this.troubles.suspect }, this.around, this.lent);
        this.troubles.settled();
        this.keeper.opened();
        if (keys.length > 1 && !this.open.database.readOnly) await endRekey(this, this.open, key);
        return await this.state();
      } catch (error) {
        if (troubleIn(error) === 'disk') this.troubles.suspect = true;
        if (troubleIn(error) !== 'damaged') throw error;
        failure = error instanceof Damaged ? error : new Damaged('资料文件有一处读不出来。');
      }
    }
    this.troubles.meet(failure);
    return this.state();
  }

  async unlock(staffId: number, secret: string): Promise<GateState> {
    const { entry, keys } = await signIn(this.needKeyFile(), this.throttle, staffId, secret);
    return this.enter(entry, keys);
  }

  /** Makes the real station. Its recovery key stays in sight until `kept`. */
  async found(founding: Founding): Promise<string> {
    if (this.demo) await this.leaveDemo();
    const made = await createStation(this.folders.station, founding, this.around.clock());
    this.recovery = { ...made, stationName: founding.station.name };
    return made.recoveryKey;
  }

  /** The recovery key is put away: it is forgotten here, and the head goes in. */
  async kept(): Promise<void> {
    const fileKey = this.recovery?.fileKey;
    this.recovery = null;
    if (fileKey) await this.enter({ ...firstPerson, unsealed: false }, [fileKey]);
  }

  async enterDemo(): Promise<GateState> {
    this.demo = true;
    if (!this.keyFile()) {
      const { demoFounding } = await import('./demo');
      const { founding, fill } = demoFounding(this.around.clock());
      await createDemo(this.folders.demo, founding, this.around.clock(), fill);
    }
    const file = this.keyFile();
    const key = file && openKey(file);
    if (!key) throw new Refusal('演示站的文件不完整，请选“重置演示站”。');
    return this.enter({ ...firstPerson, unsealed: true }, [key]);
  }

  async leaveDemo(): Promise<GateState> {
    if (this.demo) await this.shut();
    this.demo = false;
    return this.state();
  }
}

/** Nobody of the staff sits at the kiosk. */
const staffOf = ({ staffId: id, staffName: name, role, mustChange, recovered }: Session): GateState['staff'] =>
  role === 'kiosk' ? null : { id, name, role, mustChange, recovered };

/** The founder, who needs no password for a station made a moment ago, and the head of the demo station. */
const firstPerson = { staffId: FIRST, recovered: false };
