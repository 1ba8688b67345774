// A file that leaves the desk: the person says where, every time, and what is noted of it is what they chose.
import path from 'node:path';
import type { Platform } from './platform';
import type { SheetDraft } from './sheets/write';

/** What the dialog calls the files we write, by their ending. */
const kinds: Readonly<Record<string, string>> = { '.xlsx': 'Excel 表格', '.docx': 'Word 文档', '.pdf': 'PDF', '.jpg': '照片' };

/** `title`: of the dialog. `suggested`: a file name with its ending; signs no file name may have are left out. */
type Saving = { title: string; suggested: string };
type Saved = { path: string /** The last part of the path. */; fileName: string; bytes: Uint8Array };
type Asking = { platform: Pick<Platform, 'chooseSave' | 'writeFile'> };

/** Signs no file name may have are left out. */
export const fileName = (words: string): string => words.replace(/[\\/:*?"<>|\p{Cc}]/gu, '').trim();

/** Asks where, and only then makes the bytes and writes them. Null: the person changed their mind. */
export async function saveAs({ platform }: Asking, saving: Saving, make: () => Promise<Uint8Array>): Promise<Saved | null> {
  const suggested = fileName(saving.suggested);
  const ending = path.extname(suggested);
  const filters = [{ name: kinds[ending] ?? '文件', extensions: [ending.slice(1)] }];
  const chosen = await platform.chooseSave({ title: saving.title, suggested, filters });
  if (chosen === null) return null;
  const bytes = await make();
  await platform.writeFile(chosen, bytes);
  return { path: chosen, fileName: path.basename(chosen), bytes };
}

/** The same of a workbook. */
export const saveWorkbook = (
  asking: Asking,
  saving: Saving,
  sheets: () => SheetDraft[] | Promise<SheetDraft[]>,
): Promise<Saved | null> =>
  saveAs(asking, saving, async () => {
    // Loaded here: the workbook writer is the heaviest thing in the desk, and most days nobody exports.
    const { writeWorkbook } = await import('./sheets/write');
    return writeWorkbook({ sheets: await sheets() });
  });
