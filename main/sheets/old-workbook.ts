// Files of older programs, through SheetJS: .xls (BIFF), the XML of Excel 2003, and pages of HTML that call themselves .xls,
// as many government systems hand them out. Its CSV and zip readers are never used: ours have limits.
import { read, set_cptable, type WorkBook, type WorkSheet } from '@e965/xlsx';
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs';
import { type Budget, fillMerged, Grid, newBudget } from './grid';
import { DayBook, Shown, shownBy } from './styles';
import { decodeText } from './text-encoding';
import { type Cell, limits, refusals, type Sheet, SheetRefusal, type Workbook } from './workbook';

/** Files of Excel 95 and of some export programs keep their Chinese in code page 936. */
set_cptable(codePages);

type OldCell = { t: string; v?: unknown; w?: string; f?: string; z?: string | number };

const OPTIONS = {
  dense: true,
  cellNF: true,
  cellFormula: true,
  cellHTML: false,
  cellText: true,
  sheetRows: limits.rows + 1,
} as const;

function shownValue(cell: OldCell, days: DayBook): Cell {
  if (cell.t === 'b') return cell.v ? '是' : '否';
  if (cell.t === 'e') return cell.w ?? null;
  if (cell.t !== 'n') return cell.v === undefined || cell.v === null ? null : String(cell.v);
  const value = Number(cell.v);
  const shown = typeof cell.z === 'string' ? shownBy(cell.z) : Shown.number;
  return shown === Shown.number ? value : (days.show(value, shown) ?? value);
}

function readOldSheet(name: string, sheet: WorkSheet, days: DayBook, budget: Budget): Sheet {
  const grid = new Grid(budget);
  const lines = (sheet['!data'] ?? []) as (OldCell | undefined)[][];
  for (let at = 0; at < lines.length; at += 1) {
    grid.startRow(at + 1);
    const line = lines[at] ?? [];
    for (let column = 0; column < line.length; column += 1) {
      const cell = line[column];
      if (!cell) continue;
      if (cell.f !== undefined) grid.markFormula(column);
      grid.put(column, shownValue(cell, days));
    }
    grid.endRow();
  }
  const areas = (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }));
  const { rows, formulas } = grid;
  return { name, rows, formulas, ...fillMerged(rows, areas) };
}

function parse(data: Buffer | string): WorkBook {
  try {
    return typeof data === 'string'
      ? read(data, { ...OPTIONS, type: 'string', raw: true })
      : read(data, { ...OPTIONS, type: 'buffer' });
  } catch (error) {
    const locked = error instanceof Error && /password|encryption scheme/i.test(error.message);
    throw new SheetRefusal(locked ? refusals.password : refusals.damaged);
  }
}

function convert(workbook: WorkBook): Workbook {
  const properties = workbook.Workbook;
  const days = new DayBook(properties?.WBProps?.date1904 === true);
  const visible = workbook.SheetNames.filter((_, at) => !properties?.Sheets?.[at]?.Hidden);
  const names = visible.length > 0 ? visible : workbook.SheetNames;
  if (names.length > limits.sheets) throw new SheetRefusal(refusals.manySheets);
  const budget = newBudget();
  const sheets: Sheet[] = [];
  for (const name of names) {
    const sheet = workbook.Sheets[name];
    if (sheet) sheets.push(readOldSheet(name, sheet, days, budget));
  }
  if (sheets.length === 0) throw new SheetRefusal(refusals.noSheet);
  return { sheets };
}

/** An OLE file that holds an encrypted package or an encrypted stream: names in it are UTF-16. */
const isLocked = (bytes: Buffer) => bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));

/** Versions 3 and 4 of the container. SheetJS takes version 0 for a zip and would unpack it without limits. */
const isContainer = (bytes: Buffer) => bytes.length >= 512 && (bytes.readUInt16LE(26) === 3 || bytes.readUInt16LE(26) === 4);

/** Reads an .xls or .et. The names of Word and PowerPoint streams inside tell a document that is no workbook. */
export function readOle(bytes: Buffer): Workbook {
  if (isLocked(bytes)) throw new SheetRefusal(refusals.password);
  if (bytes.length > limits.oldFile) throw new SheetRefusal(refusals.oldTooBig);
  const isWorkbook = ['Workbook', 'Book', 'WORKBOOK', 'BOOK'].some((name) => bytes.includes(Buffer.from(`${name}\0`, 'utf16le')));
  if (!isWorkbook) throw new SheetRefusal(refusals.notSheet);
  if (!isContainer(bytes)) throw new SheetRefusal(refusals.damaged);
  return convert(parse(bytes));
}

/** Reads an HTML page or an Excel 2003 XML file as a workbook. Long numbers stay text. */
export function readPage(bytes: Buffer): Workbook {
  if (bytes.length > limits.page) throw new SheetRefusal(refusals.oldTooBig);
  const text = decodeText(bytes);
  if (/<!ENTITY/i.test(text)) throw new SheetRefusal(refusals.entities);
  if (!/<(?:table|(?:[\w-]+:)?Workbook)[\s>]/i.test(text)) throw new SheetRefusal(refusals.notSheet);
  return convert(parse(text));
}
