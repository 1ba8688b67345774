// Units as they are chosen: by building, counted, in house order. Pure.
import type { ChiefRow } from '../../../shared/features/chiefs';

export type UnitsOfBuilding = { id: number; name: string; units: ChiefRow[] };

/** Rows in house order, together by building. */
export function buildingsOf(rows: readonly ChiefRow[]): UnitsOfBuilding[] {
  const buildings = new Map<number, UnitsOfBuilding>();
  for (const row of rows) {
    const { units } = buildings.get(row.buildingId) ?? { units: [] };
    buildings.set(row.buildingId, { id: row.buildingId, name: row.building, units: [...units, row] });
  }
  return [...buildings.values()];
}

/** Those of `unitIds` that there are, each once, in house order. */
export function within(rows: readonly ChiefRow[], unitIds: readonly number[]): number[] {
  const wanted = new Set(unitIds);
  return rows.flatMap(({ unitId }) => (wanted.has(unitId) ? [unitId] : []));
}

/** Buildings, units and households among the chosen. */
export function countsOf(rows: readonly ChiefRow[], chosen: ReadonlySet<number>) {
  const taken = rows.filter(({ unitId }) => chosen.has(unitId));
  return {
    buildings: new Set(taken.map(({ buildingId }) => buildingId)).size,
    count: taken.length,
    households: taken.reduce((sum, row) => sum + row.households, 0),
  };
}
