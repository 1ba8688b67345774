// Who gets which lines: the chief of a unit theirs; a unit without a chief goes out under its own name.
import type { SweepRow } from '../../../shared/features/sweep-shapes';
import { missingStandings } from '../../../shared/features/sweep-words';
import type { SweptValues } from '../../../shared/rules/sweep-standing';
import type { Reader } from '../../powers';
import { linesIn, valuesIn } from './rows';

export type OutgoingLine = Omit<SweepRow, 'words'> & {
  unitId: number;
  personId: number | null;
  prefill: SweptValues;
  values: SweptValues;
};
export type Bundle = {
  /** 1号楼1单元、2单元 张敏, as files and lists are headed. */
  where: string;
  chief: string | null;
  lines: OutgoingLine[];
};

/** 3号楼2单元1101 → 3-2-1101, as people write it; names that are no numbers stay whole. */
export const shortPlace = (building: string, unit: string, room: string): string => {
  const numbers = [building, unit].map((name) => /^(\d+|[A-Z])(?:号楼|栋|幢|座|单元|门|#)$/.exec(name)?.[1]);
  return numbers.every((one) => one !== undefined) ? `${numbers.join('-')}-${room}` : `${building}${unit}${room}`;
};

export type Asked = { id: number; buildingId: number | null };

/** 1号楼1单元、2单元；3号楼2单元 */
function whereOf(lines: readonly OutgoingLine[]): string {
  const units = new Map<string, Set<string>>();
  for (const { building, unit } of lines) units.set(building, (units.get(building) ?? new Set()).add(unit));
  return [...units].map(([building, names]) => building + [...names].join('、')).join('；');
}

/** Lines that are missing, of one building or of all, a bundle for each chief, in house order. */
export async function bundlesOf(db: Reader, { id, buildingId }: Asked): Promise<Bundle[]> {
  const rows = await linesIn(db)
    .leftJoin('post', 'post.id', 'sweepLine.postId')
    .select(['sweepLine.id', 'sweepLine.rowKey as key', 'sweepLine.name', 'sweepLine.standing', 'sweepLine.personId'])
    .select(['sweepLine.unitId', 'sweepLine.prefill', 'sweepLine.value', 'sweepLine.postId', 'post.name as chief'])
    .select(['building.name as building', 'unit.name as unit', 'room.number as room'])
    .where('sweepLine.sweepId', '=', id)
    .where('sweepLine.standing', 'in', missingStandings)
    .$if(buildingId !== null, (lines) => lines.where('building.id', '=', buildingId ?? 0))
    .orderBy('sweepLine.id')
    .execute();
  const bundles = new Map<string, Bundle>();
  for (const { postId, chief, prefill, value, ...row } of rows) {
    const key = postId === null ? `unit ${row.unitId}` : `post ${postId}`;
    const bundle = bundles.get(key) ?? { where: '', chief, lines: [] };
    bundles.set(key, bundle);
    bundle.lines.push({ ...row, prefill: valuesIn(prefill), values: valuesIn(value) });
  }
  return [...bundles.values()].map((bundle) => ({ ...bundle, where: whereOf(bundle.lines) }));
}
