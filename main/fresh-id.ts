import type { Writer } from './powers';

/**
 * The next id nobody of these ever had. The log still speaks of those who were taken back: an id given anew would lay their story
 * at somebody else's door.
 */
export async function freshId(
  db: Pick<Writer, 'withSchema'>,
  table: 'person' | 'household' | 'volunteer' | 'team',
): Promise<number> {
  // Past the views of a building chief: ids are one row for the whole station.
  const station = db.withSchema('main');
  const written = await station
    .selectFrom(table)
    .select(({ fn }) => fn.max('id').as('last'))
    .executeTakeFirst();
  const noted = await station
    .selectFrom('auditAbout')
    .select('subjectId as last')
    .where('subject', '=', table)
    .orderBy('subjectId', 'desc')
    .limit(1)
    .executeTakeFirst();
  return Math.max(written?.last ?? 0, noted?.last ?? 0) + 1;
}
