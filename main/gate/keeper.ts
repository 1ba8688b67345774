// Keeps the backups of one station: makes them when they are due, copies them to the second place, thins both, and knows how
// safe the ledger is at the moment. One thing at a time; nobody waits for it but who asked.
import { rmSync } from 'node:fs';
import path from 'node:path';
import type { BackupWhy } from '../../shared/backups';
import type { Log } from '../answer';
import type { Header } from '../backups/header';
import { ASIDE, type Made, type MakeOrder } from '../backups/make';
import { copyToSecond, type Second } from '../backups/second';
import { asideIn, backupsIn, namesIn, ownShelf, sweep, thinOut } from '../backups/shelf';
import { tickAfter } from '../backups/thin';
import { obey, type Work, workHere } from '../backups/work';
import type { OpenDatabase } from '../database/open';
import { Refusal } from '../refusal';
import type { KeyFile } from './key-file';

const EVERY_MS = 15 * 60_000;
/** So long before its time a backup takes the chance of a pause. */
const PATIENCE_MS = 60_000;
/** After one that failed. */
const AGAIN_MS = 2 * 60_000;
const MOST_ASIDE = 5;

const CHANGED = `SELECT 1 FROM main.auditEntry WHERE id > ?
  AND NOT (operation IN ('gate.unlock', 'gate.lock', 'gate.confirm', 'gate.drill', 'gate.backUp') OR result = 'refused') LIMIT 1`;

export type KeeperAround = { clock(): string; uptime(): number; log: Log; work?: Work };
/** What a backup is made of: the open ledger, its key, and who may open it. */
export type Source = { database: OpenDatabase; key: Uint8Array; keyFile: KeyFile };

type Last = Pick<Header, 'audit' | 'tick' | 'madeAt'> & { ranAt: number | null };

const wordsOf = (error: unknown): string =>
  error instanceof Refusal && error.failure.code === 'refused' ? error.failure.words : '备份没有做成，稍后会再试。';

const numberIn = (name: string) => Number(/-(\d+)\.doorstep$/.exec(name)?.[1] ?? 0);

export class Keeper {
  readonly shelf: string;
  readonly work: Work;
  /** Why the last attempt failed, in words. */
  failure: string | null = null;
  second: Second | null = null;
  private known: Last | null | undefined;
  private nextAt: number;
  private turn: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  constructor(
    readonly folder: string,
    private readonly around: KeeperAround,
  ) {
    this.shelf = ownShelf(folder);
    this.work = around.work ?? workHere;
    this.nextAt = around.uptime() + EVERY_MS;
    sweep(this.shelf);
  }

  get busy(): boolean {
    return this.waiting > 0;
  }

  /** The newest backup there is; null when there is none. */
  get last(): Last | null {
    if (this.known === undefined) {
      const newest = backupsIn(this.shelf, 'own').find(({ header }) => header !== null)?.header;
      this.known = newest ? { audit: newest.audit, tick: newest.tick, madeAt: newest.madeAt, ranAt: null } : null;
    }
    return this.known;
  }

  /** Milliseconds since the newest backup: by running time within this run, by the clock before. */
  get age(): number | null {
    if (!this.last) return null;
    if (this.last.ranAt !== null) return this.around.uptime() - this.last.ranAt;
    return Math.max(0, Date.parse(this.around.clock()) - Date.parse(this.last.madeAt));
  }

  /** Begins to count the fifteen minutes: somebody sat down. */
  opened(): void {
    this.nextAt = this.around.uptime() + EVERY_MS;
  }

  /** Whether it is time for one. One that is due waits a minute for a pause in the typing. */
  isTime(paused: boolean): boolean {
    return !this.busy && this.around.uptime() - this.nextAt >= (paused ? -PATIENCE_MS : 0);
  }

  /** Whether everything written so far is in the newest backup. Coming, going and looking at backups write nothing worth one. */
  holds({ sqlite }: OpenDatabase): boolean {
    const { last } = this;
    if (!last) return false;
    const hash = sqlite.prepare('SELECT hash FROM main.auditEntry WHERE id = ?').pluck().get(last.audit.id);
    return hash === last.audit.hash && sqlite.prepare(CHANGED).pluck().get(last.audit.id) === undefined;
  }

  private orderFor(file: string, { key, keyFile }: Omit<Source, 'database'>, why: BackupWhy): MakeOrder {
    const madeAt = this.around.clock();
    const { last } = this;
    const ran = last?.ranAt != null ? this.around.uptime() - last.ranAt : null;
    const names = [this.shelf, path.join(this.shelf, ASIDE)].flatMap((folder) => namesIn(folder));
    const number = Math.max(0, ...names.map(numberIn)) + 1;
    const about = { number, madeAt, tick: tickAfter(last, madeAt, ran), why, keyFile, stationName: keyFile.stationName };
    return { file, key: Uint8Array.from(key), folder: this.shelf, about };
  }

  private made({ header }: Made): void {
    this.known = { audit: header.audit, tick: header.tick, madeAt: header.madeAt, ranAt: this.around.uptime() };
    this.failure = null;
    this.nextAt = this.around.uptime() + EVERY_MS;
    thinOut(this.shelf, header);
    for (const { path: file } of asideIn(this.shelf).slice(MOST_ASIDE)) rmSync(file, { force: true });
  }

  private failed(error: unknown): void {
    this.failure = wordsOf(error);
    this.nextAt = this.around.uptime() + AGAIN_MS;
    if (!(error instanceof Refusal)) this.around.log('backup', error);
  }

  /** In this very moment, for a migration that waits. Throws a Refusal when it cannot be made. */
  makeNow(source: Source, why: BackupWhy): void {
    this.made(source.database.lending.lendNow((file) => obey('make', this.orderFor(file, source, why))));
  }

  private inTurn<T>(act: () => Promise<T>): Promise<T> {
    this.waiting += 1;
    const mine = this.turn.then(act).finally(() => {
      this.waiting -= 1;
    });
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  /** Makes one and returns its file name; the second copy follows on its own, `settled` waits for it. Throws a Refusal in words. */
  async make(source: Source, why: BackupWhy): Promise<string> {
    const { fileName, second } = await this.inTurn(async () => {
      try {
        const second = await source.database.db.connection().execute(async () => secondFolderIn(source.database));
        const made = await source.database.lending.lend((file) => this.work('make', this.orderFor(file, source, why)));
        this.made(made);
        return { ...made, second };
      } catch (error) {
        this.failed(error);
        throw error;
      }
    });
    if (second === null) this.second = null;
    else void this.inTurn(() => this.copyTo(second, fileName));
    return fileName;
  }

  private async copyTo(folder: string, fileName: string): Promise<void> {
    this.second = await copyToSecond(folder, path.join(this.shelf, fileName), this.work, this.around.log);
  }

  /** Resolves when nothing is under way any more. */
  async settled(): Promise<void> {
    while (this.busy) await this.turn;
  }
}

/** Where second copies go; read past the views of a building chief. */
const secondFolderIn = ({ sqlite }: OpenDatabase) =>
  sqlite.prepare('SELECT secondFolder FROM main.safety').pluck().get() as string | null;
