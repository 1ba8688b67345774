// Making a backup, beside the desk, so that nobody who types waits: the ledger is copied as it is at one moment, the copy is joined with
// its header, opened, compared, and only then put under its name.
import { mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type Sqlite from 'better-sqlite3-multiple-ciphers';
import { Refusal } from '../refusal';
import { join, readThrough, settle } from './body';
import { checkTables, lookInto } from './copy';
import { difference, factsOf } from './facts';
import { type Facts, fileNameOf, type Header, headerLine, isSigned, problems } from './header';
import { needRoom } from './space';

/** A consistent copy of a ledger, with what the ledger itself said at that moment. */
type Copied = { copy: string; facts: Facts };

export type MakeOrder = {
  /** The ledger; its owner lets it be read meanwhile. */
  file: string;
  key: Uint8Array;
  /** Where the backup goes. */
  folder: string;
  about: Pick<Header, 'number' | 'stationName' | 'madeAt' | 'tick' | 'why' | 'keyFile'>;
};

export const WORK = '.work-';
export const ASIDE = 'aside';

/** Room for the copy and the backup. */
const TIMES = 2;
const sizeOf = (file: string) => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** The ledger is written to meanwhile; it seldom happens twice in the moment between a look and a copy. */
const TURNS = 5;

/** Moves when somebody else writes to the ledger. */
const versionOf = (ledger: Sqlite): unknown => ledger.pragma('data_version', { simple: true });

/**
 * Copies a ledger that may be at work, as encrypted as it is: one moment of it. Where somebody wrote meanwhile, it is seen by what the
 * ledger said of itself just before or just after. Throws a Refusal when the copy is like neither.
 */
function copyMoment(ledger: Sqlite, { copy, key }: { copy: string; key: Uint8Array }): Facts {
  for (let turn = 1; turn < TURNS; turn += 1) {
    const version = versionOf(ledger);
    const before = factsOf(ledger, key);
    ledger.prepare('VACUUM INTO ?').run(copy);
    if (versionOf(ledger) === version) return before;
    const copied = lookInto(copy, key, (sqlite) => factsOf(sqlite, key));
    if (copied.audit.id === before.audit.id) return before;
    const after = factsOf(ledger, key);
    if (copied.audit.id === after.audit.id) return after;
    rmSync(copy, { force: true });
  }
  throw new Refusal('台账正在大量写入，备份没有做成。请等它做完，再点“立即备份”。');
}

/** A copy in a work folder below `folder`. Throws a Refusal in words, also when there is no room for it. */
export function copyLedger({ file, key, folder }: Pick<MakeOrder, 'file' | 'key' | 'folder'>): Copied {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    needRoom(folder, TIMES * (sizeOf(file) + sizeOf(`${file}-wal`)));
    const copy = path.join(mkdtempSync(path.join(folder, WORK)), 'copy.db');
    return { copy, facts: lookInto(file, key, (ledger) => copyMoment(ledger, { copy, key })) };
  } catch (error) {
    throw inWords(error);
  }
}

type Finished = { whole: string; copy: string; facts: Facts; key: Uint8Array };

/**
 * Opens the copy and reads the finished backup back. Its body has the digest of that copy to the last byte, so what was found good in
 * the one holds of the other. Throws a Refusal when anything is not what the header says.
 */
function openAndCompare({ whole, copy, facts, key }: Finished): void {
  if (!isSigned(readThrough(whole), key)) throw new Refusal(problems.header);
  const differs = lookInto(copy, key, (sqlite) => {
    checkTables(sqlite);
    return difference(facts, factsOf(sqlite, key));
  });
  if (differs !== null) throw new Refusal(`备份里的内容和它的开头对不上：${differs}。`);
}

export type Made = { fileName: string; header: Header };

/** Throws a Refusal in words. The copy is used up; what could not be verified is kept in the folder `aside`. */
export function makeFrom({ copy, facts }: Copied, { folder, key, about }: MakeOrder): Made {
  const work = path.dirname(copy);
  const whole = path.join(work, 'whole');
  const fileName = fileNameOf(about.madeAt, about.number);
  const headed = (sha256: string) => headerLine({ ...facts, ...about, bytes: sizeOf(copy), sha256 }, key);
  try {
    const header = join(whole, copy, headed);
    verifyOrPutAside({ whole, copy, facts, key }, path.join(folder, ASIDE, fileName));
    settle(whole, path.join(folder, fileName));
    return { fileName, header };
  } catch (error) {
    throw inWords(error);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** A verified backup of a ledger that may be at work meanwhile. Throws a Refusal in words. */
export const makeBackup = (order: MakeOrder): Made => makeFrom(copyLedger(order), order);

function verifyOrPutAside(finished: Finished, aside: string): void {
  try {
    openAndCompare(finished);
  } catch (error) {
    mkdirSync(path.dirname(aside), { recursive: true, mode: 0o700 });
    renameSync(finished.whole, aside);
    throw error;
  }
}

const FULL = new Set(['ENOSPC', 'EDQUOT', 'SQLITE_FULL']);

/** A disk that is full or failing, in words; anything else stays a fault. */
function inWords(error: unknown): unknown {
  const code = String((error as { code?: unknown }).code ?? '');
  if (FULL.has(code)) return new Refusal('磁盘满了，备份没有做成。请删掉不用的大文件、清空回收站，再点“立即备份”。');
  if (/^(EIO|SQLITE_IOERR)/.test(code)) return new Refusal('磁盘读写出错，备份没有做成。请先备份到U盘，再请人检查磁盘。');
  if (/^(EACCES|EPERM|EROFS)$/.test(code)) return new Refusal('没有权限写备份文件夹，备份没有做成。请找人看看文件夹的权限。');
  return error;
}
