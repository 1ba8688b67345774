// 导入: the sheet a person came with, and what later sheets changed. Imports taken back are left out.
import { type ExpressionBuilder, type RawBuilder, sql } from 'kysely';
import type { Reader } from '../../powers';
import { type Key, type Line, pageOf, type TimelineSource } from '../../timeline';
import { changeWords, customWords } from '../../words/facts';
import type { Database } from '../index';
import { membershipsOf } from '../residents/queries';
import type { ChangeRecord } from './apply';

/** The audit entry of a run. */
const sequence = (eb: ExpressionBuilder<Database, 'importRun'>) =>
  eb
    .selectFrom('auditEntry')
    .select(({ fn }) => fn.coalesce(fn.min<number>('auditEntry.id'), sql<number>`0`).as('sequence'))
    .where('auditEntry.id', 'in', (about) =>
      about
        .selectFrom('auditAbout')
        .select('auditAbout.id')
        .where('auditAbout.subject', '=', 'importRun')
        .whereRef('auditAbout.subjectId', '=', 'importRun.id'),
    )
    .as('sequence');

const runs = (db: Reader) =>
  db
    .selectFrom('importRun')
    .innerJoin('staff', 'staff.id', 'importRun.staffId')
    .select(['importRun.at', 'importRun.fileName', 'staff.name as by'])
    .select(sequence)
    .where('importRun.undoneAt', 'is', null);

const entered = (table: 'person' | 'household', end: 0 | 1): RawBuilder<number> =>
  sql<number>`json_extract("entered", ${sql.lit(`$.${table}[${end}]`)})`;

/** The run that created this person or household. */
const runThatMade = (db: Reader, table: 'person' | 'household', id: number) =>
  runs(db).where(entered(table, 0), '<=', id).where(entered(table, 1), '>=', id).executeTakeFirst();

/** The import a person came with; undefined for one entered by hand. */
export const importOfPerson = (db: Reader, personId: number) => runThatMade(db, 'person', personId);

async function originOf(db: Reader, table: 'person' | 'household', id: number): Promise<Line[]> {
  const run = await runThatMade(db, table, id);
  if (!run) return [];
  const { fileName, sequence: number, ...rest } = run;
  return [
    { ...rest, sequence: number ?? 0, id: 2 * id + 1, act: '导入', words: [`由导入登记（文件 ${fileName}）。`], who: null },
  ];
}

function wordsOf(fileName: string, before: ChangeRecord, after: ChangeRecord): string[] {
  const tags = after.tags.length > 0 ? [`登记为${after.tags.join('、')}。`] : [];
  const changes = changeWords({ ...before.fields, ...before.residence }, { ...after.fields, ...after.residence });
  const custom = customWords(before.told ?? {}, after.told ?? {});
  return [`由导入更正（文件 ${fileName}）。`, ...changes, ...custom, ...tags];
}

async function changesOf(db: Reader, personIds: readonly number[]) {
  const changes = await runs(db)
    .innerJoin('importChange', 'importChange.importRunId', 'importRun.id')
    .innerJoin('person', 'person.id', 'importChange.subjectId')
    .select(['importChange.id', 'importChange.before', 'importChange.after', 'person.id as personId', 'person.name'])
    .where('importChange.subject', '=', 'person')
    .where('importChange.subjectId', 'in', personIds)
    .execute();
  return changes.map(({ id, before, after, fileName, personId, name, sequence: number, ...run }) => ({
    ...run,
    sequence: number ?? 0,
    // Even: the lines that say who came with the same sheet are odd.
    id: 2 * id,
    act: '导入',
    words: wordsOf(fileName, JSON.parse(before), JSON.parse(after)),
    who: { id: personId, name },
  }));
}

/** What imports changed of a person. */
export const importedChangesOf = (db: Reader, personId: number) => changesOf(db, [personId]);

/** Nobody is told what an erased person came with. */
async function isErased(db: Reader, personId: number): Promise<boolean> {
  const person = await db.selectFrom('person').select('erasedOn').where('id', '=', personId).executeTakeFirst();
  return person?.erasedOn !== null;
}

async function ofPerson(db: Reader, personId: number, before: Key, most: number): Promise<Line[]> {
  if (await isErased(db, personId)) return [];
  const changes = (await changesOf(db, [personId])).map((line) => ({ ...line, who: null }));
  return pageOf([...(await originOf(db, 'person', personId)), ...changes], before, most);
}

async function ofHousehold(db: Reader, householdId: number, before: Key, most: number): Promise<Line[]> {
  const spans = await membershipsOf(db, householdId);
  const changes = await changesOf(db, [...new Set(spans.map(({ personId }) => personId))]);
  const during = changes.filter(({ who, sequence: number }) =>
    spans.some(({ personId, from, to }) => personId === who?.id && number >= from && number <= to),
  );
  return pageOf([...(await originOf(db, 'household', householdId)), ...during], before, most);
}

export const importSource: TimelineSource = { kind: 'imports', needs: 'residents.card', ofPerson, ofHousehold };
