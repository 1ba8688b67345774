// What the desk process holds between two messages: which of the two stations, open or not, and a recovery key that was
// just made and not yet put away.
import path from 'node:path';
import type { GateState, LockReason, Signer } from '../../shared/gate';
import { FIRST, publicKeys } from '../features/staff/queries';
import { allowedTo } from '../permission';
import { Refusal } from '../refusal';
import { resealDrafts } from './drafts';
import { createDemo, createStation, type Founding } from './found';
import { Keeper } from './keeper';
import { backUpLeaving, keepingFor } from './keeping';
import { type KeyFile, openKey, peopleIn, readKeyFile } from './key-file';
import { forgetCopy, rekey } from './rekey';
import { Restorer } from './restore';
import { guess, RECOVERY, signIn } from './sign-in';
import { type Entry, type Lent, noteAtGate, type OpenStation, openStation, type Surroundings, WrongKey } from './station-file';
import { Throttle } from './throttle';

/** Where the two stations of this PC lie: the real one and the demo. */
export type Folders = { station: string; demo: string };
export const foldersIn = (data: string): Folders => ({ station: path.join(data, 'station'), demo: path.join(data, 'demo') });

/** A recovery key just made. With a `fileKey` the station is as new: nobody goes in until the recovery key is put away. */
type Recovery = { recoveryKey: string; fileKey: Uint8Array | null; stationName: string };

const seconds = (ms: number) => Math.ceil(ms / 1000);

export class Holder {
  demo = false;
  open: OpenStation | null = null;
  recovery: Recovery | null = null;
  private lockedFor: LockReason | null = null;
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

  /** One for as long as the desk runs: its waits are served in running time. */
  get throttle(): Throttle {
    this.throttled ??= new Throttle(this.folders.station, this.around.uptime);
    return this.throttled;
  }

  /** Keeps the backups of this folder for as long as the desk runs. */
  get keeper(): Keeper {
    const found = this.keepers.get(this.folder) ?? new Keeper(this.folder, this.around);
    this.keepers.set(this.folder, found);
    return found;
  }

  private readonly lent: Lent = {
    guess: async (staffId, look) => (await guess(this.throttle, String(staffId), look)) !== null,
    recoveryKeyMade: (recoveryKey) => {
      this.recovery = { recoveryKey, fileKey: null, stationName: this.keyFile()?.stationName ?? '' };
    },
    ...keepingFor(this),
  };

  private signers(file: KeyFile | null): Signer[] {
    const people = file ? peopleIn(file) : [];
    return people.map(({ staffId, name, role }) => ({
      ...{ staffId, name, role },
      waitSeconds: seconds(this.throttle.waitFor(String(staffId))),
    }));
  }

  async state(): Promise<GateState> {
    const file = this.recovery?.fileKey ? null : this.keyFile();
    const session = this.open?.seat.session;
    const { staffId: id, staffName: name, role, mustChange, recovered } = session ?? {};
    return {
      state: this.open ? 'open' : file ? 'locked' : 'none',
      demo: this.demo,
      stationName: file?.stationName ?? null,
      people: this.signers(file),
      recoveryWaitSeconds: seconds(this.throttle.waitFor(RECOVERY)),
      staff: id && name && role ? { id, name, role, mustChange: mustChange ?? false, recovered: recovered ?? false } : null,
      lockedFor: this.open ? null : this.lockedFor,
      may: session ? allowedTo(session) : [],
    };
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
      if (reason && reason !== 'disk') {
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
    let failure = new WrongKey();
    for (const key of [...keys].reverse()) {
      try {
        this.open = await openStation(this.folder, { ...entry, key }, this.around, this.lent);
        this.keeper.opened();
        if (keys.length > 1) await this.settle(this.open, key);
        return await this.state();
      } catch (error) {
        if (!(error instanceof WrongKey)) throw error;
        failure = error;
      }
    }
    throw failure;
  }

  /** Ends a change of keys, wherever it stopped. It stands as it is when that fails: both keys are still there. */
  private async settle({ keys, database }: OpenStation, key: Uint8Array): Promise<void> {
    forgetCopy(this.folder);
    await keys.adopt(key, await publicKeys(database.db)).catch((error) => this.around.log('keys not settled', error));
  }

  /** The whole file, and everybody's keys, under a new key. Returns the new recovery key. */
  async rekey(station: OpenStation): Promise<string> {
    const { staffId, recovered } = station.seat.session;
    const keys = [station.keys.current];
    this.open = null;
    try {
      keys.push(await rekey(this.folder, station));
    } finally {
      if (station.database.sqlite.open) this.open = station;
    }
    await this.enter({ staffId, recovered, unsealed: this.demo, wrongBefore: 0 }, keys);
    const [old, next] = keys;
    if (!this.open || !old || !next) throw new Error('the station did not open under its new key');
    await resealDrafts(this.folder, old, next);
    return this.open.keys.newRecoveryKey();
  }

  async unlock(staffId: number, secret: string): Promise<GateState> {
    const file = this.keyFile();
    if (!file) throw new Refusal('这里还没有工作站，请先新建。');
    const { entry, keys } = await signIn(file, this.throttle, staffId, secret);
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

/** The founder, who needs no password for a station made a moment ago, and the head of the demo station. */
const firstPerson = { staffId: FIRST, recovered: false, wrongBefore: 0 };
