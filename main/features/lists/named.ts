// Whom the rows of a list name, where the rows do not say it themselves: a paper remembers everybody who stands on it.
import { HEAD } from '../../../shared/codes/relation';
import type { ListName } from '../../../shared/features/lists';
import { among } from '../../database/among';
import type { Reader } from '../../powers';

type Lookup = (db: Reader, ids: number[]) => Promise<{ personId: number | null }[]>;

const lookups: Partial<Record<ListName, Lookup>> = {
  roomsToCheck: (db, ids) =>
    db
      .selectFrom('household')
      .innerJoin('residence', 'residence.householdId', 'household.id')
      .select('residence.personId')
      .where('household.roomId', 'in', among(ids))
      .where('residence.relation', '=', HEAD)
      .where('residence.endedOn', 'is', null)
      .execute(),
  agreements: (db, ids) => db.selectFrom('disputeParty').select('personId').where('disputeId', 'in', among(ids)).execute(),
  errands: (db, ids) => db.selectFrom('errand').select('personId').where('id', 'in', among(ids)).execute(),
  wishes: (db, ids) => db.selectFrom('wish').select('personId').where('id', 'in', among(ids)).execute(),
};

/** Residents of the ledger behind these records. */
export async function peopleBehind(db: Reader, list: ListName, ids: readonly number[]): Promise<(number | null)[]> {
  const rows = (await lookups[list]?.(db, [...ids])) ?? [];
  return rows.map(({ personId }) => personId);
}

/** Residents among these volunteers. */
export async function residentsAmong(db: Reader, volunteerIds: readonly number[]): Promise<(number | null)[]> {
  const rows = await db
    .selectFrom('volunteer')
    .select('personId')
    .where('id', 'in', among([...volunteerIds]))
    .execute();
  return rows.map(({ personId }) => personId);
}
