// The lines of a sweep: a page of them, one of them with everything that came back for it, and the board of all units.
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { fieldValueWords } from '../../../shared/features/field-values';
import type { FieldValue } from '../../../shared/features/fields';
import type { SweepBoard, SweepRow } from '../../../shared/features/sweep-shapes';
import { missingStandings, type Question, rulesOf } from '../../../shared/features/sweep-words';
import type { Input } from '../../../shared/operations';
import { rowKeyIn } from '../../../shared/rules/row-key';
import type { SweptValues } from '../../../shared/rules/sweep-standing';
import type { Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { parseQuery } from '../../search/query';
import type { Database } from '../index';
import { isRoomAt } from '../residents/queries';
import { count, noCounts } from './listing';
import { questionsOf } from './questions';

const PAGE = 50;

export const linesIn = (db: Reader) =>
  db
    .selectFrom('sweepLine')
    .innerJoin('room', 'room.id', 'sweepLine.roomId')
    .innerJoin('unit', 'unit.id', 'sweepLine.unitId')
    .innerJoin('building', 'building.id', 'unit.buildingId');

export const lineColumns = [
  'sweepLine.id',
  'sweepLine.rowKey as key',
  'sweepLine.name',
  'sweepLine.standing',
  'sweepLine.value',
  'building.name as building',
  'unit.name as unit',
  'room.number as room',
] as const;

/** A value in words; empty where there is none. */
export const wordsUnder = (question: Pick<Question, 'kind' | 'unit' | 'choices'>, value: FieldValue | undefined): string =>
  value === undefined ? '' : fieldValueWords(rulesOf(question), value);

export const wordsOfAll = (questions: readonly Question[], values: SweptValues): string[] =>
  questions.map((question) => wordsUnder(question, values[question.id]));

export const valuesIn = (json: string): SweptValues => JSON.parse(json) as SweptValues;

type Listed = Omit<SweepRow, 'words'> & { value: string };
export const shownRow = (questions: readonly Question[], { value, ...row }: Listed): SweepRow => ({
  ...row,
  words: wordsOfAll(questions, valuesIn(value)),
});

type Wanted = Input<'sweeps.rows'>;
type Own = ExpressionBuilder<Database, 'sweepLine'>;

/** What the line itself says: asked without its room, unit and building, thousands of lines are counted in one index. */
function ownConditions(eb: Own, { id, show = null, unitId = null, text = '' }: Wanted): Expression<SqlBool>[] {
  const key = rowKeyIn(text);
  const named = text !== '' && key === null && !isPlace(text);
  return [
    eb('sweepLine.sweepId', '=', id),
    ...(show === 'missing' ? [eb('sweepLine.standing', 'in', missingStandings)] : []),
    ...(show !== null && show !== 'missing' ? [eb('sweepLine.standing', '=', show)] : []),
    ...(unitId === null ? [] : [eb('sweepLine.unitId', '=', unitId)]),
    ...(key === null ? [] : [eb('sweepLine.rowKey', '=', key)]),
    ...(named ? [sql<SqlBool>`instr("sweepLine"."name", ${text}) > 0`] : []),
  ];
}

/** A room as people say it, or its number alone. */
const isPlace = (text: string) => ['place', 'digits'].includes(parseQuery(text).kind);

function countOf(db: Reader, asked: Wanted) {
  const { text = '' } = asked;
  if (text === '' || rowKeyIn(text) !== null || !isPlace(text))
    return db
      .selectFrom('sweepLine')
      .where((eb) => eb.and(ownConditions(eb, asked)))
      .select(({ fn }) => fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow();
  return placed(db, asked)
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
}

/** The lines wanted, with where they are. */
function placed(db: Reader, asked: Wanted) {
  const { text = '' } = asked;
  const lines = linesIn(db).where((eb) => eb.and(ownConditions(eb as unknown as Own, asked)));
  const query = text === '' || rowKeyIn(text) !== null ? null : parseQuery(text);
  if (query?.kind === 'place') return lines.where((eb) => isRoomAt(eb, query));
  return query?.kind === 'digits' ? lines.where('room.number', '=', text) : lines;
}

/** A page of lines in house order, and how many there are in all. missing: whatever is not complete. */
export async function rowPage(db: Reader, asked: Wanted) {
  const { id, after = null } = asked;
  const { total } = await countOf(db, asked);
  const found = await placed(db, asked)
    .select(lineColumns)
    .$if(after !== null, (lines) => lines.where('sweepLine.id', '>', after ?? 0))
    .orderBy('sweepLine.id')
    .limit(PAGE + 1)
    .execute();
  const questions = await questionsOf(db, id);
  const page = found.slice(0, PAGE).map((row) => shownRow(questions, row));
  return { rows: page, total, next: found.length > PAGE ? (page.at(-1)?.id ?? null) : null };
}

/** One line with the sweep it belongs to. Refuses where there is none. */
export async function lineOf(db: Reader, rowId: number) {
  const line = await linesIn(db)
    .innerJoin('sweep', 'sweep.id', 'sweepLine.sweepId')
    .select(lineColumns)
    .select(['sweepLine.sweepId', 'sweepLine.prefill', 'sweep.title', 'sweep.asks', 'sweep.endedOn'])
    .where('sweepLine.id', '=', rowId)
    .executeTakeFirst();
  if (!line) throw new Refusal('没有找到这一行，请重新扫码或查找。');
  return line;
}

/** Buildings and their units with how their lines stand and who looks after them. */
export async function boardOf(db: Reader, id: number): Promise<SweepBoard> {
  const rows = await db
    .selectFrom('sweepLine')
    .innerJoin('unit', 'unit.id', 'sweepLine.unitId')
    .innerJoin('building', 'building.id', 'unit.buildingId')
    .leftJoin('post', 'post.id', 'sweepLine.postId')
    .select(({ fn }) => [
      ...(['building.id as buildingId', 'building.name as building', 'unit.id as unitId', 'unit.name as unit'] as const),
      ...(['post.name as chief', 'sweepLine.standing'] as const),
      fn.countAll<number>().as('lines'),
    ])
    .where('sweepLine.sweepId', '=', id)
    .groupBy(['sweepLine.unitId', 'sweepLine.standing'])
    .orderBy('building.position')
    .orderBy('unit.position')
    .execute();
  const board: SweepBoard = [];
  for (const { buildingId, building, unitId, unit, chief, standing, lines } of rows) {
    if (board.at(-1)?.id !== buildingId) board.push({ id: buildingId, building, units: [] });
    const units = board.at(-1)?.units ?? [];
    if (units.at(-1)?.id !== unitId) units.push({ id: unitId, unit, chief, counts: noCounts() });
    count(units.at(-1)?.counts ?? noCounts(), standing, lines);
  }
  return board;
}
