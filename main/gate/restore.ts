// 还原: look first (`preview`), then act (`restore`). Between the two the backup lies unpacked beside the station, and its key in
// memory, for ten minutes at the most.
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { RestorePreview } from '../../shared/backups';
import { dayInChina } from '../../shared/text';
import { chainHead } from '../audit';
import { lookInto } from '../backups/copy';
import { type Header, keyFileOf } from '../backups/header';
import { rowOf, type Shelved } from '../backups/shelf';
import { type OpenDatabase, openDatabase } from '../database/open';
import type { Sitting } from '../powers';
import { Refusal } from '../refusal';
import type { Holder } from './holder';
import { filePath, type KeyFile } from './key-file';
import { type Asked, type Present, type RestoreKeys, restoreKeys } from './restore-keys';
import { compareLogs, takenAway, unknown } from './restore-preview';
import { copyPresent, exchange, finish, type Told } from './restore-steps';

const PLAN_MS = 10 * 60_000;

type Saved = Pick<Told, 'replaced' | 'away'> & { key: Uint8Array; before: string };
type Plan = RestoreKeys & { id: string; header: Header; work: string; at: number };

const isEmpty = (folder: string) => !existsSync(folder) || readdirSync(folder).length === 0;

/** A work folder on the same disk: in the station's folder, or beside the place of a station to be. */
function workFolder(folder: string): string {
  mkdirSync(path.dirname(folder), { recursive: true });
  return isEmpty(folder) ? mkdtempSync(`${folder}.new-`) : mkdtempSync(path.join(folder, '.restore-'));
}

type Look<T> = (database: OpenDatabase, key: Uint8Array, keyFile: KeyFile) => Promise<T>;

/** The ledger in a folder, opened for a moment with the key that opens it; null when none does, or when its pages break off. */
async function withLedger<T>(folder: string, present: Present | null, look: Look<T>): Promise<T | null> {
  for (const key of [...(present?.keys ?? [])].reverse()) {
    let database: OpenDatabase | undefined;
    try {
      database = openDatabase({ path: filePath(folder), key });
      return await look(database, key, (present as Present).keyFile);
    } catch (error) {
      if (error instanceof Refusal) throw error;
    } finally {
      await database?.close();
    }
  }
  return null;
}

export class Restorer {
  private plan: Plan | null = null;

  constructor(private readonly held: Holder) {}

  /** Forgets what was looked at, and its key. */
  forget(): void {
    if (this.plan) rmSync(this.plan.work, { recursive: true, force: true });
    this.plan = null;
  }

  async preview(backup: Shelved, asked: Asked): Promise<RestorePreview> {
    this.forget();
    const { header } = backup;
    if (!header) throw new Refusal(backup.problem);
    this.refuseStranger(header);
    const keys = await restoreKeys(this.held, header, asked);
    const { folder } = this.held;
    const work = workFolder(folder);
    try {
      await this.held.keeper.work('unpack', { file: backup.path, key: keys.key, to: filePath(work) });
      const outlook = await this.outlook(work, header, keys);
      const plan = { ...keys, header, work, id: randomUUID(), at: this.held.around.uptime() };
      this.plan = plan;
      return { plan: plan.id, backup: rowOf(backup), replaces: existsSync(filePath(folder)), ...outlook };
    } catch (error) {
      rmSync(work, { recursive: true, force: true });
      throw error;
    }
  }

  private refuseStranger(header: Header): void {
    const { demo } = keyFileOf(header);
    const { folders } = this.held;
    // The command line has one folder for either.
    if (folders.station === folders.demo) this.held.demo = demo;
    if (demo && !this.held.demo) throw new Refusal('这是演示站的备份，不能还原成正式的工作站。请选另一份。');
    if (!demo && this.held.demo) throw new Refusal('这是正式工作站的备份，不能还原到演示站。请先离开演示站。');
  }

  /** What the present log has that the backup has not. */
  private async outlook(work: string, header: Header, { key, present }: RestoreKeys) {
    const compare = ({ sqlite }: OpenDatabase) =>
      lookInto(filePath(work), key, (copy) => {
        const first = sqlite.prepare('SELECT hash FROM main.auditEntry ORDER BY id LIMIT 1').pluck().get();
        if (first !== header.origin) throw new Refusal('这是另一个工作站的备份，不能还原到这里。请选本站的备份。');
        return compareLogs(sqlite, copy);
      });
    if (this.held.open) return compare(this.held.open.database);
    const there = path.join(work, 'present');
    try {
      if (!copyPresent(this.held.folder, there)) return unknown;
      return (await withLedger(there, present, async (database) => compare(database))) ?? unknown;
    } finally {
      rmSync(there, { recursive: true, force: true });
    }
  }

  private take(id: string): Plan {
    const { plan } = this;
    if (plan && plan.id === id && this.held.around.uptime() - plan.at < PLAN_MS) return plan;
    throw new Refusal('看过以后隔得太久了，什么都没有动。请重新选一份备份，再看一遍。');
  }

  private sitting({ restorer }: Plan): Sitting {
    const now = this.held.around.clock();
    const { staffId, name: staffName, recovered } = restorer;
    const session = { staffId, staffName, role: 'head' as const, buildings: null, mustChange: false, recovered };
    return { now, today: dayInChina(now), session };
  }

  /** Backs up the present ledger, where it opens. `aside`: the folder with a copy of it, while nobody sits at it. */
  private async backUpPresent({ present, work, key: keyThen }: Plan, aside: string | null) {
    const { held } = this;
    const save: Look<Saved> = async (database, key, keyFile) => {
      const head = await chainHead(database.db);
      const before = await held.keeper.make({ database, key, keyFile }, 'restore');
      const away = lookInto(filePath(work), keyThen, (copy) => takenAway(database.sqlite, copy));
      return { key, before, replaced: head ? { id: head.id, hash: head.hash } : null, away };
    };
    if (held.open && present) return save(held.open.database, held.open.keys.current, present.keyFile);
    return aside === null ? null : withLedger(aside, present, save);
  }

  /** Copies what nobody sits at into a folder of its own; null when somebody does, or when there is nothing. */
  private putAside(): string | null {
    const { folder, open, around } = this.held;
    const aside = path.join(folder, `replaced-${around.clock().replace(/\D/g, '').slice(0, 14)}`);
    return !open && copyPresent(folder, aside) ? aside : null;
  }

  /** Exchanges the ledgers. What is there now is in a verified backup afterwards, or, where it does not open, in a folder of its own. */
  async restore(id: string) {
    const plan = this.take(id);
    const { held } = this;
    const aside = this.putAside();
    const saved = await this.backUpPresent(plan, aside);
    if (aside && saved) rmSync(aside, { recursive: true, force: true });
    const present = plan.present?.keyFile ?? null;
    const key = present && !present.demo ? (saved?.key ?? plan.present?.keys.at(-1) ?? plan.key) : plan.key;
    const before = saved?.before ?? null;
    const { replaced = null, away = null } = saved ?? {};
    const told = { header: plan.header, sitting: this.sitting(plan), replaced, away, before };
    await finish(plan.work, plan.key, key, { past: keyFileOf(plan.header), present }, told);
    await held.keeper.settled();
    this.plan = null;
    await held.shut();
    exchange(plan.work, held.folder, present === null);
    return { restoredTo: plan.header.madeAt, before, open: await this.goIn(plan, key) };
  }

  /** Whoever restored sits down at it, where that account is one there too. */
  private async goIn({ restorer: { staffId, recovered } }: Plan, key: Uint8Array): Promise<boolean> {
    try {
      await this.held.enter({ staffId, recovered, unsealed: this.held.demo }, [key]);
      return true;
    } catch (error) {
      if (error instanceof Refusal) return false;
      throw error;
    }
  }
}
