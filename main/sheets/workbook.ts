// What any spreadsheet becomes, whatever file it came in: plain rows of text and numbers. And the limits of what we open.

/** A day from a date-styled cell is already `YYYY-MM-DD`; booleans are 是 or 否; an empty cell is null. */
export type Cell = string | number | null;

/** Rows and columns from 0. */
export type Area = { top: number; left: number; bottom: number; right: number };

export type Sheet = {
  name: string;
  /** Index 0 is sheet row 1. Merged cells hold the value of their top left cell. Rows may be shorter than the widest. */
  rows: Cell[][];
  /** Cells whose value comes from a formula, as `cellKey(row, column)`; `rows` holds the value the file remembers. */
  formulas: number[];
  /** Merged areas that gave several rows one value; absent where there is none. */
  tall?: Area[];
};

export type Workbook = { sheets: Sheet[] };

/** Columns a spreadsheet can have at all (XFD). */
const SHEET_COLUMNS = 16_384;

/** One number for a cell: `row` as the spreadsheet counts (1-based), `column` from 0. */
export const cellKey = (row: number, column: number): number => row * SHEET_COLUMNS + column;

/** Why a file is not read, in words a person can act on. */
export class SheetRefusal extends Error {
  readonly words: string;

  constructor(words: string) {
    super(words);
    this.name = 'SheetRefusal';
    this.words = words;
  }
}

const MB = 1024 * 1024;

/** Limits on what we open. A real estate of 20 000 people makes a sheet of 2 MB; each limit leaves a wide margin above that. */
export const limits = {
  /** Bytes of the file itself. */
  file: 50 * MB,
  /** Bytes of an old .xls or an HTML page: its reader holds everything in memory at once, about ten times over. */
  oldFile: 20 * MB,
  page: 8 * MB,
  /** Bytes of the parts we open, unpacked; and how far they may swell (a bomb does, 200 000 equal rows stay below). */
  unpacked: 500 * MB,
  ratio: 200,
  /** Below this a high ratio harms nobody. */
  ratioFrom: 20 * MB,
  /** Files inside the workbook; a workbook with a picture on each of its rows stays below. */
  parts: 10_000,
  sheets: 100,
  rows: 200_000,
  columns: 256,
  /** Filled cells and characters of all sheets together: what a process with 512 MB can hold and hand on. */
  cells: 6_000_000,
  characters: 120_000_000,
  /** A spreadsheet itself allows 32 767 characters. */
  cellCharacters: 40_000,
  /** Cells filled from merged areas: five merged columns on every row the limit allows. */
  mergedCells: 1_000_000,
  /** Milliseconds and heap megabytes of the reading process. */
  time: 60_000,
  memory: 512,
} as const;

export const refusals = {
  empty: '这个文件是空的，请换一个有内容的文件。',
  tooBig: '文件超过50 MB，请删去图片和不用的表，或者分成几个文件再导入。',
  oldTooBig: '旧格式（.xls）的文件太大，请用WPS或Excel另存为 .xlsx 再导入。',
  notSheet: '这不是表格文件。请选 .xlsx、.xls 或 .csv 文件。',
  damaged: '文件不完整，打不开。请用WPS或Excel打开后另存一份，再导入。',
  bomb: '文件展开后大得不正常，没有打开。请用WPS或Excel另存一份，再导入。',
  password: '文件设了打开密码，读不出来。请用WPS或Excel打开，去掉密码另存一份，再导入。',
  otherOffice: '这种表格格式读不了，请用WPS或Excel打开，另存为 .xlsx 再导入。',
  entities: '文件里有表格不该有的定义，没有打开。请用WPS或Excel另存一份，再导入。',
  noSheet: '这个工作簿里没有可读的表，请换一个文件。',
  manySheets: `工作簿里的表太多（最多读${limits.sheets}张），请只留要导入的那一张再导入。`,
  rows: '这张表超过20万行，请分成几个文件再导入。',
  columns: `这张表超过${limits.columns}列，请删去多余的列再导入。`,
  cells: '表格内容太多，一次读不完，请分成几个文件再导入。',
  longCell: (row: number) => `第${row}行有一格的字太多（超过4万字），请删短后再导入。`,
  merged: '合并的单元格太多，请取消合并后再导入。',
  time: '读这个文件用的时间太长，已经停下。请删去多余的表和内容，或者分成几个文件再导入。',
  memory: '这个文件太大，内存装不下，已经停下。请分成几个文件再导入。',
  stopped: '读取中途停了，请再试一次；还是不行，就用WPS或Excel另存一份再导入。',
  missing: '找不到这个文件，请看看是不是移走或改名了。',
  locked: '这个文件打不开，可能正被别的程序占用或没有权限。请关掉WPS或Excel后再试。',
} as const;
