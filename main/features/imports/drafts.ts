import { randomUUID } from 'node:crypto';
import type { Finding, ImportedFile, ImportRun } from '../../../shared/features/imports';
import { Refusal } from '../../refusal';
import type { Sheet } from '../../sheets/workbook';
import type { Range } from '../residents/queries';
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

/** One of the files that were chosen together: read, or refused in words. */
export type Listed = {
  fileName: string;
  draft: Draft | null;
  refused: string | null;
  run: ImportRun | null;
  /** The people it brought into the ledger, first and last id. */
  people: Range;
};

let list: Listed[] = [];

/** Keeps the files that were chosen together; those before are forgotten. Null in place of a sheet: it is refused. */
export function keepDrafts(files: readonly { fileName: string; sheet: Sheet | null; refused: string | null }[]): Draft[] {
  list = files.map(({ fileName, sheet, refused }) => ({
    fileName,
    draft: sheet && { id: randomUUID(), fileName, sheet, considered: null, imported: null },
    refused,
    run: null,
    people: null,
  }));
  return list.flatMap(({ draft }) => draft ?? []);
}

/** The files that were chosen together and where each stands. */
export const chosenFiles = (): ImportedFile[] =>
  list.map(({ fileName, draft, refused, run }) => ({ fileName, draft: draft?.id ?? null, refused, run }));

function findListed(id: string): Listed & { draft: Draft } {
  const found = list.find(({ draft }) => draft?.id === id);
  if (!found?.draft) throw new Refusal('这张表已经不在手边了，请重新选择文件。');
  return found as Listed & { draft: Draft };
}

/** The draft, if it has not been imported yet. */
export function openDraft(id: string): Draft {
  const { draft } = findListed(id);
  if (draft.imported) throw new Refusal('这张表已经导入过了，请重新选择文件。');
  return draft;
}

/** What was found in a draft, before its import and after. */
export function findingsOf(id: string): { fileName: string; findings: Finding[] } {
  const { fileName, imported, considered } = findListed(id).draft;
  return { fileName, findings: imported ?? considered?.value.findings ?? [] };
}

/** Its people are in the ledger now; the sheet itself is let go. */
export function markImported(draft: Draft, run: ImportRun, people: Range): void {
  Object.assign(findListed(draft.id), { run, people, refused: null });
  draft.imported = draft.considered?.value.findings ?? [];
  draft.considered = null;
  draft.sheet = { name: draft.sheet.name, rows: [], formulas: [] };
}

/** A file that could not be taken where the whole list was; it may be opened again. */
export function markRefused(draft: Draft, words: string): void {
  findListed(draft.id).refused = words;
}

/** The file of this list that brought a person into the ledger; null for somebody who was there before. */
export function broughtBy(personId: number): string | null {
  const file = list.find(({ people }) => people !== null && people[0] <= personId && personId <= people[1]);
  return file?.fileName ?? null;
}

/** A run that was taken back brought nobody. */
export function forgetRun(runId: number): void {
  for (const file of list) if (file.run?.id === runId) file.people = null;
}

/** At lock: nobody finds another's sheet. */
export function forgetDrafts(): void {
  list = [];
}
