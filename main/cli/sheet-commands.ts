// `station import residents` and `export ledger`.
import path from 'node:path';
import type { Choice, Finding, ImportCounts } from '../../shared/features/imports';
import { Refusal } from '../refusal';
import { need } from './arguments';
import { type Command, folderAt, pathFrom } from './asking';

type Taken = ImportCounts & { findings: Finding[] };

/** One sheet, or several one after another: a file that is refused says why and does not stop the others. */
export const importResidents: Command = async ({ ask, named }, { words, flags }) => {
  const files = words.slice(2).map(pathFrom);
  if (files.length === 0) throw new Refusal('请写明要导入的表格，例如 import residents 台账.xlsx。');
  const choice: Choice = { differing: flags.has('take-sheet') ? 'sheet' : 'ledger', except: [] };
  const take = async (file: string): Promise<Taken> => {
    named.openMany = [file];
    const opened = await ask('imports.open', {});
    if (opened.outcome === 'cancelled') throw new Refusal('没有选择表格。');
    const { draft, mapping, counts, findings, blocked } = opened.preview;
    if (blocked !== null) throw new Refusal(blocked);
    if (flags.has('dry-run')) return { ...counts, findings };
    const { run } = await ask('imports.confirm', { draft, mapping, choice });
    return { ...run.counts, findings };
  };
  const [only] = files;
  return files.length === 1 && only !== undefined ? take(only) : { files: await takeEach(files, take) };
};

async function takeEach(files: readonly string[], take: (file: string) => Promise<Taken>) {
  const results = [];
  for (const file of files) {
    try {
      results.push({ file, refused: null, ...(await take(file)) });
    } catch (error) {
      if (!(error instanceof Refusal) || error.failure.code !== 'refused') throw error;
      results.push({ file, refused: error.failure.words });
    }
  }
  return results;
}

/** In the layout that came in last; in our own where none did. `--words` says what for: from here it stays in the station. */
export const exportLedger: Command = async ({ ask, named }, read) => {
  const handing = { to: 'station' as const, purpose: read.options.get('words') ?? '在本机导出，站里自己用' };
  const folder = folderAt(pathFrom(need(read, 'out', '上报')));
  named.save = (suggested) => path.join(folder, suggested);
  const [last] = await ask('imports.layouts', {});
  const said = await ask('imports.exportLedger', { layout: last?.layout ?? null, handing });
  if (said.outcome === 'cancelled') throw new Refusal('没有导出。');
  const { path: file, rows, differing, columns, fields } = said;
  return { file, rows, differing, columns, fields };
};
