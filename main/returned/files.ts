// Sheets that came back: several are chosen at once and each is read on its own; what was read stays in the desk's memory, and there
// alone, until it is taken.
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { ReturnReading } from '../../shared/features/returned-sheets';
import { readSheets, sheetFilters } from '../features/imports/queries';
import type { TaskPowers } from '../powers';
import { Refusal } from '../refusal';
import type { Workbook } from '../sheets/workbook';

const MOST_FILES = 60;

const shelves: Map<string, unknown>[] = [];

/** Where one feature keeps what it read and has not taken. */
export function returnsShelf<Read>() {
  const kept = new Map<string, Read>();
  shelves.push(kept);
  return {
    keep(read: Read): string {
      const id = randomUUID();
      kept.set(id, read);
      return id;
    },
    /** Refuses what is no longer there. */
    find(id: string): Read {
      const read = kept.get(id);
      if (!read) throw new Refusal('这张表已经不在手边了，请重新选择文件。');
      return read;
    },
  };
}

/** At lock, and before others are read: nobody finds another's sheet. */
export function forgetReturnsRead(): void {
  for (const shelf of shelves) shelf.clear();
}

type Reading = {
  /** Of the dialog. */
  title: string;
  /** Reads one and keeps it. Refuses a file that is no sheet of this. */
  read(workbook: Workbook, name: string): Promise<{ draft: string; reading: ReturnReading }>;
};
type FileRead = { draft: string | null; refused: string | null; reading: ReturnReading | null };

/** Has files chosen and reads them: one that cannot be read does not keep the others back. Null: nothing was chosen. */
export async function readReturned(powers: TaskPowers, { title, read }: Reading): Promise<FileRead[] | null> {
  const { platform, progress, signal } = powers;
  const chosen = await platform.chooseOpenMany({ title, filters: sheetFilters });
  if (chosen.length === 0) return null;
  if (chosen.length > MOST_FILES) throw new Refusal(`一次最多选${MOST_FILES}张表，请分几次读。`);
  forgetReturnsRead();
  const files: FileRead[] = [];
  for (const [at, file] of chosen.entries()) {
    const name = path.basename(file);
    const words = `正在读第${at + 1}张，共${chosen.length}张`;
    try {
      const workbook = await readSheets(platform, file, (done, total) => progress(done, total, words), signal);
      files.push({ ...(await read(workbook, name)), refused: null });
    } catch (error) {
      if (signal.aborted || !(error instanceof Refusal) || error.failure.code !== 'refused') throw error;
      files.push({ draft: null, refused: `${name}：${error.failure.words}`, reading: null });
    }
  }
  return files;
}
