import { HEAD } from '../../../shared/codes/relation';
import type { ResidentRow } from './resident-row';

type Rows = [ResidentRow, ...ResidentRow[]];
type Household = { householdNo: string | null; headName: string | null; hasHead: boolean; rows: Rows };

const isHead = (row: ResidentRow) => row.relation === HEAD;

/** The household of a room a row belongs to, by number, by head, or by standing below it. */
function homeOf(row: ResidentRow, there: Household[]): Household | undefined {
  if (row.householdNo !== null) return there.find((home) => home.householdNo === row.householdNo);
  if (row.headName !== null) return there.find((home) => home.headName === row.headName);
  const above = there.at(-1);
  return isHead(row) && above?.hasHead ? undefined : above;
}

function open(row: ResidentRow): Household {
  return { householdNo: row.householdNo, headName: row.headName ?? (isHead(row) ? row.name : null), hasHead: false, rows: [row] };
}

/**
 * Rows of one household together, in the order households first appear. Within a room another household begins with
 * another 户号, another 户主, or a further row that is 户主 itself.
 */
export function groupHouseholds(rows: readonly ResidentRow[]): Rows[] {
  const rooms = new Map<string, Household[]>();
  const households: Household[] = [];
  for (const row of rows) {
    const room = `${row.building}\n${row.unit}\n${row.room}`;
    const there = rooms.get(room) ?? [];
    rooms.set(room, there);
    const known = homeOf(row, there);
    const home = known ?? open(row);
    if (known) known.rows.push(row);
    else {
      there.push(home);
      households.push(home);
    }
    home.hasHead ||= isHead(row);
  }
  return households.map((home) => home.rows);
}
