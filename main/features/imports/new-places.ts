// Buildings, units and rooms that a sheet names and the estate does not have yet. The import adds them and says so, once
// each, at the first row that names them.
import type { Finding } from '../../../shared/features/imports';
import type { Reader } from '../../powers';
import { knownPlaces, type PlaceName, placeKey } from '../estate/queries';

export type NewPlaces = { counts: { buildings: number; units: number; rooms: number }; findings: Finding[] };

/** `heading` names the column of the sheet that feeds a field. */
export async function newPlaces(
  db: Reader,
  places: readonly (PlaceName & { row: number })[],
  heading: (field: string) => string,
): Promise<NewPlaces> {
  const known = await knownPlaces(db);
  const seen = { buildings: new Set<string>(), units: new Set<string>(), rooms: new Set<string>() };
  const findings: Finding[] = [];
  const say = (row: number, field: string, code: string, message: string) =>
    findings.push({ row, column: heading(field), code, level: 'hint', message });
  const fresh = (kind: keyof typeof seen, key: string) => {
    if (known[kind].has(key) || seen[kind].has(key)) return false;
    seen[kind].add(key);
    return true;
  };
  for (const place of places) {
    const { building, unit, room, row } = place;
    if (fresh('buildings', building)) say(row, 'building', 'building-added', `楼栋表上还没有${building}，会一并新增。`);
    if (fresh('units', `${building}\n${unit}`)) say(row, 'unit', 'unit-added', `${building}还没有${unit}，会一并新增。`);
    if (fresh('rooms', placeKey(place))) say(row, 'room', 'room-added', `${building}${unit}还没有${room}，会一并新增。`);
  }
  return { counts: { buildings: seen.buildings.size, units: seen.units.size, rooms: seen.rooms.size }, findings };
}
