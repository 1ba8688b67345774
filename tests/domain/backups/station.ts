// A station behind its gate, in a folder of its own, as the backups of it are tested: founded, with people, a clock that can be set.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type Sqlite from 'better-sqlite3-multiple-ciphers';
import { test as base } from 'vitest';
import type { Work } from '../../../main/backups/work';
import { openSqlite } from '../../../main/database/open';
import { createGate, foldersIn } from '../../../main/gate/gate';
import { filePath, openAsPerson, readKeyFile } from '../../../main/gate/key-file';
import type { BackupList, BackupRow, RestorePreview } from '../../../shared/backups';
import type { Reply } from '../../../shared/reply';
import { type FakePlatform, fakePlatform } from '../support/platform';

export const PASSWORD = '邻里和睦二零二六';
export const founding = {
  station: { name: '青门新区工作站', phone: '029-86001234', estateName: '青门新区', districtCode: '610112' },
  buildings: [{ building: '1号楼', units: [{ unit: '1单元', floors: 7, perFloor: 3 }] }],
  head: { name: '李站长', password: PASSWORD },
};

type Gate = ReturnType<typeof createGate>;

/** One PC: a data folder and the desk over it, which can be started anew. */
export class Pc {
  readonly data = mkdtempSync(path.join(tmpdir(), 'doorstep-backups-'));
  readonly platform: FakePlatform = fakePlatform();
  readonly faults: string[] = [];
  now = '2026-11-22T08:00:00.000Z';
  uptime = 0;
  private told = 0;
  work: Work | undefined;
  gate: Gate = this.start();

  /** No two acts at the same instant. */
  private tell(): string {
    this.told += 1;
    return new Date(Date.parse(this.now) + (this.told % 1000)).toISOString();
  }

  private start(): Gate {
    return createGate(foldersIn(this.data), {
      platform: this.platform,
      clock: () => this.tell(),
      uptime: () => this.uptime,
      log: (line, error) => void this.faults.push(`${line} ${(error as Error)?.stack}`),
      progress: () => {},
      tell: () => {},
      work: (name, order) => (this.work ?? workDirect)(name, order),
    });
  }

  /** As after a crash or a new day: nothing is closed, everything is opened anew. */
  async restart({ orderly = true } = {}): Promise<void> {
    if (orderly) await this.gate.close();
    this.gate = this.start();
  }

  get station(): string {
    return foldersIn(this.data).station;
  }
  get shelf(): string {
    return path.join(this.station, 'backups');
  }

  async ask<T>(name: string, input: unknown = {}): Promise<T> {
    const reply = await this.gate.invoke(name, input);
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.failure)} ${this.faults.join('\n')}`);
    return reply.value as T;
  }

  /** The sentence of a refusal, or of the one field it is about. */
  async refused(name: string, input: unknown = {}): Promise<string> {
    const reply = (await this.gate.invoke(name, input)) as Reply<unknown>;
    if (reply.ok) throw new Error(`${name} was not refused`);
    if (reply.failure.code === 'refused' || reply.failure.code === 'password') return reply.failure.words;
    if (reply.failure.code === 'invalid') return Object.values(reply.failure.fields).join(' ');
    throw new Error(`${name} ended in a fault: ${this.faults.join('\n')}`);
  }

  /** Minutes pass, on the clock and in running time. */
  pass(minutes: number): void {
    this.uptime += minutes * 60_000;
    this.now = new Date(Date.parse(this.now) + minutes * 60_000).toISOString();
  }

  /** A founded and open station; returns its recovery key. */
  async found(): Promise<string> {
    const { recoveryKey } = await this.ask<{ recoveryKey: string }>('gate.create', founding);
    await this.ask('gate.recoveryKept');
    return recoveryKey;
  }

  unlock = (secret = PASSWORD, staffId = 1): Promise<unknown> => this.ask('gate.unlock', { staffId, secret });

  async register(name: string, facts: object = {}): Promise<number> {
    const [building] = await this.ask<{ units: { id: number }[] }[]>('estate.tree');
    const rooms = await this.ask<{ id: number }[]>('estate.rooms', { unitId: building?.units[0]?.id });
    const to = { roomId: rooms[name.length % rooms.length]?.id };
    const draft = { name, to, relation: '02', residency: '户籍', on: '2026-11-22', ...facts };
    return (await this.ask<{ id: number }>('residents.register', draft)).id;
  }

  find = async (text: string): Promise<number> => (await this.ask<unknown[]>('residents.search', { text })).length;
  list = (): Promise<BackupList> => this.ask<BackupList>('gate.backups');

  /** Makes a backup and returns its line. */
  async backUp(): Promise<BackupRow> {
    await this.ask('gate.backUp');
    const [newest] = (await this.list()).backups;
    if (!newest) throw new Error('no backup was made');
    return newest;
  }

  preview = (id: string, secret: string | null = null, more: object = {}): Promise<RestorePreview> =>
    this.ask('gate.previewRestore', { id, staffId: null, secret, secretThen: null, ...more });

  async restore(id: string, secret: string | null = null): Promise<RestorePreview> {
    const seen = await this.preview(id, secret);
    await this.ask('gate.restore', { plan: seen.plan });
    return seen;
  }

  /** The file key, by the head's password. */
  async key(password = PASSWORD): Promise<Uint8Array> {
    const file = readKeyFile(this.station);
    const keys = file && (await openAsPerson(file, 1, password));
    const key = keys?.at(-1);
    if (!key) throw new Error('the key file does not open');
    return key;
  }

  /** Everything in the closed ledger except the log of acts and drills, as one digest. */
  async content(): Promise<string> {
    await this.gate.close();
    const sqlite = openSqlite(filePath(this.station), await this.key());
    const digest = contentOf(sqlite);
    sqlite.close();
    await this.unlock();
    return digest;
  }

  async discard(): Promise<void> {
    await this.gate.close();
    rmSync(this.data, { recursive: true, force: true });
  }
}

const workDirect: Work = async (name, order) => {
  const { obey } = await import('../../../main/backups/work');
  return obey(name, order);
};

const GROWS = new Set(['auditEntry', 'sqlite_sequence', 'drill', 'sqlite_stat1', 'sqlite_stat4']);

/** Every row of every table that a restore must bring back. */
export function contentOf(sqlite: Sqlite): string {
  const tables = sqlite.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all() as string[];
  const digest = createHash('sha256');
  for (const table of tables.filter((name) => !GROWS.has(name) && !/^person(Text|Digits)/.test(name))) {
    digest.update(JSON.stringify([table, sqlite.prepare(`SELECT * FROM "${table}"`).raw().all()]));
  }
  return digest.digest('hex');
}

/** `test('…', async ({ pc }) => …)`: a PC without a station; a second one with `elsewhere`. */
export const test = base.extend<{ pc: Pc; elsewhere: Pc }>({
  pc: async ({ onTestFinished }, use) => {
    const pc = new Pc();
    onTestFinished(() => pc.discard());
    await use(pc);
  },
  elsewhere: async ({ onTestFinished }, use) => {
    const pc = new Pc();
    onTestFinished(() => pc.discard());
    await use(pc);
  },
});
export { describe, expect } from 'vitest';
