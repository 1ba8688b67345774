// Entries as lists show them.

import type { Hindrance, HourRow, HourSource } from '../../../shared/features/hours';
import type { Reader } from '../../powers';

/** Entries with the names that go with them. Narrow and order it by `hourEntry.…`. */
export const entryRows = (db: Reader) =>
  db
    .selectFrom('hourEntry')
    .innerJoin('volunteer', 'volunteer.id', 'hourEntry.volunteerId')
    .leftJoin('person', 'person.id', 'volunteer.personId')
    .leftJoin('activity', 'activity.id', 'hourEntry.activityId')
    .innerJoin('staff', 'staff.id', 'hourEntry.staffId')
    .leftJoin('hourReview', 'hourReview.entryId', 'hourEntry.id')
    .leftJoin('staff as reviewer', 'reviewer.id', 'hourReview.staffId')
    .select(['hourEntry.id', 'hourEntry.volunteerId', 'volunteer.number', 'volunteer.staffId as volunteerStaffId'])
    .select(({ fn }) => fn.coalesce('person.name', 'volunteer.name').$notNull().as('name'))
    .select(['activity.name as activity', 'hourEntry.source', 'hourEntry.countsAs', 'hourEntry.state', 'hourEntry.startedAt'])
    .select(['hourEntry.endedAt', 'hourEntry.minutes', 'hourEntry.closedBy', 'hourEntry.clockDoubt', 'hourEntry.words'])
    .select(['hourEntry.staffId', 'staff.name as by', 'hourEntry.corrects', 'hourReview.decision', 'hourReview.reason'])
    .select(['reviewer.name as reviewedBy', 'hourReview.at as reviewedAt']);

type Flat = Awaited<ReturnType<ReturnType<typeof entryRows>['execute']>>[number];

/** Minutes of a stay, of each kind: the entry it began with and its corrections, as far as they are approved. */
export async function minutesOf(db: Reader, rootId: number): Promise<{ timed: number; hand: number }> {
  const rows = await db
    .selectFrom('hourEntry')
    .select(['id', 'source', 'minutes', 'state'])
    .where((eb) => eb.or([eb('id', '=', rootId), eb('corrects', '=', rootId)]))
    .execute();
  const sum = (source: HourSource) =>
    rows
      .filter((row) => row.source === source && (row.state === 'approved' || row.id === rootId))
      .reduce((all, { minutes }) => all + (minutes ?? 0), 0);
  return { timed: sum('timed'), hand: sum('hand') };
}

/** Why this one may not review an entry. A correction is written down by hand, whatever its minutes were. */
export function hindranceOf(
  row: Pick<Flat, 'volunteerStaffId' | 'source' | 'staffId' | 'corrects'>,
  me: number,
): Hindrance | null {
  if (row.volunteerStaffId === me) return 'own';
  return (row.source === 'hand' || row.corrects !== null) && row.staffId === me ? 'typed' : null;
}

/** Each as it is shown to whoever asks. */
export async function shown(db: Reader, rows: readonly Flat[], me: number): Promise<HourRow[]> {
  const list: HourRow[] = [];
  for (const flat of rows) {
    const { volunteerStaffId: _, staffId: __, decision, reason, reviewedBy, reviewedAt, corrects, ...row } = flat;
    const was = corrects === null ? null : await minutesOf(db, corrects);
    const review = decision && { decision, reason: reason ?? '', by: reviewedBy ?? '', at: reviewedAt ?? '' };
    list.push({
      ...row,
      clockDoubt: row.clockDoubt === 1,
      corrects: corrects === null || !was ? null : { id: corrects, minutes: was.timed + was.hand },
      review,
      hindrance: hindranceOf(flat, me),
    });
  }
  return list;
}
