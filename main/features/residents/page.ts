import { sql } from 'kysely';
import type { ResidentFilter } from '../../../shared/features/residents';

/** A row in house order: the sequence of its room, and its own id within the room. */
export type Cursor = { sequence: number; id: number };
export type Asked = { filter: ResidentFilter; page: { after: Cursor | null; size: number } };

/** Behind the cursor in the order of (`room.sequence`, `key`); the first part lets the index skip the pages before. */
export const behind = (key: 'residence.id' | 'household.id', { sequence, id }: Cursor) =>
  sql<boolean>`"room"."sequence" >= ${sequence} and ("room"."sequence" > ${sequence} or ${sql.ref(key)} > ${id})`;

/** The page out of rows that were asked for with one to spare, and the cursor of the next page. */
export function pageOf(found: readonly Cursor[], size: number): { ids: number[]; next: Cursor | null } {
  const rows = found.slice(0, size);
  const last = found.length > size ? rows.at(-1) : undefined;
  return { ids: rows.map(({ id }) => id), next: last ? { sequence: last.sequence, id: last.id } : null };
}
