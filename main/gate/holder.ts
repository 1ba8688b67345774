// What the desk process holds between two messages: which of the two stations, open or not, and a recovery key that was
// just made and not yet put away.
import path from 'node:path';
import type { GateState } from '../../shared/gate';
import { Refusal } from '../refusal';
import { demoFounding } from './demo';
import { createDemo, createStation, type Founding } from './found';
import { type KeyFile, openKey, readKeyFile } from './key-file';
import { type OpenStation, openStation, type Surroundings } from './station-file';

/** Where the two stations of this PC lie: the real one and the demo. */
export type Folders = { station: string; demo: string };
export const foldersIn = (data: string): Folders => ({ station: path.join(data, 'station'), demo: path.join(data, 'demo') });

/** A station just made: until its recovery key is put away nobody has gone in. */
type Recovery = { recoveryKey: string; fileKey: Uint8Array; stationName: string };

export class Holder {
  demo = false;
  open: OpenStation | null = null;
  recovery: Recovery | null = null;

  constructor(
    readonly folders: Folders,
    readonly around: Surroundings,
  ) {}

  keyFile(): KeyFile | null {
    return readKeyFile(this.demo ? this.folders.demo : this.folders.station);
  }

  async state(): Promise<GateState> {
    const file = this.recovery ? null : this.keyFile();
    const stationName = file?.stationName ?? null;
    const staffName = this.open?.staffName ?? null;
    return { state: this.open ? 'open' : file ? 'locked' : 'none', demo: this.demo, stationName, staffName };
  }

  async shut(): Promise<void> {
    await this.open?.close();
    this.open = null;
  }

  async enter(key: Uint8Array): Promise<GateState> {
    await this.shut();
    this.open = await openStation(this.demo ? this.folders.demo : this.folders.station, key, this.around);
    return this.state();
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
    if (fileKey) await this.enter(fileKey);
  }

  async enterDemo(): Promise<GateState> {
    this.demo = true;
    if (!this.keyFile()) {
      const { founding, fill } = demoFounding(this.around.clock());
      await createDemo(this.folders.demo, founding, this.around.clock(), fill);
    }
    const file = this.keyFile();
    const key = file && openKey(file);
    if (!key) throw new Refusal('演示站的文件不完整，请选“重置演示站”。');
    return this.enter(key);
  }

  async leaveDemo(): Promise<GateState> {
    if (this.demo) await this.shut();
    this.demo = false;
    return this.state();
  }
}
