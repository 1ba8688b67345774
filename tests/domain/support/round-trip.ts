// The ledger out and in again: what was written is read from its bytes, by the reader every import uses.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readWorkbook } from '../../../main/sheets/read';
import type { Cell, Workbook } from '../../../main/sheets/workbook';
import type { ExportedLedger, Preview } from '../../../shared/features/imports';
import type { Desk } from './desk';
import { handing } from './handing';
import { openNow } from './sheet';

export async function workbookOf(bytes: Uint8Array): Promise<Workbook> {
  const folder = mkdtempSync(path.join(tmpdir(), 'doorstep-ledger-'));
  const file = path.join(folder, '台账.xlsx');
  writeFileSync(file, bytes);
  try {
    return await readWorkbook(file);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Imports a workbook as it is. */
export async function takeIn(desk: Desk, workbook: Workbook): Promise<Preview> {
  desk.platform.workbook = workbook;
  const preview = await openNow(desk, '/in/台账.xlsx');
  await desk.ask('imports.confirm', { draft: preview.draft, mapping: preview.mapping });
  return preview;
}

/** Exports the ledger in the layout that came in last, or in our own. */
export async function exportLedger(
  desk: Desk,
  layout: 'last' | null,
  sensitive = false,
): Promise<{ said: ExportedLedger; workbook: Workbook }> {
  const [last] = await desk.ask('imports.layouts', {});
  const said = await desk.ask('imports.exportLedger', {
    handing,
    layout: layout === null ? null : (last?.layout ?? ''),
    sensitive,
  });
  if (said.outcome === 'cancelled') throw new Error('nothing was exported');
  return { said, workbook: await workbookOf(desk.platform.files.get(said.path) ?? new Uint8Array()) };
}

/** What an import of this workbook would do now. */
export async function previewOf(desk: Desk, workbook: Workbook): Promise<Preview> {
  desk.platform.workbook = workbook;
  return openNow(desk, '/in/台账.xlsx');
}

export const rowsOf = (workbook: Workbook): Cell[][] => workbook.sheets[0]?.rows ?? [];

/** One sheet of these rows, headings first. */
export const sheet = (...rows: Cell[][]): Workbook => ({ sheets: [{ name: '表', rows, formulas: [] }] });
