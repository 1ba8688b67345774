// Choosing workbooks, one or several, and reading each in a process of its own.
import path from 'node:path';
import type { TaskPowers } from '../../powers';
import { Refusal } from '../../refusal';
import type { Sheet } from '../../sheets/workbook';
import { type Draft, keepDrafts } from './drafts';
import { chooseBestSheet } from './interpret';
import { readSheets, sheetFilters } from './queries';

/** Sheets lie in the desk's memory until they are imported. */
const MOST_FILES = 30;

type Opening = Pick<TaskPowers, 'platform' | 'progress' | 'signal'>;

async function residentsIn({ platform, progress, signal }: Opening, file: string, words: string): Promise<Sheet> {
  const workbook = await readSheets(platform, file, (done, total) => progress(done, total, words), signal);
  const sheet = chooseBestSheet(workbook);
  if (!sheet) throw new Refusal('这个文件里没有认出居民台账。请看看表头里有没有“姓名”和“房号”。');
  return sheet;
}

/** The words of a refusal that concerns one file; anything else is thrown on. */
export function refusedWords(error: unknown, signal: AbortSignal): string {
  if (signal.aborted || !(error instanceof Refusal) || error.failure.code !== 'refused') throw error;
  return error.failure.words;
}

/** What the person chose, read. Null when she cancelled. Throws a Refusal when none of the files can be read. */
export async function openSheets(powers: Opening): Promise<[Draft, ...Draft[]] | null> {
  const chosen = await powers.platform.chooseOpenMany({ title: '选择居民台账表格（可以一次选几张）', filters: sheetFilters });
  const [only] = chosen;
  if (only === undefined) return null;
  if (chosen.length > MOST_FILES) throw new Refusal(`一次最多选${MOST_FILES}张表，请分几次导入。`);
  const files = [];
  for (const [at, file] of chosen.entries()) {
    const fileName = path.basename(file);
    const words = chosen.length > 1 ? `正在读取第${at + 1}张，共${chosen.length}张` : '正在读取表格';
    try {
      files.push({ fileName, sheet: await residentsIn(powers, file, words), refused: null });
    } catch (error) {
      const refused = refusedWords(error, powers.signal);
      if (chosen.length === 1) throw error;
      files.push({ fileName, sheet: null, refused });
    }
  }
  const [first, ...others] = keepDrafts(files);
  if (!first)
    throw new Refusal(`选的表一张也读不出来。${files.map(({ fileName, refused }) => `${fileName}：${refused}`).join('')}`);
  return [first, ...others];
}
