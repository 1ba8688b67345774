import path from 'node:path';
import type { SheetPlan } from '../../shared/gate';
import { readBuildings } from '../features/imports/buildings-sheet';
import { readSheets, sheetFilters } from '../features/imports/queries';
import type { Platform } from '../platform';
import { Refusal } from '../refusal';

/** A list of buildings and units as the station has it, for the wizard to show and correct. */
export async function readBuildingsSheet({ platform }: { platform: Platform }) {
  const file = await platform.chooseOpen({ title: '选择楼栋表格', filters: sheetFilters });
  if (file === null) return { outcome: 'cancelled' as const };
  const workbook = await readSheets(platform, file, () => {}, new AbortController().signal);
  for (const sheet of workbook.sheets) {
    const { buildings, findings } = readBuildings(sheet);
    if (buildings.length > 0) {
      const plan: SheetPlan = { fileName: path.basename(file), buildings, findings };
      return { outcome: 'read' as const, ...plan };
    }
  }
  throw new Refusal('这张表里没有认出楼栋和单元。请看看有没有“楼栋、单元、层数、每层户数”这几列。');
}
