// The people of the fictional station are taken down: those who were alive then some time ago, so that last month counts them; whoever was
// born since, today.
import { enterRows } from '../features/imports/queries';
import type { ResidentRow } from '../features/imports/resident-row';
import type { CommandPowers } from '../powers';
import { deskAt } from './desk-at';

/** Within the year after which the people of a care group are asked about anew. */
const LIVED_DAYS = 300;

export async function fillPeople(powers: CommandPowers, rows: readonly ResidentRow[]): Promise<void> {
  const then = deskAt(powers, LIVED_DAYS, 0);
  const alive = (row: ResidentRow) => row.birthOn === null || row.birthOn < then.today;
  await enterRows(then, rows.filter(alive));
  const born = rows.filter((row) => !alive(row));
  await enterRows(powers, born);
}
