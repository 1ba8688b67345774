// The chiefs' table as lines: a building, under it its units. Pure, so that the screen only draws.
import type { Chief, ChiefRow } from '../../../shared/features/chiefs';

/** `id`: of a unit its own, of a building its own below zero. */
export type UnitLine = { id: number; kind: 'unit'; row: ChiefRow; load: number };
export type BuildingLine = {
  id: number;
  kind: 'building';
  buildingId: number;
  building: string;
  households: number;
  residents: number;
  /** Who looks after the whole building, where someone does. */
  chief: Chief | null;
  units: number;
  covered: number;
  load: number;
  children: UnitLine[];
};
export type Line = BuildingLine | UnitLine;

/** More households than one chief can look after well; a word of advice, not a rule. */
export const manyHouseholds = 100;

/** The unit of a line, or all that stand under it. */
export const unitIdsOf = (line: Line): number[] =>
  line.kind === 'unit' ? [line.row.unitId] : line.children.map(({ row }) => row.unitId);

const sum = (rows: ChiefRow[], of: (row: ChiefRow) => number): number => rows.reduce((total, row) => total + of(row), 0);

/** Households each chief looks after, by the chief's id. */
export function loadsOf(rows: ChiefRow[]): Map<number, number> {
  const loads = new Map<number, number>();
  for (const { chief, households } of rows) if (chief) loads.set(chief.id, (loads.get(chief.id) ?? 0) + households);
  return loads;
}

/** The rows come in house order: a building is a run of them. */
function byBuilding(rows: ChiefRow[]): [number, ChiefRow[]][] {
  const groups = new Map<number, ChiefRow[]>();
  for (const row of rows) {
    const units = groups.get(row.buildingId);
    if (units) units.push(row);
    else groups.set(row.buildingId, [row]);
  }
  return [...groups];
}

/** Buildings in house order, each with its units. */
export function linesOf(rows: ChiefRow[]): BuildingLine[] {
  const loads = loadsOf(rows);
  return byBuilding(rows).map(([buildingId, units]) => {
    const chief = units.find((row) => row.chief?.scope === 'building')?.chief ?? null;
    return {
      id: -buildingId,
      kind: 'building',
      buildingId,
      building: units[0]?.building ?? '',
      households: sum(units, (row) => row.households),
      residents: sum(units, (row) => row.residents),
      chief,
      units: units.length,
      covered: units.filter((row) => row.chief).length,
      load: chief ? (loads.get(chief.id) ?? 0) : 0,
      children: units.map((row) => ({
        id: row.unitId,
        kind: 'unit',
        row,
        load: row.chief?.scope === 'unit' ? (loads.get(row.chief.id) ?? 0) : 0,
      })),
    };
  });
}

/** Only the units nobody looks after, under their buildings. */
export const gapsIn = (lines: BuildingLine[]): BuildingLine[] =>
  lines
    .map((line) => ({ ...line, children: line.children.filter(({ row }) => !row.chief) }))
    .filter((line) => line.children.length > 0);

/** How far the estate is covered, in one sentence. */
export function coverageWords(rows: ChiefRow[]): string {
  const covered = rows.filter((row) => row.chief).length;
  if (covered === rows.length) return `${rows.length}个单元都有楼栋长。`;
  return `${rows.length}个单元中${covered}个有楼栋长，还差${rows.length - covered}个。`;
}

/** Chiefs who look after too many households, in one sentence; empty when there is none. */
export function heavyWords(rows: ChiefRow[]): string {
  const heavy = [...loadsOf(rows).values()].filter((households) => households > manyHouseholds).length;
  return heavy > 0 ? `${heavy}位楼栋长负责的超过${manyHouseholds}户，可以再请一位分担。` : '';
}
