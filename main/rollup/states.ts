// Who is expected, what came of whom, and what is late.
import { sql } from 'kysely';
import { usualDue } from '../../shared/features/rollup';
import type { Member, MemberLine, MemberState } from '../../shared/features/rollup-members';
import { readPeriod } from '../../shared/rules/period';
import { dayInChina, instantOf } from '../../shared/text';
import { Refusal } from '../refusal';
import type { RollupReader } from './tables';

/** A period, the day by which it is due, and the first instant after that day. */
export type Dated = { period: string; from: string; to: string; dueOn: string; lateFrom: string; over: boolean };

/** Throws a Refusal where there is no such period. */
export async function datesOf(db: RollupReader, period: string, today: string): Promise<Dated> {
  const read = readPeriod(period);
  if (!read) throw new Refusal('没有这样的期间。请写成 2026-11（月）、2026-W47（周）、2026-Q4（季度）或 2026（年）。');
  const set = await db.selectFrom('dueDay').select('days').where('kind', '=', read.kind).executeTakeFirst();
  const days = set?.days ?? usualDue[read.kind];
  const dueOn = dayInChina(instantOf(read.to, days));
  return { period, from: read.from, to: read.to, dueOn, lateFrom: instantOf(dueOn, 1), over: today > dueOn };
}

/** Members who send, now or at the end of the period, with what counts of theirs. */
const expectedIn = (db: RollupReader, { period, to }: Dated) =>
  db
    .selectFrom('member')
    .leftJoin('receipt', (join) =>
      join.onRef('receipt.code', '=', 'member.code').on('receipt.period', '=', period).on('receipt.current', '=', 1),
    )
    .where('member.sends', '=', 1)
    .where((where) => where.or([where('member.endedOn', 'is', null), where('member.endedOn', '>', to)]));

const lineColumns = [
  ...(['member.id', 'member.code', 'member.name', 'member.level', 'member.sends', 'member.sinceOn', 'member.endedOn'] as const),
  ...(['receipt.id as receiptId', 'receipt.receivedAt', 'receipt.correction', 'receipt.odd'] as const),
];

type LineRow = Omit<Member, 'sends'> & {
  sends: 0 | 1;
  receiptId: number | null;
  receivedAt: string | null;
  correction: number | null;
  odd: string | null;
};

const stateOf = (receivedAt: string | null, { lateFrom, over }: Dated): MemberState => {
  if (receivedAt === null) return over ? 'overdue' : 'missing';
  return receivedAt >= lateFrom ? 'late' : 'received';
};

const lineOf = (row: LineRow, dated: Dated): MemberLine => ({
  ...{ ...row, sends: row.sends === 1, odd: row.odd ?? '' },
  state: stateOf(row.receivedAt, dated),
});

/** By code, from the one after `after` on. */
export async function membersIn(
  db: RollupReader,
  dated: Dated,
  wanted: { state: MemberState | null; after: string; size: number },
) {
  const { state, after, size } = wanted;
  let asked = expectedIn(db, dated).where('member.code', '>', after);
  if (state === 'missing' || state === 'overdue') {
    asked = asked.where('receipt.id', 'is', null);
    if ((state === 'overdue') !== dated.over) return [];
  }
  if (state === 'received') asked = asked.where('receipt.receivedAt', '<', dated.lateFrom);
  if (state === 'late') asked = asked.where('receipt.receivedAt', '>=', dated.lateFrom);
  const rows = await asked.select(lineColumns).orderBy('member.code').limit(size).execute();
  return rows.map((row) => lineOf(row, dated));
}

/** One member and where it stands. Throws a Refusal where there is none. */
export async function memberLine(db: RollupReader, id: number, dated: Dated): Promise<MemberLine> {
  const row = await db
    .selectFrom('member')
    .leftJoin('receipt', (join) =>
      join.onRef('receipt.code', '=', 'member.code').on('receipt.period', '=', dated.period).on('receipt.current', '=', 1),
    )
    .where('member.id', '=', id)
    .select(lineColumns)
    .executeTakeFirst();
  if (!row) throw new Refusal('没有这个成员，可能已经停用。请回到“汇总台”重新选。');
  return lineOf(row, dated);
}

/** How many are expected, how many came, how many of those late. */
export async function countsIn(db: RollupReader, dated: Dated) {
  const counted = await expectedIn(db, dated)
    .select((select) => [
      select.fn.countAll<number>().as('expected'),
      select.fn.count<number>('receipt.id').as('received'),
      sql<number | null>`sum(case when ${sql.ref('receipt.receivedAt')} >= ${dated.lateFrom} then 1 else 0 end)`.as('late'),
    ])
    .executeTakeFirstOrThrow();
  const { expected, received } = counted;
  return { expected, received, late: counted.late ?? 0, overdue: dated.over ? expected - received : 0 };
}

/** Tables of people that came with a period: how many, how many lines, and how many people stand in two or more. */
export async function peopleIn(db: RollupReader, period: string) {
  const tables = await db
    .selectFrom('receipt')
    .select((select) => select.fn.countAll<number>().as('tables'))
    .where('period', '=', period)
    .where('current', '=', 1)
    .where('withPeople', '=', 1)
    .executeTakeFirstOrThrow();
  if (tables.tables === 0) return { tables: 0, lines: 0, twice: 0 };
  const each = db
    .selectFrom('receipt')
    .innerJoin('receiptPerson', 'receiptPerson.receiptId', 'receipt.id')
    .where('receipt.period', '=', period)
    .where('receipt.current', '=', 1)
    .groupBy('receiptPerson.personKey')
    .select((select) => select.fn.countAll<number>().as('times'));
  const counted = await db
    .selectFrom(each.as('each'))
    .select((select) => [select.fn.sum<number | null>('each.times').as('lines'), select.fn.countAll<number>().as('people')])
    .executeTakeFirstOrThrow();
  const lines = counted.lines ?? 0;
  return { tables: tables.tables, lines, twice: lines - counted.people };
}
