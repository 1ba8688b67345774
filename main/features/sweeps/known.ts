// The lines of a sweep as a return is held against them.
import { dayWords } from '../../../shared/text';
import { among } from '../../database/among';
import type { Reader } from '../../powers';
import { keysIn, type Strangers } from '../../returned/rows';
import type { Workbook } from '../../sheets/workbook';
import { placeWords } from '../residents/queries';
import type { PlacedLine } from './chat-reading';
import { linesIn, valuesIn } from './rows';
import type { KnownLine } from './sheet-reading';

const places = (db: Reader, sweepId: number) =>
  linesIn(db)
    .select(['sweepLine.id', 'sweepLine.rowKey as key', 'sweepLine.name', 'sweepLine.unitId', 'sweepLine.householdId'])
    .select(['building.name as building', 'unit.name as unit', 'room.number as room'])
    .where('sweepLine.sweepId', '=', sweepId)
    .orderBy('sweepLine.id');

export async function knownLines(db: Reader, sweepId: number): Promise<KnownLine[]> {
  const rows = await places(db, sweepId).select('sweepLine.prefill').execute();
  return rows.map((row) => ({ ...row, place: placeWords(row), prefill: valuesIn(row.prefill) }));
}

/** All lines, or these of them, with everybody who lives there now. */
export async function placedLines(db: Reader, sweepId: number, ids: readonly number[] | null = null): Promise<PlacedLine[]> {
  const rows = await places(db, sweepId)
    .$if(ids !== null, (lines) => lines.where('sweepLine.id', 'in', among(ids ?? [])))
    .execute();
  const stays = await db
    .selectFrom('residence')
    .innerJoin('person', 'person.id', 'residence.personId')
    .select(['residence.householdId', 'person.name'])
    .where('residence.endedOn', 'is', null)
    .where('residence.householdId', 'in', among([...new Set(rows.flatMap(({ householdId }) => householdId ?? []))]))
    .execute();
  const people = new Map<number, string[]>();
  for (const { householdId, name } of stays) people.set(householdId, [...(people.get(householdId) ?? []), name]);
  return rows.map(({ householdId, ...row }) => ({
    ...row,
    place: placeWords(row),
    people: [...new Set([...(row.name === null ? [] : [row.name]), ...(people.get(householdId ?? 0) ?? [])])],
  }));
}

/** What to say of keys in this file that are lines of other sweeps. */
export async function strangersAmong(db: Reader, sweepId: number, workbook: Workbook): Promise<Strangers> {
  const rows = await db
    .selectFrom('sweepLine')
    .innerJoin('sweep', 'sweep.id', 'sweepLine.sweepId')
    .select(['sweepLine.rowKey', 'sweep.title', 'sweep.openedOn'])
    .where('sweepLine.sweepId', '!=', sweepId)
    .where('sweepLine.rowKey', 'in', among(keysIn(workbook)))
    .execute();
  return new Map(
    rows.map(({ rowKey, title, openedOn }) => [
      rowKey,
      `这一行是“${title}”（${dayWords(openedOn)}发起）的，不是这一次的，没有收。`,
    ]),
  );
}
