// A file that leaves the desk: the person says where, every time, and what is noted of it is what they chose.
import path from 'node:path';
import type { Platform } from './platform';
import type { SheetDraft } from './sheets/write';

/** What the dialog calls the files we write, by their ending. */
const kinds: Readonly<Record<string, string>> = {
  ...{ '.xlsx': 'Excel 表格', '.csv': '给别的程序用的文本', '.docx': 'Word 文档', '.pdf': 'PDF', '.jpg': '照片' },
};

/** `title`: of the dialog. `suggested`: a file name with its ending; signs no file name may have are left out. */
type Saving = { title: string; suggested: string };
type Saved = { path: string /** The last part of the path. */; fileName: string; bytes: Uint8Array };
type Asking = { platform: Pick<Platform, 'chooseSave' | 'writeFile'> };

/** Signs no file name may have are left out. */
export const fileName = (words: string): string => words.replace(/[\\/:*?"<>|\p{Cc}]/gu, '').trim();

const filterOf = (ending: string) => ({ name: kinds[ending] ?? '文件', extensions: [ending.slice(1)] });

type Make = (ending: string) => Promise<Uint8Array>;

/** Asks where, and only then makes the bytes and writes them. Null: the person changed their mind. `also`: other endings to choose from. */
export async function saveAs(
  { platform }: Asking,
  saving: Saving,
  make: Make,
  also: readonly string[] = [],
): Promise<Saved | null> {
  const suggested = fileName(saving.suggested);
  const filters = [path.extname(suggested), ...also].map(filterOf);
  const chosen = await platform.chooseSave({ title: saving.title, suggested, filters });
  if (chosen === null) return null;
  const bytes = await make(path.extname(chosen).toLowerCase());
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
    // Loaded here: most days nobody exports.
    const { writeWorkbook } = await import('./sheets/write');
    return writeWorkbook({ sheets: await sheets() });
  });

/** The same of one table, which may be plain text as well: its headings and rows without what stands above and below. */
export const saveTable = (asking: Asking, saving: Saving, sheet: () => SheetDraft): Promise<Saved | null> =>
  saveAs(
    asking,
    saving,
    async (ending) => {
      if (ending === '.csv') return (await import('./sheets/write-csv')).writeCsv(sheet());
      return (await import('./sheets/write')).writeWorkbook({ sheets: [sheet()] });
    },
    ['.csv'],
  );
