import type { HistoryEntry } from '../../../shared/features/residents';
import type { Reader } from '../../powers';
import { actWords } from '../../words/acts';
import { changeWords, type Facts } from '../../words/facts';
import { importedChangesOf, importOfPerson } from '../imports/queries';

const parsed = (json: string | null) => (json === null ? null : (JSON.parse(json) as Facts));

async function notesOf(db: Reader, id: number): Promise<HistoryEntry[]> {
  const notes = await db
    .selectFrom('auditEntry')
    .select(['at', 'staffName as by', 'operation', 'before', 'after'])
    .where('subject', '=', 'person')
    .where('subjectId', '=', id)
    .orderBy('id')
    .execute();
  return notes.map(({ at, by, operation, before, after }) => ({
    at,
    by,
    ...actWords({ operation, subject: 'person', before: parsed(before), after: parsed(after) }),
  }));
}

type Imported = Awaited<ReturnType<typeof importedChangesOf>>[number];

function importWords({ fileName, before, after }: Imported): string[] {
  const tags = after.tags.length > 0 ? [`登记为${after.tags.join('、')}。`] : [];
  const changes = changeWords({ ...before.fields, ...before.residence }, { ...after.fields, ...after.residence });
  return [`由导入更正（文件 ${fileName}）。`, ...changes, ...tags];
}

/** Everything that was done to a person's record, newest first, with the imports it came through. */
export async function historyOf(db: Reader, id: number): Promise<HistoryEntry[]> {
  const origin = await importOfPerson(db, id);
  const entries: HistoryEntry[] = await notesOf(db, id);
  if (origin) entries.unshift({ at: origin.at, by: origin.by, act: '导入', words: [`由导入登记（文件 ${origin.fileName}）。`] });
  for (const change of await importedChangesOf(db, id)) {
    entries.push({ at: change.at, by: change.by, act: '导入', words: importWords(change) });
  }
  return entries
    .map((entry, order) => ({ entry, order }))
    .sort((a, b) => (a.entry.at === b.entry.at ? b.order - a.order : a.entry.at < b.entry.at ? 1 : -1))
    .map(({ entry }) => entry);
}
