// A demo station of any size in a folder, and the real app opened on it.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { _electron, expect, type Page } from '@playwright/test';
import { demoDraft } from '../../main/demo/estate';
import { peopleAtScale } from '../../main/demo/scale';
import { enterRows } from '../../main/features/imports/queries';
import type { ResidentRow } from '../../main/features/imports/resident-row';
import { createDemo } from '../../main/gate/found';
import { sandboxed } from './sandbox';

/** Where the app is and where it may write. */
export type Bench = { electron: string; project: string; folder: string };

/** One in twelve is looked after, in four groups. */
const groups = ['独居老人', '残疾人', '低保对象', '高龄老人'] as const;
const withCare = (row: ResidentRow): ResidentRow =>
  row.row % 12 === 0 ? { ...row, tags: [groups[(row.row / 12) % groups.length] as string] } : row;

/** Made-up people, the same at every run, some of them in care groups. */
export const peopleWithCare = (count: number): ResidentRow[] => [...peopleAtScale(count, 7)].map(withCare);

/** A data folder whose demo station holds these people. */
export async function demoOf(data: string, rows: readonly ResidentRow[]): Promise<void> {
  const founding = { station: demoDraft, buildings: [], head: { name: '李站长', password: '' } };
  await createDemo(path.join(data, 'demo'), founding, new Date().toISOString(), (powers) =>
    enterRows(powers, rows).then(() => {}),
  );
}

/** Opens the app on a station of so many people, lets `measure` have its window, and takes both away again. */
export async function inWindowOf<T>(
  { electron, project, folder }: Bench,
  people: number,
  measure: (window: Page, rows: readonly ResidentRow[]) => Promise<T>,
): Promise<T> {
  const data = path.join(folder, `window-${people}`);
  const rows = peopleWithCare(people);
  await demoOf(data, rows);
  const app = await _electron.launch({
    executablePath: electron,
    args: [project, `--data=${data}`, '--demo', '--at=/residents'],
    chromiumSandbox: sandboxed,
  });
  try {
    const window = await app.firstWindow();
    window.setDefaultTimeout(60_000);
    await expect(window.locator('tbody tr')).toHaveCount(50, { timeout: 60_000 });
    return await measure(window, rows);
  } finally {
    await app.close();
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  }
}
