// The list on top of a batch: which copies go where, who looks after it, and a place for whoever puts them up.
import type { ReactElement } from 'react';
import { Sheet } from '../../documents/frame';
import { type Block, numbered, paginate } from '../../documents/pages';
import { type PaperColumn, PaperColumns, PaperFoot } from '../../documents/parts';
import type { Room } from './layout';
import { coverLayout as layout } from './notice.style';

export type CoverRow = { copies: string; building: string; unit: string; count: number; chief: string };

type Cover = {
  number: string;
  from: string;
  title: string;
  facts: readonly string[];
  rows: readonly CoverRow[];
};

const columns: PaperColumn[] = [
  { label: '份号', width: 24 },
  { label: '楼栋' },
  { label: '单元' },
  { label: '份数', width: 15 },
  { label: '楼栋长', width: 30 },
  { label: '张贴人', width: 28 },
  { label: '日期', width: 24 },
];

const cellsOf = ({ copies, building, unit, count, chief }: CoverRow) => [copies, building, unit, `${count}`, chief, '', ''];

/** Sheets of the list. */
export function coverSheets({ number, from, title, facts, rows }: Cover, room: Room): ReactElement[] {
  const opening = (
    <div>
      <h2>张贴清单</h2>
      {[title, ...facts].map((words) => (
        <p key={words} className="fact">
          {words}
        </p>
      ))}
    </div>
  );
  const top: Block<CoverRow | null> = { of: null, height: layout.title + (facts.length + 1) * layout.fact };
  const lines = rows.map((of): Block<CoverRow | null> => ({ of, height: layout.row, table: 'rows' }));
  const pages = paginate([top, ...lines], { height: room.height, headers: { rows: layout.head } });
  return numbered(pages).map(({ page, sheet }) => (
    <Sheet key={`cover ${sheet}`} name="cover">
      {sheet === 1 && opening}
      <PaperColumns columns={columns} rows={page.flatMap(({ of }) => (of ? [cellsOf(of)] : []))} />
      <PaperFoot number={number} page={sheet} pages={pages.length}>
        <p>{from}</p>
      </PaperFoot>
    </Sheet>
  ));
}
