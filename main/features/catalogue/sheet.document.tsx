import { Fragment, type ReactElement } from 'react';
import type { PaperFormat } from '../../../shared/rules/paper-size';
import { linesOf } from '../../documents/fit';
import { FittedLine, PaperDocument, Sheet } from '../../documents/frame';
import { type Block, byTable, numbered, paginate } from '../../documents/pages';
import { type PaperColumn, PaperFoot, PaperTable } from '../../documents/parts';
import { scaledStyle } from '../../documents/scaled';
import { layout, sheetStyle } from './sheet.style';

type Line = { number: number; name: string; words: string; within: string; by: string };
export type OrderSheet = {
  title: string;
  /** Lines below the title. */
  facts: string[];
  /** The number to call. */
  call: string;
  classes: { name: string; items: Line[] }[];
  number: string;
  from: string;
  code: string;
  format: PaperFormat;
};

const columns: PaperColumn[] = [
  { label: '编号', width: 15 },
  { label: '服务', width: 41 },
  { label: '说明' },
  { label: '几天办好', width: 20 },
  { label: '谁来办', width: 27 },
];
const taken = columns.reduce((sum, { width = 0 }) => sum + width, 0);
const widths = columns.map(({ width }) => (width ?? layout.width - taken) - layout.cellAir);

function opening({ title, facts, call }: OrderSheet): Block<ReactElement> {
  const of = (
    <div key="opening" className="opening">
      <FittedLine name="title" text={title} width={layout.width} height={layout.title} most={36} />
      {facts.map((words) => (
        <p key={words} className="fact">
          {words}
        </p>
      ))}
      <p className="call">{call}</p>
    </div>
  );
  return { of, height: layout.title + facts.length * layout.fact + layout.call + layout.below };
}

/** One table under one header, so that what most stations offer stands on one sheet. */
const TABLE = 'items';

const classRow = (name: string): Block<ReactElement> => ({
  of: (
    <tr key={name} className="class">
      <td colSpan={columns.length}>{name}</td>
    </tr>
  ),
  ...{ height: layout.class, table: TABLE, keepsNext: true },
});

function row({ number, name, words, within, by }: Line): Block<ReactElement> {
  const cells = [String(number), name, words, within, by];
  const lines = Math.max(...cells.slice(1).map((cell, at) => linesOf(cell, layout.cell, widths[at + 1] ?? layout.width)));
  const height = Math.max(layout.row, lines * layout.line + layout.air);
  const of = (
    <tr key={number} style={{ height: `${height}mm` }}>
      {columns.map(({ label }, at) => (
        <td key={label}>{cells[at]}</td>
      ))}
    </tr>
  );
  return { of, height, table: TABLE };
}

/** What is cut off, filled in and handed over. Lengths of the blanks in millimetres. */
const slipLines: readonly [label: string, blank: number][][] = [
  [
    ['要的编号', 22],
    ['再要一项', 22],
    ['什么时候方便', 62],
  ],
  [
    ['姓名', 32],
    ['楼栋房号', 44],
    ['电话', 50],
  ],
  [['要说的', 148]],
];

const slip: Block<ReactElement> = {
  of: (
    <div key="slip" className="slip">
      <p className="cut">我要点单（填好交到工作站，或者交给楼栋长）</p>
      {slipLines.map((places) => (
        <p key={places.map(([label]) => label).join()}>
          {places.map(([label, blank]) => (
            <Fragment key={label}>
              {label}
              <span style={{ width: `${blank}mm` }} />
            </Fragment>
          ))}
        </p>
      ))}
    </div>
  ),
  height: layout.slip,
};

const blocksOf = (sheet: OrderSheet): Block<ReactElement>[] => [
  opening(sheet),
  ...sheet.classes.flatMap(({ name, items }) => [classRow(name), ...items.map(row)]),
  slip,
];

/** The sheets, and how many there are. */
export function orderSheetPaper(sheet: OrderSheet): { document: ReactElement; sheets: number } {
  const { title, number, from, code, format } = sheet;
  const pages = paginate(blocksOf(sheet), { height: layout.height, headers: { [TABLE]: layout.header } });
  const document = (
    <PaperDocument title={`${title} ${number}`} format={format} style={scaledStyle(format) + sheetStyle} code={code}>
      {numbered(pages).map(({ page, sheet: at }) => (
        <Sheet key={at} name="order">
          {byTable(page).map(({ table, blocks }) =>
            table ? <PaperTable key={table} columns={columns} rows={blocks} /> : blocks,
          )}
          <PaperFoot number={number} page={at} pages={pages.length}>
            <FittedLine name="from" text={from} width={84} height={9} most={12} />
            <p className="scan">扫码存下工作站电话</p>
          </PaperFoot>
        </Sheet>
      ))}
    </PaperDocument>
  );
  return { document, sheets: pages.length };
}
