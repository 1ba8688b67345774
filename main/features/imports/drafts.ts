import { randomUUID } from 'node:crypto';
import type { Finding } from '../../../shared/features/imports';
import { Refusal } from '../../refusal';
import type { Sheet } from '../../sheets/workbook';
import type { Interpretation } from './interpret';
import type { NewPlaces } from './new-places';
import type { ImportPlan } from './plan';

/** What an import would do, and everything there is to say about it. */
export type Considered = {
  reading: Interpretation;
  plan: ImportPlan;
  findings: Finding[];
  blocked: string | null;
  remembered: boolean;
  added: NewPlaces;
};

/** A sheet that was read and not yet imported. It lives in the desk's memory only. */
export type Draft = {
  id: string;
  fileName: string;
  sheet: Sheet;
  /** What was last worked out about it; `key` says what that depends on. */
  considered: { key: string; value: Considered } | null;
  /** Once it is in the ledger only its findings may still be saved. */
  imported: Finding[] | null;
};

let kept: Draft | null = null;

/** Keeps one draft; the one before is forgotten. */
export function keepDraft(fileName: string, sheet: Sheet): Draft {
  kept = { id: randomUUID(), fileName, sheet, considered: null, imported: null };
  return kept;
}

function findDraft(id: string): Draft {
  if (kept?.id !== id) throw new Refusal('这张表已经不在手边了，请重新选择文件。');
  return kept;
}

/** The draft, if it has not been imported yet. */
export function openDraft(id: string): Draft {
  const draft = findDraft(id);
  if (draft.imported) throw new Refusal('这张表已经导入过了，请重新选择文件。');
  return draft;
}

/** What was found in a draft, before its import and after. */
export function findingsOf(id: string): { fileName: string; findings: Finding[] } {
  const { fileName, imported, considered } = findDraft(id);
  return { fileName, findings: imported ?? considered?.value.findings ?? [] };
}

/** Its people are in the ledger now; the sheet itself is let go. */
export function markImported(draft: Draft): void {
  draft.imported = draft.considered?.value.findings ?? [];
  draft.considered = null;
  draft.sheet = { name: draft.sheet.name, rows: [], formulas: [] };
}

/** At lock: nobody finds another's sheet. */
export function forgetDrafts(): void {
  kept = null;
}
