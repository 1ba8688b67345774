import type { Keys } from '../keys';
import { Refusal } from '../refusal';
import {
  type KeyFile,
  newFileKey,
  openAsPerson,
  type Person,
  peopleIn,
  readKeyFile,
  relock,
  wrapForPerson,
  wrapForRecovery,
  writeKeyFile,
} from './key-file';

/** What a wrap is told apart by: whose it is. */
const same = (a: KeyFile['wraps'][number], b: KeyFile['wraps'][number]) =>
  a.kind === b.kind && (a.kind !== 'person' || b.kind !== 'person' || a.staffId === b.staffId);

type Events = { recoveryKeyMade(key: string): void; passwordChanged(): void };

/**
 * The keys of an open station: who may open it, and under what. Each act is one atomic write of `station.key`, and the newest
 * file key is what it hands on. `fileKey` is the key the station was opened with.
 */
export class KeyRing implements Keys {
  constructor(
    private readonly folder: string,
    private fileKey: Uint8Array,
    private readonly events: Events,
  ) {}

  private read(): KeyFile {
    const file = readKeyFile(this.folder);
    if (!file) throw new Refusal('钥匙文件 station.key 不见了，请先从备份里找回它。');
    return file;
  }

  /** Puts one wrap in the place of the one it follows. */
  private async put(wrap: KeyFile['wraps'][number]): Promise<void> {
    const file = this.read();
    const others = file.wraps.filter((one) => !same(one, wrap));
    await writeKeyFile(this.folder, { ...file, wraps: [...others, wrap] });
  }

  async give(person: Person, password: string): Promise<string> {
    const wrap = await wrapForPerson(this.fileKey, person, password);
    await this.put(wrap);
    return wrap.publicKey;
  }

  async take(staffId: number): Promise<void> {
    const file = this.read();
    const wraps = file.wraps.filter((wrap) => wrap.kind !== 'person' || wrap.staffId !== staffId);
    await writeKeyFile(this.folder, { ...file, wraps });
  }

  async name(person: Person): Promise<void> {
    const wrap = peopleIn(this.read()).find((one) => one.staffId === person.staffId);
    if (wrap) await this.put({ ...wrap, ...person });
  }

  async holds(staffId: number, password: string): Promise<boolean> {
    return (await openAsPerson(this.read(), staffId, password)) !== null;
  }

  async newRecoveryKey(): Promise<string> {
    const { recoveryKey, wrap } = await wrapForRecovery(this.fileKey);
    await this.put(wrap);
    this.events.recoveryKeyMade(recoveryKey);
    return recoveryKey;
  }

  changed(): void {
    this.events.passwordChanged();
  }

  /** The key file as it stands, for a backup: whoever may open the station may open its copies. */
  copy(): string {
    return JSON.stringify(this.read());
  }

  get current(): Uint8Array {
    return this.fileKey;
  }

  /** Locks a new file key beside the old one for everybody: whichever file is there afterwards, it opens. */
  async announce(): Promise<Uint8Array> {
    const next = newFileKey();
    await this.lockAll([this.fileKey, next]);
    return next;
  }

  /** The file now has this key; the old one is forgotten. */
  async adopt(key: Uint8Array): Promise<void> {
    this.fileKey = key;
    await this.lockAll([key]);
  }

  private async lockAll(keys: Uint8Array[]): Promise<void> {
    const file = this.read();
    const wraps = file.wraps.map((wrap) => (wrap.kind === 'open' ? wrap : relock(wrap, keys)));
    await writeKeyFile(this.folder, { ...file, wraps });
  }
}
