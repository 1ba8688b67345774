// The lines of a consultation: a page of them, one of them, and the board of a building.

import { type Expression, type SqlBool, sql } from 'kysely';
import type { Board, ConsultationRow, RowFilter } from '../../../shared/features/consultation-shapes';
import type { Input } from '../../../shared/operations';
import { rowKeyIn } from '../../../shared/rules/row-key';
import { countedOnce, type Looking } from '../../kept';
import type { Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { parseQuery } from '../../search/query';
import { isRoomAt } from '../residents/queries';
import { divided, standing } from './tally';

const PAGE = 50;

export const linesIn = (db: Reader) =>
  db
    .selectFrom('consultationRoom')
    .innerJoin('room', 'room.id', 'consultationRoom.roomId')
    .innerJoin('unit', 'unit.id', 'room.unitId')
    .innerJoin('building', 'building.id', 'unit.buildingId');

export const rowColumns = [
  'consultationRoom.id',
  'consultationRoom.rowKey as key',
  'consultationRoom.name',
  'consultationRoom.area',
  'consultationRoom.ownerNo as owner',
  'building.name as building',
  'unit.name as unit',
  'room.number as room',
] as const;

const tries = sql<number>`(select count(*) from "consultationAnswer" where "consultationRoomId" = "consultationRoom"."id"
  and "answer" = 'notReached')`;
const waiting = sql<number>`(select count(*) from "consultationWaiting" where "consultationRoomId" = "consultationRoom"."id"
  and "settled" is null)`;
const rooms = sql<number>`(select count(*) from "consultationRoom" as "own" where "own"."consultationId" = "consultationRoom"."consultationId"
  and "own"."ownerNo" = "consultationRoom"."ownerNo")`;

/** What a list of many lines tells of each: not how many rooms its owner has, which would be counted line by line. */
export const shownLines = (db: Reader) =>
  linesIn(db)
    .select(rowColumns)
    .select([standing.as('standing'), tries.as('tries')]);

/** The condition of a list narrowed so. */
function standsAs(show: RowFilter, id: number): Expression<SqlBool> {
  if (show === 'divided') return divided(id);
  if (show === 'waiting') return sql<SqlBool>`${waiting} > 0`;
  if (show === 'answered') return sql<SqlBool>`${standing} in ('agree', 'oppose', 'abstain')`;
  return sql<SqlBool>`${standing} = ${show}`;
}

type Lines = ReturnType<typeof linesIn>;

/** A key, a room as people say it, or part of a name. */
function narrowed(lines: Lines, text: string): Lines {
  if (text === '') return lines;
  const key = rowKeyIn(text);
  if (key !== null) return lines.where('consultationRoom.rowKey', '=', key);
  const query = parseQuery(text);
  if (query.kind === 'place') return lines.where((eb) => isRoomAt(eb, query));
  if (query.kind === 'digits') return lines.where('room.number', '=', text);
  return lines.where(sql<SqlBool>`instr("consultationRoom"."name", ${text}) > 0`);
}

const unplaced = (db: Reader, id: number, show: RowFilter | null) =>
  db
    .selectFrom('consultationRoom')
    .where('consultationRoom.consultationId', '=', id)
    .$if(show !== null, (lines) => lines.where(standsAs(show ?? 'open', id)));

/** A page of lines in house order, and how many there are in all. */
export async function rowPage(looking: Looking, asked: Input<'consultations.rows'>) {
  const { db } = looking;
  const { id, show = null, buildingId = null, text = '', after = null } = asked;
  const wanted = () =>
    narrowed(linesIn(db), text)
      .where('consultationRoom.consultationId', '=', id)
      .$if(show !== null, (lines) => lines.where(standsAs(show ?? 'open', id)))
      .$if(buildingId !== null, (lines) => lines.where('building.id', '=', buildingId ?? 0));
  // Where nothing of a room is asked, its place is not looked up for each line that is only counted.
  const counted = text === '' && buildingId === null ? unplaced(db, id, show) : wanted();
  const { total } = await countedOnce(
    looking,
    counted.select(({ fn }) => fn.countAll<number>().as('total')),
  );
  const found = await wanted()
    .select(rowColumns)
    .select([standing.as('standing'), tries.as('tries'), rooms.as('rooms'), waiting.as('waiting')])
    .$if(after !== null, (lines) => lines.where('consultationRoom.id', '>', after ?? 0))
    .orderBy('consultationRoom.id')
    .limit(PAGE + 1)
    .execute();
  const page: ConsultationRow[] = found.slice(0, PAGE);
  return { rows: page, total, next: found.length > PAGE ? (page.at(-1)?.id ?? null) : null };
}

/** One line with the consultation it belongs to. Refuses where there is none. */
export async function lineOf(db: Reader, rowId: number) {
  const line = await linesIn(db)
    .innerJoin('consultation', 'consultation.id', 'consultationRoom.consultationId')
    .select(rowColumns)
    .select([standing.as('standing'), tries.as('tries'), rooms.as('rooms'), waiting.as('waiting')])
    .select(['consultationRoom.consultationId', 'consultationRoom.personId', 'consultationRoom.roomId'])
    .select(['consultation.title', 'consultation.asks', 'consultation.openedOn', 'consultation.dueOn', 'consultation.endedOn'])
    .where('consultationRoom.id', '=', rowId)
    .executeTakeFirst();
  if (!line) throw new Refusal('没有找到这一份，请重新扫码或查找。');
  return line;
}

export type Held = Awaited<ReturnType<typeof lineOf>>;

/** How many answers of this consultation wait for somebody to choose. */
export async function waitingIn(db: Reader, consultationId: number): Promise<number> {
  const { count } = await db
    .selectFrom('consultationWaiting')
    .innerJoin('consultationRoom', 'consultationRoom.id', 'consultationWaiting.consultationRoomId')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('consultationRoom.consultationId', '=', consultationId)
    .where('settled', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}

/** Other rooms of the same owner. */
export const othersOf = (db: Reader, { id, consultationId, owner }: Held) =>
  linesIn(db)
    .select(rowColumns)
    .select(standing.as('standing'))
    .where('consultationRoom.consultationId', '=', consultationId)
    .where('consultationRoom.ownerNo', '=', owner)
    .where('consultationRoom.id', '!=', id)
    .orderBy('consultationRoom.id')
    .limit(100)
    .execute();

/** Buildings in house order, with how many lines they have and how many of those answered. */
const buildingsAsked = (db: Reader, id: number): Promise<Board['buildings']> =>
  linesIn(db)
    .select(['building.id', 'building.name'])
    .select(({ fn }) => fn.countAll<number>().as('rows'))
    .select(sql<number>`sum(${standing} in ('agree', 'oppose', 'abstain'))`.as('answered'))
    .where('consultationRoom.consultationId', '=', id)
    .groupBy('building.id')
    .orderBy(({ fn }) => fn.min('consultationRoom.id'))
    .execute();

/** Buildings with how many answered, and the lines of one of them on its floors. */
export async function boardOf(db: Reader, id: number, buildingId: number | null): Promise<Board> {
  const buildings = await buildingsAsked(db, id);
  const lines = await linesIn(db)
    .select(['unit.id as unitId', 'unit.name as unit'])
    .select(['consultationRoom.id', 'room.number as room', 'room.floor', 'consultationRoom.name', standing.as('standing')])
    .where('consultationRoom.consultationId', '=', id)
    .where('building.id', '=', buildingId ?? buildings[0]?.id ?? 0)
    .orderBy('consultationRoom.id')
    .execute();
  const units = new Map<number, Board['units'][number]>();
  for (const { unitId, unit: name, ...row } of lines) {
    const unit = units.get(unitId) ?? { id: unitId, name, rows: [] };
    units.set(unitId, unit);
    unit.rows.push(row);
  }
  return { buildings, units: [...units.values()] };
}
