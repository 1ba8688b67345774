// Imports as the rest of the desk meets them: choosing and reading a sheet safely.
export { forgetImports, importedValuesOf } from './forget';

import type { FileFilter, Platform } from '../../platform';
import type { CommandPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { SheetRefusal, type Workbook } from '../../sheets/workbook';
import { addPlaces } from '../estate/queries';
import { enterPeople } from '../residents/queries';
import type { ResidentRow } from './interpret';
import { readLedger } from './ledger';
import { entering, planImport } from './plan';

export const sheetFilters: FileFilter[] = [{ name: '表格（xlsx、xls、csv）', extensions: ['xlsx', 'xls', 'csv', 'txt'] }];

/** Reads a file in its own process; what it says about a bad file becomes a refusal. */
export async function readSheets(
  platform: Platform,
  path: string,
  progress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<Workbook> {
  try {
    return await platform.readSheet(path, progress, signal);
  } catch (error) {
    if (signal.aborted) throw new Refusal('已停下，什么都没有写进台账。');
    if (error instanceof SheetRefusal) throw new Refusal(error.words);
    throw error;
  }
}

/** Rows that are known to be sound (the demo station, benches) into the ledger, by the plan every import follows. */
export async function enterRows(powers: CommandPowers, rows: readonly ResidentRow[]): Promise<void> {
  const plan = planImport(rows, await readLedger(powers.db, powers.today), (field) => field);
  const { roomIds } = await addPlaces(powers, plan.places);
  await enterPeople(powers, entering(plan.households, roomIds));
}

export { codeReaders } from './code-words';
export { saveFindings } from './findings-sheet';
export { importedChangesOf, importOfPerson, importSource } from './timeline';
