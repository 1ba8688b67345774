// Keying in a whole estate by hand (P-27): the demo station's 328 households and 988 residents, from the paper list into an
// empty ledger, through the real window, by real keys without a pause. Two figures.
//
// Time: against 3 % of the 90 minutes in which a station swept as many households door to door.
//
// Keys: against the same list typed into a spreadsheet (spreadsheet.ts). One key is one press, a chord (Ctrl+D, Alt+2) too; a
// Chinese character counts one on both sides.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { _electron, type ElectronApplication, expect, type Page } from '@playwright/test';
import { demoBuildings, demoDraft, homesOf } from '../../main/demo/estate';
import { demoStation } from '../../main/demo/station';
import type { ResidentRow } from '../../main/features/imports/resident-row';
import { createDemo } from '../../main/gate/found';
import { tagNames } from '../../shared/codes/tags';
import { BuildingPlan } from '../../shared/features/estate';
import type { Result } from './measure';
import { sandboxed } from './sandbox';
import { lengthOf, sexWords, spreadsheetKeys } from './spreadsheet';

const NINETY_MINUTES_MS = 90 * 60_000;

/** Real keys, counted. A typist without a pause: the window has its keys in order, and the next does not wait for an answer. */
class Hands {
  pressed = 0;
  private under: Promise<void>[] = [];

  constructor(private readonly window: Page) {}

  type(text: string): void {
    this.pressed += lengthOf(text);
    for (const letter of text) this.under.push(this.window.keyboard.type(letter));
  }

  /** Enter, or a digit: a key by itself. */
  strike(key: string): void {
    this.pressed += 1;
    this.under.push(this.window.keyboard.press(key));
  }

  /** A chord: the hands are off all other keys before and behind it. */
  async press(chord: string): Promise<void> {
    this.pressed += 1;
    await this.rest();
    await this.window.keyboard.press(chord);
  }

  /** Until every key has been answered. */
  async rest(): Promise<void> {
    await Promise.all(this.under.splice(0));
  }
}

const relationKeys: Record<string, string> = {
  ...{ '11': '2', '12': '2', '20': '3', '30': '4', '51': '5', '52': '6', '38': '7', '28': '8', '41': '9', '42': '9', '99': '0' },
};
const residencyKeys = { 户籍: 'Alt+1', 流动: 'Alt+2', 空挂: 'Alt+3' } as const;

/** The fewest characters, at least two, that are in this group's name alone. */
function shortTag(tag: string): string {
  const letters = [...tag];
  for (let length = 2; length < letters.length; length += 1) {
    const part = letters.slice(0, length).join('');
    if (tagNames.filter((name) => name.includes(part)).length === 1) return part;
  }
  return tag;
}

async function keyPerson(hands: Hands, row: ResidentRow, head: boolean): Promise<void> {
  hands.type(row.name);
  hands.strike('Enter');
  // A whole number goes on by itself; without one, what is known of the birth.
  if (row.idNumber) hands.type(row.idNumber);
  else {
    hands.type(`${row.birthOn ?? ''}${row.sex ? sexWords[row.sex as '1' | '2'] : ''}`);
    hands.strike('Enter');
  }
  if (row.phone) hands.type(row.phone);
  else hands.strike('Enter');
  if (!head) hands.strike(relationKeys[row.relation ?? ''] ?? 'Enter');
  if (row.tags.length > 0) {
    await hands.press('Shift+Tab');
    await hands.press('Shift+Tab');
    hands.type(row.tags.map(shortTag).join(' '));
    hands.strike('Enter');
  }
  await hands.rest();
}

type Home = { building: string; unit: string; room: string };
const isAt = (home: Home, row: ResidentRow) => home.building === row.building && home.unit === row.unit && home.room === row.room;

/** Row after row, room after room, as the screen leads. Returns the keys it took. */
async function keyEstate(window: Page, rows: readonly ResidentRow[]): Promise<number> {
  const hands = new Hands(window);
  const place = window.locator('#entry-place');
  let residency: string | null = null;
  let at = 0;
  for (const home of homesOf(demoBuildings)) {
    const people = rows.slice(at).filter((row) => isAt(home, row));
    if (people.length === 0) {
      // Whoever passes a room by has read its number.
      await expect(place).toContainText(`${home.building} ${home.unit} ${home.room}`);
      await hands.press('Alt+ArrowDown');
      continue;
    }
    for (const [number, row] of people.entries()) {
      if (row.residency && row.residency !== residency) await hands.press(residencyKeys[row.residency]);
      residency = row.residency;
      await keyPerson(hands, row, number === 0);
    }
    hands.strike('Enter');
    await hands.rest();
    at += people.length;
  }
  return hands.pressed;
}

async function openEntry(app: ElectronApplication): Promise<Page> {
  const window = await app.firstWindow();
  window.setDefaultTimeout(60_000);
  await expect(window.getByRole('heading', { name: '快速登记' })).toBeVisible({ timeout: 60_000 });
  await expect(window.getByLabel('第1人姓名')).toBeFocused({ timeout: 60_000 });
  return window;
}

const homeKey = ({ building, unit, room }: ResidentRow) => `${building} ${unit} ${room}`;

/** No key was lost: the ledger has as many people and households as the list. */
async function everybodyIsThere(window: Page, rows: readonly ResidentRow[]): Promise<void> {
  const count = window.locator('.page-count');
  const rail = window.getByRole('navigation');
  await rail.getByRole('link', { name: '台账' }).click();
  await expect(count).toHaveText(`共 ${rows.length} 人`, { timeout: 30_000 });
  await rail.getByRole('link', { name: '住户' }).click();
  await expect(count).toContainText(`${new Set(rows.map(homeKey)).size} 户`, { timeout: 30_000 });
}

const result = (name: string, yardstick: string, goal: number, ours: number, theirs: number): Result => {
  const ratio = ours / theirs;
  return { name, yardstick, goal, ours, theirs, ratio, low: ratio, high: ratio, met: ratio <= goal };
};

/** `folder` may be written; `project` is its root. */
export async function entryBench(electron: string, project: string, folder: string): Promise<Result[]> {
  const data = path.join(folder, 'entry');
  const now = new Date().toISOString();
  const buildings = demoBuildings.map((plan) => BuildingPlan.parse(plan));
  const founding = { station: demoDraft, buildings, head: { name: '李站长', password: '' } };
  await createDemo(path.join(data, 'demo'), founding, now, async () => {});
  const { rows } = demoStation({ today: now.slice(0, 10) });
  const app = await _electron.launch({
    executablePath: electron,
    args: [project, `--data=${data}`, '--demo', '--at=/entry'],
    chromiumSandbox: sandboxed,
  });
  try {
    const window = await openEntry(app);
    const began = Date.now();
    const keys = await keyEstate(window, rows);
    const last = rows.at(-1) as ResidentRow;
    await expect(window.getByText(new RegExp(`刚存好：${last.building}${last.unit}${last.room}`))).toBeVisible({
      timeout: 30_000,
    });
    const ms = Date.now() - began;
    await everybodyIsThere(window, rows);
    const name = `${rows.length} residents keyed in by hand`;
    return [
      result(`${name}, in the window`, '90 minutes of sweeping the estate', 0.03, ms, NINETY_MINUTES_MS),
      result(`${name}: keys, not ms`, 'the same list in a spreadsheet, with Ctrl+D', 0.6, keys, spreadsheetKeys(rows, false)),
      result(`${name}: keys, not ms`, 'the same, sex and birth by formula', 1, keys, spreadsheetKeys(rows, true)),
    ];
  } finally {
    await app.close();
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  }
}
