import { randomUUID } from 'node:crypto';
import type { Finding } from '../../../shared/features/imports';
import { Refusal } from '../../refusal';
import type { Sheet } from '../../sheets/workbook';

/** A sheet that was read and not yet imported. It lives in the desk's memory only. */
export type Draft = {
  id: string;
  fileName: string;
  sheet: Sheet;
  /** What was last found in it, under the last mapping. */
  findings: Finding[];
  /** Already in the ledger; only its findings may still be saved. */
  imported: boolean;
};

let kept: Draft | null = null;

/** Keeps one draft; the one before is forgotten. */
export function keepDraft(fileName: string, sheet: Sheet): Draft {
  kept = { id: randomUUID(), fileName, sheet, findings: [], imported: false };
  return kept;
}

export function findDraft(id: string): Draft {
  if (kept?.id !== id) throw new Refusal('这张表已经不在手边了，请重新选择文件。');
  return kept;
}

/** The draft, if it has not been imported yet. */
export function openDraft(id: string): Draft {
  const draft = findDraft(id);
  if (draft.imported) throw new Refusal('这张表已经导入过了，请重新选择文件。');
  return draft;
}

/** Its people are in the ledger now; the sheet itself is let go. */
export function markImported(draft: Draft): void {
  draft.imported = true;
  draft.sheet = { name: draft.sheet.name, rows: [], formulas: [] };
}

/** At lock: nobody finds another's sheet. */
export function forgetDrafts(): void {
  kept = null;
}
