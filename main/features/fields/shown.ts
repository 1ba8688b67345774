// Custom fields as further columns of a list on screen.
import { fieldValueWords } from '../../../shared/features/field-values';
import { type FieldSubject, SHIELDED } from '../../../shared/features/fields';
import { among } from '../../database/among';
import type { QueryPowers, Reader } from '../../powers';
import { fieldsOf } from './definitions';
import { seesSealed } from './sealed';
import { readValues, type ValuesById } from './values';

/** A line of a list: whom it is of. The room follows from the household. */
type Line = { personId?: number; householdId: number };

async function roomsOf(db: Reader, lines: readonly Line[]): Promise<Map<number, number>> {
  const ids = [...new Set(lines.map(({ householdId }) => householdId))];
  const rows = await db.selectFrom('household').select(['id', 'roomId']).where('id', 'in', among(ids)).execute();
  return new Map(rows.map(({ id, roomId }) => [id, roomId]));
}

/**
 * What stands under these fields, a cell a field in their order for each line, in words; null where nothing does. Of a sensitive
 * field only that something is written, to those who are not shown it. A field that has ended since is an empty column.
 */
export async function cellsUnder(
  { db, session }: Pick<QueryPowers, 'db' | 'session'>,
  fieldIds: readonly number[],
  lines: readonly Line[],
): Promise<(string | null)[][]> {
  const standing = fieldIds.length === 0 ? [] : await fieldsOf(db, null);
  const wanted = fieldIds.map((id) => standing.find((field) => field.id === id));
  const asked = (subject: FieldSubject) => wanted.some((field) => field?.subject === subject);
  const rooms: ReadonlyMap<number, number> = asked('room') ? await roomsOf(db, lines) : new Map();
  const idIn: Record<FieldSubject, (line: Line) => number> = {
    person: ({ personId }) => personId ?? 0,
    household: ({ householdId }) => householdId,
    room: ({ householdId }) => rooms.get(householdId) ?? 0,
  };
  const held = new Map<FieldSubject, Map<number, ValuesById>>();
  for (const subject of new Set(wanted.flatMap((field) => field?.subject ?? [])))
    held.set(subject, await readValues(db, subject, [...new Set(lines.map(idIn[subject]))]));
  const open = seesSealed(session);
  return lines.map((line) =>
    wanted.map((field) => {
      const value = field && held.get(field.subject)?.get(idIn[field.subject](line))?.get(field.id);
      if (!field || value === undefined) return null;
      return field.sensitive && !open ? SHIELDED : fieldValueWords(field, value);
    }),
  );
}
