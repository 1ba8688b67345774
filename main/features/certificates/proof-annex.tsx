import type { ReactElement } from 'react';
import { hourSourceWords, minutesWords } from '../../../shared/features/hours';
import { dayWords } from '../../../shared/text';
import { linesOf } from '../../documents/fit';
import { type Block, paginate } from '../../documents/pages';
import { PaperTable } from '../../documents/parts';
import type { ServedLine } from './facts';
import { proofLayout } from './proof.style';

const { annex: layout, columns } = proofLayout;
const { width } = layout;
const TYPE = 9.5;
const taken = Object.values(columns).reduce<number>((sum, one) => sum + one, 0);
const heads: { label: string; width: number }[] = [
  { label: '日期', width: columns.day },
  { label: '活动', width: columns.activity },
  { label: '地点', width: columns.place },
  { label: '内容', width: width - taken },
  { label: '时长', width: columns.minutes },
  { label: '记法', width: columns.timed },
];

function rowOf(cells: string[], key: string, name?: string): Block<ReactElement> {
  const lines = Math.max(...cells.map((cell, at) => linesOf(cell, TYPE, (heads[at]?.width ?? width) - layout.cellAir)));
  const height = lines * layout.rowLine + layout.rowAir;
  const row = (
    <tr key={key} className={name} style={{ height: `${height}mm` }}>
      {heads.map(({ label }, at) => (
        <td key={label}>{cells[at]}</td>
      ))}
    </tr>
  );
  return { of: row, height, table: 'lines' };
}

/** Every stretch of service in order, on as many sheets as it takes; the sheet behind the first is number 2. */
export function annexPages(all: readonly ServedLine[]): { sheet: number; rows: ReactElement[] }[] {
  const lines = all.filter(({ countsAs }) => countsAs === 'service');
  const sum = lines.reduce((minutes, line) => minutes + line.minutes, 0);
  const blocks = lines.map(({ day, activity, place, content, minutes, timed }, at) =>
    rowOf([dayWords(day), activity, place, content, minutesWords(minutes), hourSourceWords[timed ? 'timed' : 'hand']], `${at}`),
  );
  const total = rowOf(['合计', '', '', `共${lines.length}次`, minutesWords(sum), ''], 'sum', 'sum');
  const pages = paginate([...blocks, total], { height: layout.height - layout.heading, headers: { lines: layout.header } });
  return pages.map((page, index) => ({ sheet: index + 2, rows: page.map(({ of }) => of) }));
}

export const AnnexTable = ({ title, rows }: { title: string; rows: ReactElement[] }) => (
  <>
    <h2>{title}</h2>
    <PaperTable columns={heads} rows={rows} />
  </>
);
