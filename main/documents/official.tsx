// Papers in the layout of an official document (参照 GB/T 9704): mark, number, red rule, title, text on a grid of 22 lines of 28
// characters, page numbers below. What stands on them is lines that were broken beforehand.
import type { ReactElement } from 'react';
import { FittedLine, PaperCode, PaperDocument, Sheet } from './frame';
import { officialLayout as layout, officialStyle, officialType, PITCH } from './official.style';
import { breakLines, type Run, type Setting } from './official-lines';
import { type SetTable, setTable, type TableGrid } from './official-table';
import { type Block, byTable, numbered, paginate } from './pages';
import { type LineGrid, lineBlock } from './set-line';

/** 一、黑体 · （一）楷体 · 1. 仿宋 bold · text. */
export type Level = 'h1' | 'h2' | 'h3' | 'body';
export type OfficialBlock =
  | ({ kind: 'text'; runs: Run[]; level?: Level; keepsNext?: boolean } & Omit<Setting, 'width'>)
  | { kind: 'table'; rows: Cell[][]; least?: number }
  /** Something drawn, `height` mm of it. */
  | { kind: 'drawing'; of: ReactElement; height: number }
  | { kind: 'blank' };
export type Cell = { paragraphs: Run[][]; head?: boolean; span?: number };

export type OfficialPaper = {
  /** Who speaks, in red: 幸福里工作站会议纪要. */
  mark: string;
  /** Below the mark: 〔2026〕3号, or that it is not final yet. */
  serial: string;
  title: string;
  blocks: OfficialBlock[];
  /** The paper's own number, for the record. */
  number: string;
  from: string;
  about?: readonly string[];
};

const grid: LineGrid = { characters: layout.characters, pitch: PITCH, size: officialType.text, line: layout.line };
const cells: TableGrid = { width: layout.width, line: layout.cellLine, air: layout.cellAir, size: officialType.cell, most: 28 };

const nameOf = (at: number) => `table ${at}`;

/** The tables of a paper under their names. */
const tablesOf = ({ blocks }: OfficialPaper): Map<string, SetTable> =>
  new Map(
    blocks.flatMap((block, at) =>
      block.kind === 'table' ? [[nameOf(at), setTable(block.rows, nameOf(at), block.least ?? 0, cells)] as const] : [],
    ),
  );

/** What one block takes: a heading never stands last on a page. */
function blocksOf(block: OfficialBlock, at: number, tables: ReadonlyMap<string, SetTable>): Block<ReactElement>[] {
  if (block.kind === 'table') return tables.get(nameOf(at))?.rows ?? [];
  if (block.kind === 'blank') return [lineBlock({ runs: [], units: 0, indent: 0, last: true }, 'body', `${at}`, grid)];
  if (block.kind === 'drawing') return [{ of: <div key={`drawing ${at}`}>{block.of}</div>, height: block.height }];
  const { runs, level = 'body', first = 2, others = 0, keepsNext = level !== 'body' } = block;
  const lines = breakLines(runs, { width: layout.characters, first, others });
  return lines.map((line, index) => ({ ...lineBlock(line, level, `${at} ${index}`, grid), keepsNext }));
}

/** Characters of the title a line holds: 2号 in the width of the text. */
const TITLE_WIDTH = Math.floor((layout.characters * officialType.text) / officialType.title) - 1;

/** Mark, number, rule and title, as high as whole lines of the grid. */
function openingBlock({ mark, serial, title }: OfficialPaper): Block<ReactElement> {
  const lines = breakLines([{ text: title }], { width: TITLE_WIDTH, title: true });
  const high = Math.ceil((lines.length * 13) / layout.line) * layout.line;
  const of = (
    <div key="opening">
      <FittedLine name="mark" text={mark} width={layout.width} height={2 * layout.line} most={42} />
      <p className="serial">{serial}</p>
      <p className="rule" />
      <div className="heading" style={{ height: `${high + layout.line}mm` }}>
        {lines.map(({ runs }) => (
          <p key={runs[0]?.text}>{runs.map(({ text }) => text)}</p>
        ))}
      </div>
    </div>
  );
  return { of, height: 6 * layout.line + high };
}

const Feet = ({ paper, page }: { paper: OfficialPaper; page: number }) => {
  const side = page % 2 === 1 ? 'odd' : 'even';
  return (
    <>
      <p className={`leaf ${side}`}>{side === 'odd' ? `— ${page} — ` : ` — ${page} —`}</p>
      <div className={`record ${side}`}>
        <PaperCode label={paper.number} />
        {`${paper.from}\n${paper.number}-${page}`}
      </div>
    </>
  );
};

/** The document and the number of its sheets. */
export function officialPaper(paper: OfficialPaper): { document: ReactElement; sheets: number } {
  const tables = tablesOf(paper);
  const blocks = [openingBlock(paper), ...paper.blocks.flatMap((block, at) => blocksOf(block, at, tables))];
  const headers = Object.fromEntries([...tables].map(([name, { head }]) => [name, head?.height ?? 0]));
  const pages = paginate(blocks, { height: layout.height, headers });
  const document = (
    <PaperDocument
      title={`${paper.title} ${paper.number}`}
      style={officialStyle}
      code={`家门口 ${paper.number}\n${paper.from}`}
      about={paper.about ?? []}
    >
      {numbered(pages).map(({ page, sheet }) => (
        <Sheet key={sheet} name="official">
          {byTable(page).map(({ table = '', blocks: held }) => [tables.get(table)?.head?.of, ...held])}
          <Feet paper={paper} page={sheet} />
        </Sheet>
      ))}
    </PaperDocument>
  );
  return { document, sheets: pages.length };
}
