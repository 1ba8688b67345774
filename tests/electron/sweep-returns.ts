// What comes back of a sweep of the whole station: sheets the chiefs filled in, messages out of the groups of each building, and a pile of
// paper; in twelve of the lines two of them differ.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import excel from 'exceljs';

type Home = { key: string; building: string; place: string; name: string; people: number };
type Sheet = { file: string; book: excel.Workbook; rows: { home: Home; cells: excel.Row }[]; state: number };

async function sheetAt(file: string): Promise<Sheet> {
  const book = new excel.Workbook();
  await book.xlsx.readFile(file);
  const page = book.worksheets[0];
  const heads = page?.getRow(2).values as (string | undefined)[];
  const at = (head: string) => heads.findIndex((one) => one?.startsWith(head));
  const rows: Sheet['rows'] = [];
  page?.eachRow((cells) => {
    const text = (head: string) => String(cells.getCell(at(head)).value ?? '');
    if (!/^\d{4} \d{4} \d{4}$/.test(text('编码'))) return;
    const place = `${text('楼栋')}${text('单元')}${text('房号')}`;
    const home = { key: text('编码'), building: text('楼栋'), place, name: text('户主'), people: Number(text('几口人')) };
    rows.push({ home, cells });
  });
  return { file, book, rows, state: at('情况') };
}

/** As people write it in a group. */
const said = ({ key, place, name, people }: Home, at: number, more = 0): string =>
  [
    `${at + 1}. ${key} ${name} ${people + more}人`,
    `${at + 1}、${place} ${name}，${people + more}口人`,
    `（${at + 1}）${name}　${place}室 ${people + more}人👍`,
  ][at % 3] ?? '';

/** Of the sheets in this folder: the last goes back first, and each line comes back by one of the channels. */
export async function returned(folder: string) {
  const files = readdirSync(folder).map((name) => path.join(folder, name));
  const all = await Promise.all(files.map(sheetAt));
  const homes = all.flatMap(({ rows }) => rows.map(({ home }) => home));
  const onPaper = homes.filter((_, at) => at % 16 === 0).slice(0, 20);
  const rest = homes.filter((home) => !onPaper.includes(home));
  const [inChat, inSheet] = [rest.filter((_, at) => at % 2 === 0), rest.filter((_, at) => at % 2 === 1)];
  // A number that differs: chat against paper, chat against chat, chat against sheet.
  const twelve = [...onPaper.slice(3, 7), ...inChat.slice(40, 44), ...inSheet.slice(70, 74)];
  const marked = new Set(inSheet);
  for (const { book, rows, file, state } of all) {
    for (const { home, cells } of rows) if (marked.has(home)) cells.getCell(state).value = '已核对';
    await book.xlsx.writeFile(file);
  }
  const buildings = [...new Set(inChat.map(({ building }) => building))];
  const groups = buildings.map((name) =>
    ['#接龙', '请大家报人数', ...inChat.filter((one) => one.building === name).map((one, at) => said(one, at))].join('\n'),
  );
  return {
    homes,
    sheets: files.reverse(),
    paper: onPaper,
    chats: groups,
    wrong: twelve.map((one, at) => said(one, at, 1)).join('\n'),
    planted: twelve,
  };
}
