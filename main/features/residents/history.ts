import type { HistoryEntry } from '../../../shared/features/residents';
import type { Reader } from '../../powers';
import { actWords } from '../../words/acts';
import { changeWords, customWords, type Facts } from '../../words/facts';
import type { importedChangesOf, importOfPerson } from '../imports/queries';
import { personOf, recordsOf } from './people';

const parsed = (json: string | null) => (json === null ? null : (JSON.parse(json) as Facts));

/** How imports tell of a person. Handed in: imports are written through this feature, and nothing may go in rings. */
export type Provenance = { importOfPerson: typeof importOfPerson; importedChangesOf: typeof importedChangesOf };

const EMPTIED = '内容已按要求删除。';

async function notesOf(db: Reader, id: number, erased: boolean): Promise<HistoryEntry[]> {
  const notes = await db
    .selectFrom('auditEntry')
    .select(['at', 'staffName as by', 'operation', 'before', 'after', 'salt'])
    .where('subject', '=', 'person')
    .where('subjectId', '=', id)
    .orderBy('id')
    .execute();
  // Of an erased person only what came after is told; that something was done before stays in the audit log.
  const told = notes.filter(({ salt }) => salt !== null || !erased);
  return told.map(({ at, by, operation, before, after, salt }) => {
    const { act, words } = actWords({
      operation,
      subject: 'person',
      before: parsed(before),
      after: parsed(after),
    });
    return { at, by, act, words: salt === null ? [EMPTIED] : words };
  });
}

type Imported = Awaited<ReturnType<typeof importedChangesOf>>[number];

function importWords({ fileName, before, after }: Imported): string[] {
  const tags = after.tags.length > 0 ? [`登记为${after.tags.join('、')}。`] : [];
  const changes = changeWords({ ...before.fields, ...before.residence }, { ...after.fields, ...after.residence });
  const custom = customWords(before.told ?? {}, after.told ?? {});
  return [`由导入更正（文件 ${fileName}）。`, ...changes, ...custom, ...tags];
}

async function historyOfRecord(db: Reader, id: number, imports: Provenance): Promise<HistoryEntry[]> {
  const { erasedOn } = await personOf(db, id);
  const entries: HistoryEntry[] = await notesOf(db, id, erasedOn !== null);
  const origin = await imports.importOfPerson(db, id);
  if (origin && erasedOn === null)
    entries.unshift({ at: origin.at, by: origin.by, act: '导入', words: [`由导入登记（文件 ${origin.fileName}）。`] });
  for (const change of await imports.importedChangesOf(db, id)) {
    entries.push({ at: change.at, by: change.by, act: '导入', words: importWords(change) });
  }
  return entries;
}

/** Said of what was done to a record before it was merged into this one. */
const FORMERLY = '（合并来的记录）';

/** Everything that was done to a person's record, newest first, with the imports it came through and the records merged into it. */
export async function historyOf(db: Reader, id: number, imports: Provenance): Promise<HistoryEntry[]> {
  const entries: HistoryEntry[] = [];
  for (const record of await recordsOf(db, id)) {
    const own = await historyOfRecord(db, record, imports);
    entries.push(...(record === id ? own : own.map((entry) => ({ ...entry, act: entry.act + FORMERLY }))));
  }
  return entries
    .map((entry, order) => ({ entry, order }))
    .sort((a, b) => (a.entry.at === b.entry.at ? b.order - a.order : a.entry.at < b.entry.at ? 1 : -1))
    .map(({ entry }) => entry);
}
