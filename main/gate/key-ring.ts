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

type Wrap = KeyFile['wraps'][number];

/** What a wrap is told apart by: whose it is. */
const same = (a: Wrap, b: Wrap) => a.kind === b.kind && (a.kind !== 'person' || b.kind !== 'person' || a.staffId === b.staffId);

/** What the gate lends the keys of an open station. */
export type RingEvents = {
  recoveryKeyMade(key: string): void;
  /** The person at the desk now has a password of their own. */
  passwordChanged(): void;
  /** Somebody's password opens nothing any more. */
  taken(staffId: number): void;
  named(person: Person): void;
  /** One guess at someone's password, under the throttle. */
  guess(staffId: number, look: () => Promise<true | null>): Promise<boolean>;
  /** One guess at something that is no password, under the same throttle. */
  guessElsewhere: Keys['guess'];
};

/**
 * The keys of an open station: who may open it, and under what. Each act is one atomic write of `station.key`, one act at a
 * time, and the newest file key is what it hands on. `fileKey` is the key the station was opened with.
 */
export class KeyRing implements Keys {
  private last: Promise<unknown> = Promise.resolve();
  private retired = false;

  constructor(
    private readonly folder: string,
    private fileKey: Uint8Array,
    private readonly events: RingEvents,
  ) {}

  /** Two acts at once would each write the file as the other had not been. */
  private inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = this.last.then(() => {
      if (this.retired) throw new Refusal('钥匙刚刚换过，请再做一次。');
      return act();
    });
    this.last = turn.catch(() => {});
    return turn;
  }

  private read(): KeyFile {
    const file = readKeyFile(this.folder);
    if (!file) throw new Refusal('钥匙文件 station.key 不见了，请先从备份里找回它。');
    return file;
  }

  private readSealed(): KeyFile {
    const file = this.read();
    if (file.demo) throw new Refusal('演示站打开不用密码，没有账号和钥匙可管。');
    return file;
  }

  /** Puts one wrap in the place of the one it follows. */
  private async put(wrap: Wrap): Promise<void> {
    const file = this.readSealed();
    const others = file.wraps.filter((one) => !same(one, wrap));
    await writeKeyFile(this.folder, { ...file, wraps: [...others, wrap] });
  }

  give(person: Person, password: string): Promise<string> {
    return this.inTurn(async () => {
      const wrap = await wrapForPerson(this.fileKey, person, password);
      await this.put(wrap);
      return wrap.publicKey;
    });
  }

  take(staffId: number): Promise<void> {
    return this.inTurn(async () => {
      const file = this.readSealed();
      const wraps = file.wraps.filter((wrap) => wrap.kind !== 'person' || wrap.staffId !== staffId);
      await writeKeyFile(this.folder, { ...file, wraps });
      this.events.taken(staffId);
    });
  }

  name(person: Person): Promise<void> {
    return this.inTurn(async () => {
      const wrap = peopleIn(this.read()).find((one) => one.staffId === person.staffId);
      const stale = wrap && (wrap.name !== person.name || wrap.role !== person.role);
      if (stale) await this.put({ ...wrap, ...person });
      this.events.named(person);
    });
  }

  holds(staffId: number, password: string): Promise<boolean> {
    return this.events.guess(staffId, async () => ((await openAsPerson(this.read(), staffId, password)) ? true : null));
  }

  guess<T>(who: string, look: () => Promise<T | null>, otherwise: string): Promise<T | null> {
    return this.events.guessElsewhere(who, look, otherwise);
  }

  newRecoveryKey(): Promise<string> {
    return this.inTurn(async () => {
      const { recoveryKey, wrap } = await wrapForRecovery(this.fileKey);
      await this.put(wrap);
      this.events.recoveryKeyMade(recoveryKey);
      return recoveryKey;
    });
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

  /**
   * Locks a new file key beside the old one, so that whichever file is there afterwards opens, and has `use` put it into place.
   * `known`: the public keys of the accounts by their number; nobody else is handed the new key. This ring is then over.
   */
  renew(known: ReadonlyMap<number, string>, use: (next: Uint8Array) => Promise<void>): Promise<Uint8Array> {
    return this.inTurn(async () => {
      const next = newFileKey();
      await this.lockAll([this.fileKey, next], known);
      try {
        await use(next);
      } catch (error) {
        await this.lockAll([this.fileKey], known);
        throw error;
      }
      this.retired = true;
      return next;
    });
  }

  /** The file has this key; the other one is forgotten. */
  adopt(key: Uint8Array, known: ReadonlyMap<number, string>): Promise<void> {
    return this.inTurn(async () => {
      this.fileKey = key;
      await this.lockAll([key], known);
    });
  }

  private async lockAll(keys: Uint8Array[], known: ReadonlyMap<number, string>): Promise<void> {
    const file = this.readSealed();
    const wraps = file.wraps.filter((wrap) => isKnown(wrap, known));
    await writeKeyFile(this.folder, {
      ...file,
      wraps: wraps.map((wrap) => (wrap.kind === 'open' ? wrap : relock(wrap, keys))),
    });
  }
}

/** A key the ledger knows nothing of was put into the file by someone else: it is never handed another. */
function isKnown(wrap: Wrap, known: ReadonlyMap<number, string>): boolean {
  if (wrap.kind !== 'person' || !known.has(wrap.staffId)) return wrap.kind !== 'person';
  if (known.get(wrap.staffId) === wrap.publicKey) return true;
  throw new Refusal(`钥匙文件里${wrap.name}的钥匙和台账里登记的不一样，可能被人动过。请先给${wrap.name}重设密码，再做一次。`);
}
