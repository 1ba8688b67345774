import type { Progress } from '../../shared/reply';
import type { Log } from '../answer';
import { type App, createApp } from '../app';
import { migrate } from '../database/migrate';
import { openDatabase } from '../database/open';
import { forgetDrafts } from '../features/imports/drafts';
import { theHead } from '../features/station/queries';
import type { Platform } from '../platform';
import { Refusal } from '../refusal';
import { filePath } from './key-file';

export type Surroundings = {
  platform: Platform;
  /** The instant, UTC ISO. */
  clock(): string;
  log: Log;
  progress(event: Progress): void;
};

export type OpenStation = { app: App; staffName: string; close(): Promise<void> };

const isWrongKey = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'SQLITE_NOTADB';

/** Opens the ledger of a folder with its file key and seats the head before it. */
export async function openStation(folder: string, key: Uint8Array, around: Surroundings): Promise<OpenStation> {
  const database = openFile(folder, key, around);
  try {
    migrate(database.sqlite);
    const head = await theHead(database.db);
    const session = { staffId: head.id, staffName: head.name, role: head.role };
    const app = createApp({ ...around, db: database.db, insertRows: database.insertRows, session: () => session });
    return {
      app,
      staffName: head.name,
      close: async () => {
        forgetDrafts();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

function openFile(folder: string, key: Uint8Array, { log }: Surroundings) {
  try {
    return openDatabase({ path: filePath(folder), key, slow: (sql, ms) => log(`slow query ${ms} ms: ${sql}`, null) });
  } catch (error) {
    if (!isWrongKey(error)) throw error;
    throw new Refusal('资料文件和钥匙对不上，或者文件已损坏。原文件没有动过，请不要新建，先找备份。');
  }
}
