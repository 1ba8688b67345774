// Papers of an office: a title, facts, sections of text and tables, places to sign. The kinds differ in their words only.
import type { ReactElement } from 'react';
import { A4 } from '../../shared/rules/paper-size';
import { linesOf } from './fit';
import { FittedLine, PaperDocument, Sheet } from './frame';
import { officeLayout as layout, officeStyle, officeType } from './office.style';
import { type Block, byTable, paginate } from './pages';
import { PaperFoot, PaperTable } from './parts';
import { qrPicture } from './qr';

/** `width` in millimetres; one column may go without and takes what is left. */
export type OfficeColumn = { label: string; width?: number };
export type OfficeTable = {
  columns: OfficeColumn[];
  rows: string[][];
  /** No row is lower than this, millimetres: where there is something to sign or to write. */
  least?: number;
  /** What a scanner reads beside each row, in the last column; empty rows go without. Wants 14 mm of a row. */
  codes?: readonly string[];
  /** How wide such a code is, millimetres; 13 where nothing is said, which holds a number. */
  codeSide?: number;
};
export type OfficeSection = {
  heading: string;
  text?: string[];
  table?: OfficeTable;
  /** Begins on a new sheet. */
  opensSheet?: boolean;
};

export type OfficePaper = {
  title: string;
  number: string;
  /** Lines below the title. */
  facts: string[];
  sections: OfficeSection[];
  /** Lines to sign on, each of up to two places. */
  signs?: string[][];
  /** Its parts go into different hands: each that begins on a new sheet has the title, the facts and the places to sign for itself. */
  parted?: boolean;
  /** Who issues it, bottom left. */
  from: string;
  /** As of a PaperDocument. */
  about?: readonly string[];
  /** On a lying sheet: more columns fit beside each other. */
  landscape?: boolean;
};

/** What a sheet has for its content, millimetres. */
const roomOf = ({ landscape = false }: Pick<OfficePaper, 'landscape'>) =>
  landscape ? { width: layout.lying.width, height: layout.lying.height } : { width: layout.width, height: layout.height };

type Columns = OfficeColumn[];
const nameOf = (section: number) => `section ${section}`;

function widthsOf(columns: Columns, room: number): number[] {
  const taken = columns.reduce((sum, { width = 0 }) => sum + width, 0);
  return columns.map(({ width }) => (width ?? room - taken) - layout.cellAir);
}

const sideOf = (side: number | undefined) => (side === undefined ? undefined : { width: `${side}mm`, height: `${side}mm` });

/** A line of a table with its height; what a row repeats is told apart by its place. */
function rowBlock(
  cells: string[],
  { columns, least = 0, codes = [], codeSide }: OfficeTable,
  at: [section: number, row: number],
  room: number,
): Block<ReactElement> {
  const [table, key, code] = [nameOf(at[0]), at.join(' row '), codes[at[1]]];
  const widths = widthsOf(columns, room);
  const lines = Math.max(...cells.map((cell, at) => linesOf(cell, officeType.row, widths[at] ?? room)));
  const height = Math.max(least, lines * layout.rowLine + layout.rowAir);
  const row = (
    <tr key={key} style={{ height: `${height}mm` }}>
      {columns.map(({ label }, column) => (
        <td key={label}>
          {code && column === columns.length - 1 ? (
            <img className="rowcode" alt={code} src={qrPicture(code)} style={sideOf(codeSide)} />
          ) : (
            cells[column]
          )}
        </td>
      ))}
    </tr>
  );
  return { of: row, height, table };
}

function textBlock(words: string, key: string, room: number): Block<ReactElement> {
  // As many lines as it may take; where it takes fewer, what follows moves up and no line stays empty.
  const height = linesOf(words, officeType.text, room) * layout.textLine;
  const text = (
    <p key={key} className="text">
      {words}
    </p>
  );
  return { of: text, height };
}

function sectionBlocks({ heading, text = [], table }: OfficeSection, at: number, room: number): Block<ReactElement>[] {
  const head = { of: <h2 key={heading}>{heading}</h2>, height: layout.heading, keepsNext: true };
  const texts = text.map((words, line) => textBlock(words, `${at} ${line}`, room));
  const rows = table?.rows.map((cells, row) => rowBlock(cells, table, [at, row], room)) ?? [];
  return [head, ...texts, ...rows];
}

function openingBlock(paper: OfficePaper): Block<ReactElement> {
  const { title, facts } = paper;
  const opening = (
    <div key="opening">
      <FittedLine name="title" text={title} width={roomOf(paper).width} height={12} most={22} />
      {facts.map((words) => (
        <p key={words} className="fact">
          {words}
        </p>
      ))}
    </div>
  );
  return { of: opening, height: layout.title + facts.length * layout.fact };
}

const signBlock = (places: string[]): Block<ReactElement> => ({
  of: (
    <p key={places.join()} className="sign">
      {places.map((words) => (
        <span key={words}>{words}</span>
      ))}
    </p>
  ),
  height: layout.sign,
});

/** Nobody signs a sheet on which nothing else stands, and all sign the same one. */
function signed(blocks: Block<ReactElement>[], signs: Block<ReactElement>[]): Block<ReactElement>[] {
  const from = signs.length === 0 ? Number.POSITIVE_INFINITY : blocks.length - 1;
  const all = [...blocks, ...signs];
  return all.map((block, at) => (at >= from && at < all.length - 1 ? { ...block, keepsNext: true } : block));
}

/** Blocks that follow each other on the same sheets. */
function runsOf(paper: OfficePaper): Block<ReactElement>[][] {
  const { sections, signs = [], parted = false } = paper;
  const runs = [[openingBlock(paper)]];
  for (const [at, section] of sections.entries()) {
    if (section.opensSheet) runs.push(parted ? [openingBlock(paper)] : []);
    runs.at(-1)?.push(...sectionBlocks(section, at, roomOf(paper).width));
  }
  return runs.map((run, at) => (parted || at === runs.length - 1 ? signed(run, signs.map(signBlock)) : run));
}

/** Sheets of the paper, in order. */
function pagesOf(paper: OfficePaper) {
  const headers = Object.fromEntries(paper.sections.map((_, at) => [nameOf(at), layout.header]));
  return runsOf(paper).flatMap((blocks) => paginate(blocks, { height: roomOf(paper).height, headers }));
}

/** The document and the number of its sheets. */
export function officePaper(paper: OfficePaper): { document: ReactElement; sheets: number } {
  const pages = pagesOf(paper).map((page, index) => ({ page, sheet: index + 1 }));
  const columnsOf = (table: string) => paper.sections.find((_, at) => nameOf(at) === table)?.table?.columns ?? [];
  const document = (
    <PaperDocument
      title={`${paper.title} ${paper.number}`}
      style={officeStyle}
      code={`家门口 ${paper.number}\n${paper.from}`}
      about={paper.about ?? []}
      format={{ ...A4, landscape: paper.landscape ?? false }}
    >
      {pages.map(({ page, sheet }) => (
        <Sheet key={sheet} name="office">
          {byTable(page).map(({ table, blocks }) =>
            table ? <PaperTable key={table} columns={columnsOf(table)} rows={blocks} /> : blocks,
          )}
          <PaperFoot number={paper.number} page={sheet} pages={pages.length}>
            <FittedLine name="from" text={paper.from} width={58} height={9} most={9.5} />
          </PaperFoot>
        </Sheet>
      ))}
    </PaperDocument>
  );
  return { document, sheets: pages.length };
}
