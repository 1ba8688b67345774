// The lines of a sweep: a page of them, one of them with everything that came back for it, and the board of all units.

import { type Expression, type ExpressionBuilder, type RawBuilder, type SqlBool, sql } from 'kysely';
import { fieldValueWords } from '../../../shared/features/field-values';
import type { FieldValue } from '../../../shared/features/fields';
import type { SweepBoard, SweepRow } from '../../../shared/features/sweep-shapes';
import { missingStandings, type Question, rulesOf } from '../../../shared/features/sweep-words';
import type { Input } from '../../../shared/operations';
import { rowKeyIn } from '../../../shared/rules/row-key';
import type { SweptValues } from '../../../shared/rules/sweep-standing';
import { keptQuery, type Places } from '../../database/kept-query';
import { countedOnce, type Looking, untilWritten } from '../../kept';
import type { Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { type PlaceQuery, parseQuery } from '../../search/query';
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
type Show = Wanted['show'];
type Own = ExpressionBuilder<Database, 'sweepLine'>;
/** `room`: its number alone, as people type it. */
type Asked = { id: number; unitId: number | null; key: string | null; name: string | null; room: string | null };
type Paged = Asked & { after: number | null };

/** What a text asks for: the key on a paper, a room as people say it, its number alone, or else a name. */
function askedOf({ id, unitId = null, text = '' }: Wanted): { asked: Asked; place: PlaceQuery | null } {
  const key = rowKeyIn(text);
  const query = text === '' || key !== null ? null : parseQuery(text);
  const place = query?.kind === 'place' ? query : null;
  const room = query?.kind === 'digits' ? text : null;
  const name = query !== null && place === null && room === null ? text : null;
  return { asked: { id, unitId, key, name, room }, place };
}

/** What the line itself says: asked without its room, unit and building, thousands of lines are counted in one index. */
function ownConditions(eb: Own, { id, unitId, key, name }: Asked | Places<Asked>, show: Show): Expression<SqlBool>[] {
  return [
    eb('sweepLine.sweepId', '=', id),
    ...(show === 'missing' ? [eb('sweepLine.standing', 'in', missingStandings)] : []),
    ...(show && show !== 'missing' ? [eb('sweepLine.standing', '=', show)] : []),
    ...(unitId === null ? [] : [eb('sweepLine.unitId', '=', unitId)]),
    ...(key === null ? [] : [eb('sweepLine.rowKey', '=', key)]),
    ...(name === null ? [] : [sql<SqlBool>`instr("sweepLine"."name", ${name}) > 0`]),
  ];
}

/** The lines wanted, with where they are. */
function placed(db: Reader, asked: Asked | Places<Asked>, show: Show) {
  const { room } = asked;
  const lines = linesIn(db).where((eb) => eb.and(ownConditions(eb as unknown as Own, asked, show)));
  return room === null ? lines : lines.where('room.number', '=', room);
}

const total = ({ fn }: Own) => fn.countAll<number>().as('total');
const placedTotal = keptQuery((db, asked: Places<Asked>, show: Show) => placed(db, asked, show).select(total));
const lineTotal = keptQuery((db, asked: Places<Asked>, show: Show) =>
  db
    .selectFrom('sweepLine')
    .where((eb) => eb.and(ownConditions(eb, asked, show)))
    .select(total),
);

const paged = (lines: ReturnType<typeof placed>, after: number | null | RawBuilder<number>) =>
  lines
    .select(lineColumns)
    .$if(after !== null, (rows) => rows.where('sweepLine.id', '>', after))
    .orderBy('sweepLine.id')
    .limit(PAGE + 1);
const linePage = keptQuery((db, asked: Places<Paged>, show: Show) => paged(placed(db, asked, show), asked.after));

/** The lines of a place people typed: what it may be read as is asked for as it comes. */
async function ofPlace(looking: Looking, place: PlaceQuery, { after, ...asked }: Paged, show: Show) {
  const { db } = looking;
  const lines = placed(db, asked, show).where((eb) => isRoomAt(eb, place));
  return { found: await paged(lines, after).execute(), counted: await countedOnce(looking, lines.select(total)) };
}

async function ofWords(looking: Looking, { after, ...asked }: Paged, show: Show) {
  const { db } = looking;
  const counting = () => (asked.room === null ? lineTotal : placedTotal)(db, asked, show);
  const [counted] = await untilWritten(looking, `lines of a sweep ${JSON.stringify([asked, show])}`, counting);
  return { found: await linePage(db, { ...asked, after }, show), counted };
}

/** A page of lines in house order, and how many there are in all. missing: whatever is not complete. */
export async function rowPage(looking: Looking, wanted: Wanted) {
  const { show = null, after = null } = wanted;
  const { asked, place } = askedOf(wanted);
  const paging = { ...asked, after };
  const { found, counted } = place ? await ofPlace(looking, place, paging, show) : await ofWords(looking, paging, show);
  const questions = await questionsOf(looking.db, asked.id);
  const page = found.slice(0, PAGE).map((row) => shownRow(questions, row));
  return { rows: page, total: counted?.total ?? 0, next: found.length > PAGE ? (page.at(-1)?.id ?? null) : null };
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
