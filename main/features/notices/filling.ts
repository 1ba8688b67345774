// What the variables of a notice stand for, on each of its copies.
import type { Chief } from '../../../shared/features/chiefs';
import type { KnownVariable, Values } from '../../../shared/rules/notice-variables';
import { dayWords } from '../../../shared/text';
import type { Reader } from '../../powers';
import { type UnitChief, unitsWithChiefs } from '../chiefs/queries';
import { theStation } from '../station/queries';
import { aimOf, fillsOf, type NoticeLine } from './finding';

/** A unit its copies go to, in house order. */
export type Target = UnitChief & { copies: number };

/** Units of the aim that are still on the list. */
function targetsAmong(rows: readonly UnitChief[], notice: NoticeLine): Target[] {
  const copies = new Map(aimOf(notice).units.map((unit) => [unit.unitId, unit.copies]));
  return rows.flatMap((row) => {
    const count = copies.get(row.unitId);
    return count === undefined ? [] : [{ ...row, copies: count }];
  });
}

/** 1号楼、3号楼2单元: where all units of a building are meant, the building alone. */
export function placesWords(targets: readonly Target[], unitsOf: ReadonlyMap<number, number>): string {
  const buildings = new Map<number, Target[]>();
  for (const target of targets) buildings.set(target.buildingId, [...(buildings.get(target.buildingId) ?? []), target]);
  return [...buildings.values()]
    .flatMap((units) => {
      const [first] = units;
      if (!first) return [];
      return units.length === unitsOf.get(first.buildingId)
        ? [first.building]
        : units.map(({ building, unit }) => building + unit);
    })
    .join('、');
}

export type Filling = {
  /** For one unit, or null for a board. */
  valuesFor(target: Target | null): Values;
  targets: Target[];
  /** Everybody who looks after a unit of the estate, whether it is meant or not. */
  chiefs: Chief[];
  station: Awaited<ReturnType<typeof theStation>>;
};

/** What every copy of a notice says where a variable stands. `issuedOn`: the day on it. */
export async function fillingOf(db: Reader, notice: NoticeLine, issuedOn: string): Promise<Filling> {
  const station = await theStation(db);
  const rows = await unitsWithChiefs(db);
  const unitsOf = new Map<number, number>();
  for (const { buildingId } of rows) unitsOf.set(buildingId, (unitsOf.get(buildingId) ?? 0) + 1);
  const targets = targetsAmong(rows, notice);
  const everywhere = targets.length === 0 || targets.length === rows.length ? '' : placesWords(targets, unitsOf);
  const common: [KnownVariable, string][] = [
    ['小区', station.estateName],
    ['社区', station.communityName],
    ['街道', station.streetName],
    ['工作站', station.name],
    ['地址', station.address],
    // Without spaces: a phone stands on one line.
    ['电话', notice.phone],
    ['落款', notice.issuer],
    ['日期', dayWords(issuedOn)],
    ['撤下日期', notice.takeDownOn === null ? '' : dayWords(notice.takeDownOn)],
  ];
  const fills = fillsOf(notice).map(({ name, value }): [string, string] => [name, value]);
  // What nobody gave words for stays a gap to be seen; a unit that is not meant is no gap.
  const told = [...fills, ...common].filter(([, words]) => words !== '');
  const valuesFor = (target: Target | null): Values => {
    const chief = target?.chief ?? null;
    const own: [KnownVariable, string][] = [
      ['楼栋', target ? target.building : everywhere],
      ['单元', target ? target.unit : ''],
      ['楼栋长', chief?.name ?? (target ? station.name : '')],
      ['楼栋长电话', chief?.phone ?? notice.phone],
    ];
    return new Map([...told, ...own]);
  };
  return { valuesFor, targets, chiefs: rows.flatMap(({ chief }) => (chief ? [chief] : [])), station };
}
