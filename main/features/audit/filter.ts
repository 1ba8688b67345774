import { type SelectQueryBuilder, sql } from 'kysely';
import type { AuditFilter } from '../../../shared/features/audit';
import { instantOf } from '../../../shared/text';
import type { Reader } from '../../powers';
import { acts } from '../../words/acts';
import type { Database } from '../index';

const operationsOf = (kind: AuditFilter['kind']) =>
  Object.entries(acts)
    .filter(([, act]) => act.kind === kind)
    .map(([operation]) => operation);

/** Numbers of the first and the last entry written in these days; null when there is none. The index by time knows, and no more is asked of it. */
async function numbersBetween(db: Reader, from: string, to: string): Promise<[number, number] | null> {
  const { first, last } = await db
    .selectFrom('auditTimes')
    .where('at', '>=', from)
    .where('at', '<', to)
    .select(({ fn }) => [fn.min('id').as('first'), fn.max('id').as('last')])
    .executeTakeFirstOrThrow();
  return first === null || last === null ? null : [Number(first), Number(last)];
}

const columns = [
  'id',
  'at',
  'staffName',
  'operation',
  'subject',
  'subjectId',
  'result',
  'before',
  'after',
  'salt',
  'hash',
] as const;
type Found = Pick<Database['auditEntry'], Exclude<(typeof columns)[number], 'id'>> & { id: number };
type Entries = SelectQueryBuilder<Database, 'auditEntry', Found>;

const holds = (column: Parameters<typeof sql.ref>[0], text: string) => sql<boolean>`instr(${sql.ref(column)}, ${text}) > 0`;

/** Entries about somebody or something of that name. Numbers of people are not looked at. */
const about = (entries: Entries, text: string): Entries =>
  entries.where((eb) => {
    const one = (
      subject: string,
      table: 'person' | 'staff' | 'building' | 'paper' | 'importRun' | 'volunteerRoster' | 'post',
      column: string,
    ) =>
      eb.and([
        eb('subject', '=', subject),
        eb(
          'subjectId',
          'in',
          eb
            .selectFrom(table)
            .select(`${table}.id`)
            .where(holds(`${table}.${column}`, text)),
        ),
      ]);
    return eb.or([
      one('person', 'person', 'name'),
      one('staff', 'staff', 'name'),
      one('building', 'building', 'name'),
      one('post', 'post', 'name'),
      one('paper', 'paper', 'number'),
      one('importRun', 'importRun', 'fileName'),
      one('volunteerRoster', 'volunteerRoster', 'fileName'),
    ]);
  });

/** Entries of these operations, whoever's they are: the index by account and operation is read through, the entries themselves are not. */
export const idsOf = (db: Reader, operations: string[]) =>
  db.selectFrom('auditActs').select('auditActs.id').where('auditActs.operation', 'in', operations);

/** The entries a filter leaves, in no order yet; null when there can be none. */
export async function filtered(db: Reader, filter: AuditFilter): Promise<Entries | null> {
  let entries: Entries = db.selectFrom('auditEntry').select([...columns]) as Entries;
  if (filter.from !== null || filter.to !== null) {
    const [from, to] = [instantOf(filter.from ?? '1970-01-01'), instantOf(filter.to ?? '9998-12-31', 1)];
    const numbers = await numbersBetween(db, from, to);
    if (numbers === null) return null;
    entries = entries
      .where('id', '>=', numbers[0])
      .where('id', '<=', numbers[1])
      .where(sql<string>`+${sql.ref('at')}`, '>=', from)
      .where(sql<string>`+${sql.ref('at')}`, '<', to);
  }
  const { staffId } = filter;
  if (staffId !== null) {
    entries = entries.where('id', 'in', (eb) =>
      eb.selectFrom('auditActs').select('auditActs.id').where('auditActs.staffId', '=', staffId),
    );
  }
  if (filter.kind !== null) {
    const operations = operationsOf(filter.kind);
    entries =
      filter.staffId === null ? entries.where('id', 'in', idsOf(db, operations)) : entries.where('operation', 'in', operations);
  }
  if (filter.result !== null) entries = entries.where('result', '=', filter.result);
  return filter.text === '' ? entries : about(entries, filter.text);
}
