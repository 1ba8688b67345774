// Where an import stands. Kept as a draft of the session, so that looking something up elsewhere does not lose the
// preview and a result stays until it has been read; locking forgets it, as the desk forgets the sheet.
import { type Choice, type ImportedFile, type ImportRun, type Preview, safeChoice } from '../../../shared/features/imports';
import type { Failure, Reply } from '../../../shared/reply';
import { useSession } from '../../session';
import type { FieldChoice } from './choose-field';

export type ImportTask = 'imports.open' | 'imports.preview' | 'imports.confirm' | 'imports.confirmRest';

type ImportFlow = {
  preview: Preview | null;
  /** The mapping on screen; ahead of the preview while that is being worked out again. */
  mapping: FieldChoice[];
  /** What counts where the sheet and the ledger differ. */
  choice: Choice;
  /** The files that were chosen together, and the drafts of those that were passed over. */
  files: ImportedFile[];
  skipped: string[];
  done: ImportRun | null;
  /** All of several files are through. */
  finished: boolean;
  running: ImportTask | null;
  failure: Failure | undefined;
};

const name = 'imports.flow';
const atRest: ImportFlow = {
  ...{ preview: null, mapping: [], choice: safeChoice, files: [], skipped: [] },
  ...{ done: null, finished: false, running: null, failure: undefined },
};
type Drafts = { drafts: Record<string, unknown> };
const flowOf = ({ drafts }: Drafts): ImportFlow => (drafts[name] as ImportFlow | undefined) ?? atRest;

export const useImportFlow = (): ImportFlow => useSession(flowOf);
export const importFlow = (): ImportFlow => flowOf(useSession.getState());
export const setImportFlow = (part: Partial<ImportFlow>): void =>
  useSession.setState((session) => ({ drafts: { ...session.drafts, [name]: { ...flowOf(session), ...part } } }));

/** Drafts of the chosen files that are neither imported nor passed over, in order. */
export const waitingFiles = ({ files, skipped }: Pick<ImportFlow, 'files' | 'skipped'>): string[] =>
  files.flatMap(({ draft, run }) => (draft !== null && run === null && !skipped.includes(draft) ? draft : []));

let turn = 0;

/** Back to the list of imports: the preview was put aside, or the result was read. */
export function leaveImport(): void {
  turn += 1;
  setImportFlow(atRest);
}

/**
 * Takes one step and keeps what came of it, whether or not the screen is still there. Only the latest step counts:
 * of two mappings chosen in a row, the answer to the first is dropped. Says whether it went well and still counts.
 */
export async function takeStep<T>(
  task: ImportTask,
  asked: Promise<Reply<T>>,
  next: (value: T) => Partial<ImportFlow>,
): Promise<boolean> {
  turn += 1;
  const mine = turn;
  setImportFlow({ running: task, failure: undefined });
  const reply = await asked;
  if (mine !== turn) return false;
  if (reply.ok) setImportFlow({ running: null, ...next(reply.value) });
  else setImportFlow({ running: null, failure: reply.failure, mapping: importFlow().preview?.mapping ?? [] });
  return reply.ok;
}
