// Lists for the wall: 公示 of a quarter and the ranking. Large type, masked names, who issues and whom to ask.
import type { ReactElement } from 'react';
import { dayWords } from '../../../shared/text';
import { fitType, linesOf } from '../../documents/fit';
import { FittedLine, PaperDocument, Sheet } from '../../documents/frame';
import { type Block, byTable, paginate } from '../../documents/pages';
import { PaperFoot, PaperTable } from '../../documents/parts';
import { wallLayout as layout, wallStyle } from './wall-list.style';

export type WallColumn = { label: string; width?: number; kind?: 'number' };
export type WallList = {
  /** One line, or two; `\n` begins the second. */
  title: string;
  number: string;
  facts: string[];
  columns: WallColumn[];
  rows: string[][];
  /** Below the list. */
  notes: string[];
  station: string;
  phone: string;
  issuedOn: string;
};

/** Points of the type of facts, notes and rows; what a cell leaves on both sides, millimetres. */
const [FACT, NOTE, ROW] = [15, 13, 18];
const CELL_AIR = 4;
/** Height of the type in a row, millimetres. */
const TYPE = 8;

const opening = ({ title, facts }: WallList): Block<ReactElement> => {
  const lines = facts.reduce((sum, words) => sum + linesOf(words, FACT, layout.width), 0);
  const high = title.split('\n').length * layout.line;
  const of = (
    <div key="opening">
      <FittedLine name="title" text={title} width={layout.width} height={high} most={46} />
      {facts.map((words) => (
        <p key={words} className="fact">
          {words}
        </p>
      ))}
    </div>
  );
  return { of, height: high + layout.under + lines * layout.fact };
};

/** Smaller where it would not fit; nothing is cut. */
const sizeOf = (columns: readonly WallColumn[], { width }: WallColumn, text: string): number => {
  const taken = columns.reduce((sum, column) => sum + (column.width ?? 0), 0);
  return fitType(text, { width: (width ?? layout.width - taken) - CELL_AIR, height: TYPE, most: ROW }).size;
};

const rowOf = ({ columns }: WallList, cells: string[], at: number): Block<ReactElement> => {
  const of = (
    <tr key={`row ${at}`}>
      {columns.map((column, place) => (
        <td key={column.label} className={column.kind} style={{ fontSize: `${sizeOf(columns, column, cells[place] ?? '')}pt` }}>
          {cells[place]}
        </td>
      ))}
    </tr>
  );
  return { of, height: layout.row, table: 'list' };
};

const noteOf = (words: string): Block<ReactElement> => ({
  of: (
    <p key={words} className="note">
      {words}
    </p>
  ),
  height: linesOf(words, NOTE, layout.width) * layout.note,
});

/** The document and the number of its sheets. */
export function wallPaper(list: WallList): { document: ReactElement; sheets: number } {
  const blocks = [opening(list), ...list.rows.map((cells, at) => rowOf(list, cells, at)), ...list.notes.map(noteOf)];
  const pages = paginate(blocks, { height: layout.height, headers: { list: layout.header + 2 } });
  const document = (
    <PaperDocument
      title={`${list.title.replace('\n', '')} ${list.number}`}
      style={wallStyle}
      code={`家门口 ${list.number}\n${list.station}`}
    >
      {pages.map((page, index) => (
        <Sheet key={list.number + String(index)} name="wall">
          {byTable(page).map(({ table, blocks: rows }) =>
            table ? <PaperTable key={table} columns={list.columns} rows={rows} /> : rows,
          )}
          <PaperFoot number={list.number} page={index + 1} pages={pages.length}>
            <p className="from">{`${list.station}\n电话：${list.phone}\n${dayWords(list.issuedOn)}`}</p>
          </PaperFoot>
        </Sheet>
      ))}
    </PaperDocument>
  );
  return { document, sheets: pages.length };
}
