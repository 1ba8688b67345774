// 328 households and 988 people, three channels mixed, twelve contradictions planted: all of them found, the total right.
import { afterAll, beforeAll } from 'vitest';
import type { Cell, Workbook } from '../../../main/sheets/workbook';
import { type Desk, describe, expect, openTestStation, test } from '../support/desk';
import { throughLibreOffice } from '../support/libreoffice';
import { workbookOf } from '../support/round-trip';
import { column, draft, estateOf328, read, rowsIn, sheetsOf } from './support';

let station: Desk;
beforeAll(async () => {
  station = await openTestStation();
  await estateOf328(station);
}, 60_000);
afterAll(() => station.close());

type Home = { key: string; place: string; name: string; people: number };

/** Every line of every sheet, in house order. */
const homesIn = (sheets: Map<string, Workbook>): Home[] =>
  [...sheets.values()].flatMap((sheet) => {
    const at = (heading: string) => column(sheet, heading);
    const [key, building, unit, room, name, people] = ['编码', '楼栋', '单元', '房号', '户主', '几口人'].map(at);
    return rowsIn(sheet)
      .slice(2)
      .filter((row) => /^\d{4} \d{4} \d{4}$/.test(String(row[key ?? 0])))
      .map((row) => ({
        ...{ key: String(row[key ?? 0]), place: `${row[building ?? 0]}${row[unit ?? 0]}${row[room ?? 0]}` },
        ...{ name: String(row[name ?? 0]), people: Number(row[people ?? 0]) },
      }));
  });

/** Keys of lines whose return by sheet is confirmed, everything else left as it went out. */
function confirm(sheet: Workbook, keys: ReadonlySet<string>): void {
  const [key, state] = [column(sheet, '编码'), column(sheet, '情况')];
  for (const row of rowsIn(sheet)) if (keys.has(String(row[key]))) row[state] = '已核对' as Cell;
}

/** What a person at the desk needs for one act, in seconds; finding files, looking and clicking included. Talking on the phone is not. */
const secondsOf: Readonly<Record<string, number>> = {
  'sweeps.open': 60,
  'sweeps.saveSheets': 30,
  'sweeps.readSheets': 10,
  'sweeps.takeSheet': 5,
  'sweeps.takeText': 20,
  // A line on paper: the code scanned, a number keyed, Ctrl+Enter. The field asks for 20 seconds.
  'sweeps.answer': 20,
  // Two answers side by side: looked at, one chosen.
  'sweeps.settle': 15,
  'sweeps.close': 10,
  'sweeps.issueSummary': 10,
  'sweeps.saveSummary': 20,
};

/** The same desk, with the seconds a person would spend at it added up. */
function timed(desk: Desk): { desk: Desk; spent(): number } {
  let seconds = 0;
  const ask: Desk['ask'] = (operation, input) => {
    seconds += secondsOf[operation] ?? 0;
    return desk.ask(operation, input);
  };
  return { desk: { ...desk, ask }, spent: () => seconds };
}

/** All files chosen at once, each looked at and taken. */
async function takeAll(desk: Desk, id: number, sheets: readonly Workbook[]) {
  const taken = [];
  for (const { draft } of await read(desk, id, ...sheets))
    taken.push(await desk.ask('sweeps.takeSheet', { draft: draft ?? '', from: '' }));
  return taken;
}

const QUARTER_HOUR = 15 * 60;
let spent = 0;

const decorated = (home: Home, at: number, people = home.people): string =>
  [
    `${at + 1}. ${home.key} ${home.name} ${people}人`,
    `${at + 1}、${home.place} ${home.name}，${people}口人`,
    `（${at + 1}）${home.name}　${home.place}室　${people}人👍`,
  ][at % 3] ?? '';

describe('a sweep of 328 households', () => {
  test('comes in by sheet, chat and paper, twice and out of order, and adds up to 988 with twelve contradictions', async () => {
    const clock = timed(station);
    const { desk } = clock;
    const { id } = await desk.ask(
      'sweeps.open',
      draft({ questions: [{ label: '几口人', kind: 'number', unit: '人', source: 'residents' }] }),
    );
    const sheets = await sheetsOf(desk, id);
    const homes = homesIn(sheets);
    expect(homes).toHaveLength(328);
    expect(homes.reduce((sum, { people }) => sum + people, 0)).toBe(988);
    const paper = homes.slice(0, 20);
    const chat = homes.filter((_, at) => at >= 20 && at % 2 === 0);
    const bySheet = new Set(homes.filter((_, at) => at >= 20 && at % 2 === 1).map(({ key }) => key));
    const planted = [...chat.slice(10, 16), ...homes.filter(({ key }) => bySheet.has(key)).slice(30, 36)];

    const text = ['#接龙', '请大家报人数', ...chat.map((home, at) => decorated(home, at))].join('\n');
    const wrong = planted.map((home, at) => decorated(home, at, home.people + 1)).join('\n');
    expect(await desk.ask('sweeps.takeText', { id, text: wrong })).toMatchObject({ fresh: 12, conflicts: 0 });
    for (const sheet of sheets.values()) confirm(sheet, bySheet);
    const back = [...sheets.values()].reverse();
    await takeAll(desk, id, back);
    await desk.ask('sweeps.takeText', { id, text });
    const [question] = (await desk.ask('sweeps.card', { id })).questions;
    for (const { key, people } of paper) {
      const line = await desk.ask('sweeps.find', { text: key });
      await desk.ask('sweeps.answer', {
        rowId: line?.rowId ?? 0,
        outcome: 'answered',
        channel: 'paper',
        values: { [String(question?.id)]: people },
      });
    }
    expect(await desk.ask('sweeps.takeText', { id, text })).toMatchObject({ already: true });
    for (const taken of await takeAll(desk, id, back)) expect(taken).toMatchObject({ fresh: 0 });

    const conflicts = (await desk.ask('sweeps.rows', { id, show: 'conflict' })).rows;
    expect(conflicts.map(({ key }) => key).sort()).toEqual(planted.map(({ key }) => key.replaceAll(' ', '')).sort());
    expect((await desk.ask('sweeps.totals', { id })).counts).toMatchObject({
      all: 328,
      by: { done: 316, conflict: 12, open: 0 },
    });
    for (const { id: rowId } of conflicts) {
      const { answers } = await desk.ask('sweeps.row', { rowId });
      const right = answers.find(
        ({ values }) => planted.some((home) => home.people === values[String(question?.id)]) && values !== undefined,
      );
      const least = answers.reduce((one, other) =>
        Number(Object.values(one.values)[0]) <= Number(Object.values(other.values)[0]) ? one : other,
      );
      expect(right).toBeDefined();
      await desk.ask('sweeps.settle', { rowId, outcome: 'answered', channel: 'phone', values: least.values });
    }
    const totals = await desk.ask('sweeps.totals', { id });
    expect(totals.counts.by.done).toBe(328);
    expect(totals.questions[0]?.figures).toEqual([{ words: '合计（人）', value: 988 }]);
    expect(totals.questions[0]?.definition).toBe('各行最后定下的数相加；328户都计在内。');
    await desk.ask('sweeps.close', { id });
    spent = clock.spent();
  }, 60_000);

  test('is told on paper with how everything was counted', async () => {
    const clock = timed(station);
    const { desk } = clock;
    const [{ id = 0 } = {}] = await desk.ask('sweeps.list', {});
    const paper = await desk.ask('sweeps.issueSummary', { id });
    const { html } = await desk.ask('papers.html', { id: paper.id });
    for (const words of ['合计（人）：988', '各行最后定下的数相加；328户都计在内。', '两处回来的说法不一样，还没有定'])
      expect(html).toContain(words);
    const saved = await desk.ask('sweeps.saveSummary', { id, handing: { to: 'station', purpose: '报街道' } });
    const bytes = desk.platform.files.get(saved.outcome === 'saved' ? saved.path : '') ?? new Uint8Array();
    const book = await workbookOf(bytes);
    expect(book.sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
      ['汇总', 11],
      ['明细', 330],
    ]);
    // What somebody upstairs sees who opens it in another office program.
    const csv = throughLibreOffice(bytes, 'xlsx', 'csv:Text - txt - csv (StarCalc):44,34,76').toString('utf8');
    const { counts, questions } = await desk.ask('sweeps.totals', { id });
    expect(csv).toContain(`收到多少,合计（户）,${counts.all},`);
    expect(csv).toContain(`收到多少,已完成（户）,${counts.by.done},`);
    for (const { label, figures, definition } of questions)
      for (const { words, value } of figures) expect(csv).toContain(`${label},${words},${value},${definition}`);
    // With every file and message taken twice.
    expect(spent + clock.spent()).toBeLessThanOrEqual(QUARTER_HOUR);
  }, 60_000);
});
