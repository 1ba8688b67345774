// An .xlsx somebody sent to be filled in: what its sheets look like.

import type { FormCell, FormLayout, FormSheet } from '../../shared/features/form-layout';
import { FORM_COLUMNS, FORM_ROWS } from '../../shared/features/form-layout';
import { cellPlace } from '../../shared/rules/form-place';
import { parseArea } from '../sheets/grid';
import type { Area, Sheet } from '../sheets/workbook';
import { readLayout, readXlsx } from '../sheets/xlsx';
import { attribute, tagsOf } from '../sheets/xml';
import { type OfficeParts, xmlOf } from './office-file';
import { readSheetText } from './sheet-cells';

/** Width of a column nobody set, in characters. */
const USUAL_WIDTH = 8.5;
/** Rows and columns beside the last text that are shown, where somebody drew cells. */
const DRAWN = 30;
/** Empty rows shown below the last one: a list may begin there. */
const BLANK = 3;
const KEY = 16_384;

const mergedIn = (xml: string): Area[] =>
  [...xml.slice(xml.lastIndexOf('sheetData')).matchAll(/mergeCell\s[^<>]{0,200}?ref="([^"]+)"/g)]
    .map(([, area]) => parseArea(area ?? ''))
    .filter((area) => area !== null);

function widthsOf(xml: string, columns: number): number[] {
  const widths = new Array<number>(columns).fill(USUAL_WIDTH);
  for (const tag of tagsOf(xml.slice(0, xml.indexOf('sheetData')), 'col')) {
    const [min, max] = [Number(attribute(tag, 'min')), Number(attribute(tag, 'max'))];
    const width = /^(1|true)$/.test(attribute(tag, 'hidden') ?? '') ? 0 : Number(attribute(tag, 'width') ?? USUAL_WIDTH);
    for (let at = Math.max(min, 1); at <= Math.min(max, columns); at += 1) widths[at - 1] = Math.min(Math.max(width, 0), 80);
  }
  return widths;
}

/** How far a sheet goes: up to its last text or merged area, and a little on where cells were drawn. */
function extentOf(rows: Sheet['rows'], areas: readonly Area[], xml: string): { rows: number; columns: number } {
  const far = areas.filter(({ bottom, right }) => bottom < FORM_ROWS && right < FORM_COLUMNS);
  const lastRow = Math.max(rows.length, ...far.map(({ bottom }) => bottom + 1));
  const lastColumn = Math.max(0, ...rows.map((row) => row.length), ...far.map(({ right }) => right + 1));
  const drawn = readSheetText(xml).rows.filter(({ cells, number }) => cells.length > 0 && number <= lastRow + DRAWN);
  const drawnColumns = drawn.map(({ cells }) => Math.min((cells.at(-1)?.column ?? -1) + 1, lastColumn + 2));
  return {
    rows: Math.min(Math.max(lastRow, drawn.at(-1)?.number ?? 0) + BLANK, FORM_ROWS),
    columns: Math.min(Math.max(lastColumn, 1, ...drawnColumns), FORM_COLUMNS),
  };
}

function sheetOf({ name, rows, formulas }: Sheet, xml: string, at: number): FormSheet {
  const areas = mergedIn(xml);
  const extent = extentOf(rows, areas, xml);
  const computed = new Set(formulas);
  const hidden = new Set<number>();
  const spans = new Map<number, Area>();
  for (const area of areas) {
    if (area.top >= extent.rows || area.left >= extent.columns) continue;
    spans.set(area.top * KEY + area.left, area);
    for (let row = area.top; row <= Math.min(area.bottom, extent.rows - 1); row += 1)
      for (let column = area.left; column <= Math.min(area.right, extent.columns - 1); column += 1)
        hidden.add(row * KEY + column);
  }
  for (const key of spans.keys()) hidden.delete(key);
  const cells: FormCell[] = [];
  for (let row = 0; row < extent.rows; row += 1) {
    for (let column = 0; column < extent.columns; column += 1) {
      const key = row * KEY + column;
      if (hidden.has(key)) continue;
      const area = spans.get(key);
      const text = rows[row]?.[column] ?? null;
      const formula = computed.has((row + 1) * KEY + column);
      cells.push({
        ...{ place: cellPlace(at, row, column), row, column, text: text === null ? '' : String(text), formula },
        rows: area ? Math.min(area.bottom, extent.rows - 1) - row + 1 : 1,
        columns: area ? Math.min(area.right, extent.columns - 1) - column + 1 : 1,
      });
    }
  }
  return { name, ...extent, widths: widthsOf(xml, extent.columns), cells };
}

/** What a workbook looks like. Throws SheetRefusal in words. */
export async function readWorkbookForm(bytes: Buffer, office: OfficeParts): Promise<FormLayout> {
  const layout = await readLayout(office.zip);
  const { sheets } = await readXlsx(bytes);
  const shown = sheets.map((sheet, at) => sheetOf(sheet, xmlOf(office, layout.sheets[at]?.path ?? ''), at));
  return { kind: 'xlsx', sheets: shown, marks: [] };
}
