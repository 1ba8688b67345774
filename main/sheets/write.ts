// Tables we hand out: .xlsx that WPS, Excel and LibreOffice open without a warning. Text stays text, whatever it begins with. Our own,
// because a general writer takes several times as long (README, decisions).
import type { Head } from './head';
import { repeatedRows, sheetPieces } from './sheet-xml';
import type { Cell } from './workbook';
import { stylesXml } from './write-styles';
import { cellXml } from './xml';
import { type Packed, packedText, zipOfPacked } from './zip-write';

export type Column = {
  label: string;
  /** In characters of the body font. */
  width: number;
  /** day: `YYYY-MM-DD` becomes a date; a month or a year alone stays text. */
  kind: 'text' | 'number' | 'day';
};

export type SheetDraft = {
  name: string;
  /** Stands above the header, over all columns. */
  title?: string;
  /** Stands above the table in place of title and labels. */
  head?: Head;
  columns: Column[];
  rows: Cell[][];
  /** Lines below the table: definitions, source, time. */
  notes?: string[];
  landscape?: boolean;
};

/** `at`: when what it holds was counted, UTC ISO. Without it the workbook says no time: the same sheets are the same bytes. */
export type WorkbookDraft = { sheets: SheetDraft[]; at?: string };

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = 'http://schemas.openxmlformats.org';
const RELATIONS = `${OFFICE}/officeDocument/2006/relationships`;
const PROPERTIES = `${OFFICE}/package/2006/metadata/core-properties`;
const SHEETS = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Of zlib: beyond it packing takes twice as long for a tenth less. */
const LEVEL = 4;

/** Characters a spreadsheet refuses in a sheet's name; at most 31. */
const sheetName = (name: string, taken: Set<string>) => {
  const plain =
    name
      .replace(/[\\/?*[\]:]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim()
      .slice(0, 28) || '表';
  let free = plain;
  for (let at = 2; taken.has(free.toLowerCase()); at += 1) free = `${plain}${at}`;
  taken.add(free.toLowerCase());
  return free;
};

const sheetPart = (at: number) => `xl/worksheets/sheet${at + 1}.xml`;

function contentTypes(sheets: number, isDated: boolean): string {
  const part = (name: string, type: string) => `<Override PartName="/${name}" ContentType="${type}+xml"/>`;
  return [
    `${XML}<Types xmlns="${OFFICE}/package/2006/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    part('xl/workbook.xml', `${SHEETS}.sheet.main`),
    part('xl/styles.xml', `${SHEETS}.styles`),
    ...Array.from({ length: sheets }, (_, at) => part(sheetPart(at), `${SHEETS}.worksheet`)),
    isDated ? part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties') : '',
    '</Types>',
  ].join('');
}

const relations = (all: readonly { type: string; target: string }[]) =>
  `${XML}<Relationships xmlns="${OFFICE}/package/2006/relationships">${all
    .map(({ type, target }, at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** Which sheets there are, under which names, and which of their rows every sheet of paper repeats. */
function workbookXml(sheets: readonly SheetDraft[], names: readonly string[]): string {
  const listed = names.map((name, at) => `<sheet name="${attributeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  const repeated = sheets.map((draft, at) => {
    const place = `'${(names[at] as string).replaceAll("'", "''")}'!${repeatedRows(draft)}`;
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${cellXml(place)}</definedName>`;
  });
  return [
    `${XML}<workbook xmlns="${OFFICE}/spreadsheetml/2006/main" xmlns:r="${RELATIONS}"><bookViews><workbookView/></bookViews>`,
    `<sheets>${listed.join('')}</sheets><definedNames>${repeated.join('')}</definedNames></workbook>`,
  ].join('');
}

const attributeXml = (text: string) => cellXml(text).replaceAll('"', '&quot;');

const datedXml = (at: string) =>
  [
    `${XML}<cp:coreProperties xmlns:cp="${PROPERTIES}" xmlns:dcterms="http://purl.org/dc/terms/"`,
    ` xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified></cp:coreProperties>`,
  ].join('');

function smallParts({ sheets, at }: WorkbookDraft, names: readonly string[]): Map<string, string> {
  const main = { type: `${RELATIONS}/officeDocument`, target: 'xl/workbook.xml' };
  const properties = { type: `${OFFICE}/package/2006/relationships/metadata/core-properties`, target: 'docProps/core.xml' };
  const inside = sheets.map((_, place) => ({ type: `${RELATIONS}/worksheet`, target: sheetPart(place).slice('xl/'.length) }));
  return new Map([
    ['[Content_Types].xml', contentTypes(sheets.length, at !== undefined)],
    ['_rels/.rels', relations(at === undefined ? [main] : [main, properties])],
    ['xl/workbook.xml', workbookXml(sheets, names)],
    ['xl/_rels/workbook.xml.rels', relations([...inside, { type: `${RELATIONS}/styles`, target: 'styles.xml' }])],
    ['xl/styles.xml', stylesXml],
    ...(at === undefined ? [] : [['docProps/core.xml', datedXml(at)] as const]),
  ]);
}

/** The bytes of an .xlsx. Every text is a typed string: a name that begins with `=` is a name. Other work gets its turn in between. */
export async function writeWorkbook(draft: WorkbookDraft): Promise<Uint8Array> {
  const taken = new Set<string>();
  const names = draft.sheets.map(({ name }) => sheetName(name, taken));
  const parts = new Map<string, Packed>();
  for (const [name, xml] of smallParts(draft, names)) parts.set(name, await packedText([xml], LEVEL));
  for (const [at, sheet] of draft.sheets.entries())
    parts.set(sheetPart(at), await packedText(sheetPieces(sheet, at === 0), LEVEL));
  return zipOfPacked(parts);
}
