// Keying in a whole estate by hand (P-27): the demo station's 328 households and 988 residents, from the paper list into an
// empty ledger, through the real window, by real keys without a pause. Two figures.
//
// Time: against 3 % of the 90 minutes in which a station swept as many households door to door.
//
// Keys: against the same list typed into a spreadsheet. One key is one press, a chord (Ctrl+D, Alt+2) too; a Chinese character
// counts one on both sides. The list has eleven columns: 楼栋 单元 房号 姓名 与户主关系 性别 出生日期 身份证号 电话 居住情况 特殊群体.
// The spreadsheet costs the characters of every cell and one Tab or Enter behind it. It is granted Ctrl+D, one key, for every cell
// that says what the cell above says, where that is shorter. A second line grants it more: 性别 and 出生日期 by formula out of the
// number, for no key at all wherever there is a number.
import { rmSync } from 'node:fs';
import path from 'node:path';
import { _electron, type ElectronApplication, expect, type Page } from '@playwright/test';
import { demoBuildings, demoDraft, homesOf } from '../../main/demo/estate';
import { demoStation } from '../../main/demo/station';
import type { ResidentRow } from '../../main/features/imports/resident-row';
import { createDemo } from '../../main/gate/found';
import { relation } from '../../shared/codes/relation';
import { tagNames } from '../../shared/codes/tags';
import { BuildingPlan } from '../../shared/features/estate';
import type { Result } from './measure';

const NINETY_MINUTES_MS = 90 * 60_000;

const lengthOf = (text: string) => [...text].length;
const sexWords = { '1': '男', '2': '女' } as const;
const tagsOf = ({ tags }: ResidentRow) => tags.join('、');

/** The cells of one line of the list, in the order of its columns; `counted` are those a formula could fill. */
function cellsOf(row: ResidentRow): { text: string; counted: boolean }[] {
  const numbered = row.idNumber !== null;
  const plain = (text: string | null) => ({ text: text ?? '', counted: false });
  return [
    ...[plain(row.building), plain(row.unit), plain(row.room), plain(row.name)],
    plain(relation[row.relation as keyof typeof relation] ?? ''),
    { text: row.sex ? sexWords[row.sex as '1' | '2'] : '', counted: numbered },
    { text: row.birthOn ?? '', counted: numbered },
    ...[plain(row.idNumber), plain(row.phone), plain(row.residency), plain(tagsOf(row))],
  ];
}

/** Keys for the list in a spreadsheet. `formulas`: what a number tells is filled in by formula. */
function spreadsheetKeys(rows: readonly ResidentRow[], formulas: boolean): number {
  let keys = 0;
  for (const [at, row] of rows.entries()) {
    const above = at > 0 ? cellsOf(rows[at - 1] as ResidentRow) : [];
    for (const [column, { text, counted }] of cellsOf(row).entries()) {
      if (formulas && counted) continue;
      const same = text !== '' && above[column]?.text === text;
      keys += 1 + (same ? Math.min(1, lengthOf(text)) : lengthOf(text));
    }
  }
  return keys;
}

/** Real keys, counted. */
class Hands {
  pressed = 0;

  constructor(private readonly window: Page) {}

  /** As fast as the window takes them: the next key does not wait until the one before is answered. */
  async type(text: string): Promise<void> {
    this.pressed += lengthOf(text);
    await Promise.all([...text].map((letter) => this.window.keyboard.type(letter)));
  }

  async press(key: string): Promise<void> {
    this.pressed += 1;
    await this.window.keyboard.press(key);
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
  await hands.type(row.name);
  await hands.press('Enter');
  // A whole number goes on by itself; without one, what is known of the birth.
  if (row.idNumber) await hands.type(row.idNumber);
  else {
    await hands.type(`${row.birthOn ?? ''}${row.sex ? sexWords[row.sex as '1' | '2'] : ''}`);
    await hands.press('Enter');
  }
  if (row.phone) await hands.type(row.phone);
  else await hands.press('Enter');
  if (!head) await hands.press(relationKeys[row.relation ?? ''] ?? 'Enter');
  if (row.tags.length === 0) return;
  await hands.press('Shift+Tab');
  await hands.press('Shift+Tab');
  await hands.type(row.tags.map(shortTag).join(' '));
  await hands.press('Enter');
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
    await hands.press('Enter');
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
  const asRoot = process.getuid?.() !== 0;
  const app = await _electron.launch({
    executablePath: electron,
    args: [project, `--data=${data}`, '--demo', '--at=/entry'],
    chromiumSandbox: asRoot,
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
    await window.getByRole('navigation').getByRole('link', { name: '台账' }).click();
    await expect(window.getByText(`共 ${rows.length} 人`)).toBeVisible();
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
