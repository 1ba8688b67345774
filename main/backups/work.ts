// What is done with backup files away from the desk, so that nobody who types waits for it: an order in, an answer out.
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import type Sqlite from 'better-sqlite3-multiple-ciphers';
import { migrate } from '../database/migrate';
import { migrations } from '../database/migrations';
import { openSqlite } from '../database/open';
import { Refusal } from '../refusal';
import { verifyLedger } from '../verify/ledger';
import type { Verdict } from '../verify/verdict';
import { digestOfFile, duplicate, readThrough, settle, takeOut } from './body';
import { checkPages, lookInto } from './copy';
import { difference, factsOf, spotted } from './facts';
import { type Header, isSigned, problems, readHeader } from './header';
import { type Made, type MakeOrder, makeBackup, WORK } from './make';

/** `people`: how many were compared to the letter. */
type Drilled = { header: Header; verdict: Verdict; people: number };

export type Orders = {
  make: { order: MakeOrder; answer: Made };
  /** Reads a backup to its last byte; no key needed. */
  read: { order: { file: string }; answer: Header };
  /** Takes the ledger out of a backup, to stay, and opens it. Refuses what is damaged or of another key. */
  unpack: { order: { file: string; key: Uint8Array; to: string }; answer: Header };
  /** The same to a folder that is thrown away, with a check of the whole ledger. */
  drill: { order: { file: string; key: Uint8Array; folder: string }; answer: Drilled };
  /** The same bytes in another folder. */
  copy: { order: { file: string; folder: string }; answer: { file: string } };
};
export type OrderName = keyof Orders;
/** Does one order. Rejects with a Refusal in words, or a fault. */
export type Work = <N extends OrderName>(name: N, order: Orders[N]['order']) => Promise<Orders[N]['answer']>;

function unpack({ file, key, to }: Orders['unpack']['order']): Header {
  const { header } = takeOut(file, to, { sync: true });
  if (!isSigned(header, key)) throw new Refusal(problems.header);
  lookInto(to, key, checkPages);
  return header;
}

/** A backup of an earlier version is looked at as a restore leaves it. */
function bringUp(file: string, key: Uint8Array): void {
  const sqlite = openSqlite(file, key);
  try {
    migrate(sqlite);
  } finally {
    sqlite.close();
  }
}

/** As long as the restore would take, with the answer to whether it would have been the same ledger. */
function drill({ file, key, folder }: Orders['drill']['order']): Drilled {
  const work = mkdtempSync(path.join(folder, WORK));
  const to = path.join(work, 'drill.db');
  try {
    const header = unpack({ file, key, to });
    const look = (sqlite: Sqlite) => ({ differs: difference(header, factsOf(sqlite, key)), people: spotted(sqlite) });
    const { differs, people } = lookInto(to, key, look);
    if (differs !== null) return { header, people, verdict: { ok: false, words: `备份里的内容和它的开头对不上：${differs}。` } };
    if (header.schema < migrations.length) bringUp(to, key);
    return { header, people, verdict: lookInto(to, key, (sqlite) => verifyLedger(sqlite)) };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function copy({ file, folder }: Orders['copy']['order']): { file: string } {
  const target = path.join(folder, path.basename(file));
  if (existsSync(target)) return { file: target };
  mkdirSync(folder, { recursive: true });
  const temporary = path.join(folder, `.${path.basename(file)}.part`);
  rmSync(temporary, { force: true });
  try {
    if (duplicate(file, temporary) !== digestOfFile(temporary)) throw new Refusal(problems.body);
    readHeader(temporary);
    settle(temporary, target);
  } finally {
    rmSync(temporary, { force: true });
  }
  return { file: target };
}

const doing: { [N in OrderName]: (order: Orders[N]['order']) => Orders[N]['answer'] } = {
  make: makeBackup,
  read: ({ file }) => readThrough(file),
  unpack,
  drill,
  copy,
};

/** Does an order here and now. */
export const obey = <N extends OrderName>(name: N, order: Orders[N]['order']): Orders[N]['answer'] => doing[name](order);

/** For where nobody types meanwhile: the command line, the tests. */
export const workHere: Work = async (name, order) => obey(name, order);
