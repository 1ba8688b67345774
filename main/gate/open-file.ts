// Opening the file of a station so that nothing goes wrong twice: what another program owns is left to it, what is damaged is not
// touched, what cannot be written is looked at in a copy.
import { accessSync, chmodSync, constants, copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { wholeness } from '../database/check';
import { migrate } from '../database/migrate';
import { type OpenDatabase, openDatabase } from '../database/open';
import { keepTablePages, tablePages } from '../database/table-pages';
import { Damaged, troubleIn } from '../database/trouble';
import { Refusal } from '../refusal';
import { filePath } from './key-file';
import { own, takenWords } from './ownership';
import { refuseSecondNames } from './place';

/** A page: a file of a station is never smaller. Bytes. */
const PAGE = 4096;

export type Opening = {
  key: Uint8Array;
  /** The disk failed when it was last open: it is looked through before anything is written. */
  suspect: boolean;
  slow(sql: string, ms: number): void;
};

const walOf = (file: string) => `${file}-wal`;
const sizeOf = (file: string) => (existsSync(file) ? statSync(file).size : 0);

const mayWrite = (place: string) => {
  try {
    accessSync(place, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

/** A copy of the file and its log in a private folder; as encrypted as they are. */
function copied(file: string, name: string) {
  const folder = mkdtempSync(path.join(tmpdir(), `doorstep-${name}-`));
  const copy = path.join(folder, path.basename(file));
  const gone = () => rmSync(folder, { recursive: true, force: true });
  try {
    for (const one of [file, walOf(file)].filter((part) => sizeOf(part) > 0)) {
      const to = path.join(folder, path.basename(one));
      copyFileSync(one, to);
      // A copy of what may not be written may not be written either.
      chmodSync(to, 0o600);
    }
    return { copy, gone };
  } catch (error) {
    gone();
    throw error;
  }
}

/**
 * After a crash a log lies beside the file, and opening would write it into the file. A log that is not this file's would ruin it,
 * so it is tried on a copy first. Throws Damaged.
 */
function tryOnCopy(file: string, key: Uint8Array): void {
  const { copy, gone } = copied(file, 'look');
  try {
    const { sqlite } = openDatabase({ path: copy, key });
    const fault = wholeness(sqlite);
    sqlite.close();
    if (fault) throw new Damaged('资料文件有的地方读出来不对，或者和旁边留下的半截记录对不上。');
  } finally {
    gone();
  }
}

/** The file where nothing can be written: a private copy that is gone at the lock. */
function openView(file: string, options: Opening): OpenDatabase {
  const { copy, gone } = copied(file, 'view');
  try {
    const opened = openDatabase({ path: copy, ...options, readOnly: true });
    migrate(opened.sqlite);
    opened.sqlite.pragma('query_only = on');
    return { ...opened, close: () => opened.close().finally(gone) };
  } catch (error) {
    gone();
    throw error;
  }
}

/** Where the tables are listed; nothing where that cannot be read. */
function listed({ sqlite, watch }: OpenDatabase): number[] {
  try {
    return sqlite.open ? watch.run(() => tablePages(sqlite)) : [];
  } catch {
    return [];
  }
}

/** What a later salvage needs is taken along, where the ledger was closed whole. */
async function closeInOrder(opened: OpenDatabase): Promise<void> {
  const pages = listed(opened);
  await opened.close();
  const { name } = opened.sqlite;
  if (pages.length > 0 && sizeOf(walOf(name)) === 0) keepTablePages(name, pages);
}

function openToWrite(file: string, options: Opening): OpenDatabase {
  const owned = own(path.dirname(file));
  try {
    if (options.suspect || sizeOf(walOf(file)) > 0) tryOnCopy(file, options.key);
    const opened = openDatabase({ path: file, ...options });
    return { ...opened, close: () => closeInOrder(opened).finally(owned.release) };
  } catch (error) {
    owned.release();
    throw error;
  }
}

function lookAtSize(file: string): void {
  if (!existsSync(file)) throw new Damaged('资料文件 station.db 不见了，可能被移走或删掉了。');
  if (sizeOf(file) === 0) throw new Damaged('资料文件 station.db 是空的，里面的内容没有了。');
  if (sizeOf(file) < PAGE) throw new Damaged('资料文件 station.db 只剩下开头一点点，后面的没有了。');
}

function openHere(file: string, options: Opening): OpenDatabase {
  if (!mayWrite(file) || !mayWrite(path.dirname(file))) return openView(file, options);
  try {
    return openToWrite(file, options);
  } catch (error) {
    if (troubleIn(error) === 'readOnly') return openView(file, options);
    throw error;
  }
}

const inWords = (error: unknown): unknown => {
  const trouble = error instanceof Damaged ? null : troubleIn(error);
  if (trouble === 'damaged') return new Damaged('资料文件坏了：有的地方读出来不对。');
  if (trouble === 'busy') return new Refusal(takenWords);
  if (trouble === 'readOnly') return new Refusal('没有权限读资料文件。请找管电脑的人看看这个文件夹的权限。');
  return error;
};

/** The ledger of a folder, owned until it is closed. Throws Damaged, or a Refusal in words. */
export function openFile(folder: string, options: Opening): OpenDatabase {
  refuseSecondNames(folder);
  const file = filePath(folder);
  lookAtSize(file);
  try {
    return openHere(file, options);
  } catch (error) {
    throw inWords(error);
  }
}
