// Rows copied out of a spreadsheet: cells between tabs, quoted where they hold a line break, with or without their headings.
import { foldTight } from './fold';
import type { Cell, Field } from './people-pieces';

export type SheetText = { rows: { line: string; cells: Cell[] }[]; rooms: string[] };

/** Looked for in this order. */
const headings: readonly [Field | 'room', RegExp][] = [
  ['ignored', /^(序号|编号|行号|楼栋|楼号|楼|栋|单元|楼层|户主|户主姓名|年龄|周岁|民族|政治面貌|文化程度|学历|婚姻状况|签名)$/],
  ['room', /^(房号|室号|房间号|门牌号|房间|室)$/],
  ['relation', /关系|称谓/],
  ['name', /姓名|^名字$|^家庭成员$/],
  ['idText', /身份证|公民身份|证件号|^证件$/],
  ['phone', /电话|手机|联系方式/],
  ['sex', /^性别$/],
  ['birthOn', /出生|生日/],
  ['residency', /居住|人口类型|户籍类型|人户/],
  ['tags', /群体|人群|标签/],
];

/** Cells of each row. A quoted cell may hold tabs, line breaks and doubled quotes. */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const found of text.matchAll(/(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/g)) {
    const [whole, quoted, plain, end] = found;
    if (whole === '') break;
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain ?? '').replace(/\s*[\r\n]+\s*/g, ' ').trim());
    if (end !== '\t') rows.push([]);
  }
  return rows.filter((cells) => cells.some((cell) => cell !== ''));
}

const headingOf = (cell: string) => headings.find(([, words]) => words.test(foldTight(cell).replace(/[*:：]/g, '')))?.[0];
const isHeader = (cells: readonly string[]) => {
  const known = cells.filter((cell) => headingOf(cell) !== undefined);
  return known.length >= 2 && !cells.some((cell) => /\d{4}/.test(cell));
};

const PLACE = /^(?:[\dA-Za-z]{1,3}(?:号楼|栋|幢|座|单元)|[Bb]?\d{3,4}室?)$/;
const ROOM = /^[Bb]?\d{3,4}室?$/;

/** Without headings: a number of the row and the place are told apart by their looks, everything else by the reader. */
function guessed(cells: readonly string[]): Cell[] {
  return cells.map((text, at) => ({ field: PLACE.test(text) || (at === 0 && /^\d{1,4}$/.test(text)) ? 'ignored' : null, text }));
}

/** The text as rows of cells; null for one without tabs. */
export function sheetOf(text: string): SheetText | null {
  if (!text.includes('\t')) return null;
  const all = cellsOf(text);
  const [first = []] = all;
  const columns = isHeader(first) ? first.map(headingOf) : null;
  const rooms = new Set<string>();
  const rows = (columns ? all.slice(1) : all).map((cells) => {
    for (const [at, cell] of cells.entries()) {
      if (columns ? columns[at] === 'room' && cell !== '' : ROOM.test(cell)) rooms.add(cell.replace(/室$/, ''));
    }
    const known = (at: number): Field | null =>
      columns?.[at] === 'room' ? 'ignored' : ((columns?.[at] as Field | undefined) ?? null);
    return {
      line: cells.filter(Boolean).join(' '),
      cells: columns ? cells.map((cell, at) => ({ field: known(at), text: cell })) : guessed(cells),
    };
  });
  return { rows, rooms: [...rooms] };
}
