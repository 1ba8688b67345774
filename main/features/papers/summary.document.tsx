import type { ReactElement } from 'react';
import { type Figure, measureWords, type Summary, valueWords } from '../../../shared/features/summary';
import { periodWords } from '../../../shared/rules/period';
import { dayWords, instantWords, numberWords } from '../../../shared/text';
import { linesOf } from '../../documents/fit';
import { FittedLine, PaperDocument, Sheet } from '../../documents/frame';
import { type Block, byTable, paginate } from '../../documents/pages';
import { PaperFoot } from '../../documents/parts';
import { buildingColumns, buildingRows, type Reading } from '../summary/queries';
import { layout, summaryStyle } from './summary.style';
import { SummaryTable } from './summary-table';

/** `chain`: where the audit log ended when the paper was issued, to compare it with ever after. */
type Props = { summary: Summary; number: string; reading: Reading; chain: string | null };

const Opening = ({ summary, reading }: Pick<Props, 'summary' | 'reading'>) => (
  <div className="opening">
    <FittedLine
      name="title"
      text={`${summary.stationName}\n${periodWords(summary.period)}上报汇总`}
      width={154}
      height={22}
      most={22}
    />
    <p className="facts">
      报送：{reading.sentTo}
      <span>统计截至{dayWords(summary.asOf)}</span>
    </p>
    <p className="facts">
      {reading.stationCode ? `工作站代码：${reading.stationCode}` : `联系电话：${reading.phone}`}
      <span>生成于{instantWords(summary.countedAt)}</span>
    </p>
  </div>
);

/** Figures by group, each with its definition beside it. */
function figureBlocks(figures: readonly Figure[]): Block<ReactElement>[] {
  return figures.flatMap((figure, index) => {
    const { code, group, name, definition } = figure;
    const lines = Math.max(linesOf(definition, 9.5, layout.meaning), linesOf(name, 10.5, layout.name));
    const height = Math.max(layout.row, lines * layout.line + layout.pad);
    const row = (
      <tr key={code} style={{ height: `${height}mm` }}>
        <td>{name}</td>
        <td className="number">{valueWords(figure)}</td>
        <td className="measure">{measureWords(figure)}</td>
        <td className="meaning">{definition}</td>
      </tr>
    );
    const heading = (
      <tr key={group} className="group" style={{ height: `${layout.group}mm` }}>
        <td colSpan={4}>{group}</td>
      </tr>
    );
    const opens = group !== figures[index - 1]?.group;
    const blocks: Block<ReactElement>[] = opens ? [{ of: heading, height: layout.group, table: 'figures', keepsNext: true }] : [];
    return [...blocks, { of: row, height, table: 'figures' }];
  });
}

const buildingBlocks = (summary: Summary): Block<ReactElement>[] =>
  buildingRows(summary.buildings).map(([building, ...values], index, rows) => {
    const last = index === rows.length - 1;
    const height = Math.max(layout.row, linesOf(building, 10.5, layout.building) * layout.line + layout.pad);
    const row = (
      <tr key={building} className={last ? 'sum' : undefined} style={{ height: `${height}mm` }}>
        <td>{building}</td>
        {buildingColumns.map(({ label }, at) => (
          <td key={label} className="number">
            {numberWords(values[at] ?? 0)}
          </td>
        ))}
      </tr>
    );
    return { of: row, height, table: 'buildings', keepsNext: index === rows.length - 2 };
  });

const closing = (
  <div className="closing" key="closing">
    {['填报人：', '审核人：', '站长（签字）：'].map((words) => (
      <p key={words}>{words}</p>
    ))}
    <p className="dated">年　　月　　日（盖章）</p>
  </div>
);

function blocksOf(summary: Summary, reading: Reading): Block<ReactElement>[] {
  return [
    { of: <Opening key="opening" summary={summary} reading={reading} />, height: layout.opening },
    ...figureBlocks(summary.figures),
    { of: <h2 key="buildings">分楼栋情况</h2>, height: layout.heading, keepsNext: true },
    ...buildingBlocks(summary),
    ...reading.cautions.map((words) => ({
      of: <p key={words}>注：{words}</p>,
      height: linesOf(`注：${words}`, 9.5, layout.width) * layout.line + 2,
      // The place to sign never stands alone on a sheet (GB/T 9704).
      keepsNext: true,
    })),
    { of: closing, height: layout.closing },
  ];
}

type FootProps = Pick<Props, 'summary' | 'number' | 'chain'> & { page: number; pages: number };

const Foot = ({ summary, chain, ...place }: FootProps) => (
  <PaperFoot {...place}>
    <FittedLine name="from" text={summary.stationName} width={58} height={9} most={9.5} />
    {chain && <p className="chain">链号 {chain}</p>}
  </PaperFoot>
);

/** Sheets of the printed summary, in order. */
export function summaryPages(summary: Summary, reading: Reading) {
  const headers = { figures: layout.header, buildings: layout.header };
  return paginate(blocksOf(summary, reading), { height: layout.height, headers });
}

/** The monthly summary on paper: figures with their definitions, the building table, and the place to sign. */
export function summaryPaper({ summary, number, reading, chain }: Props) {
  const title = `${periodWords(summary.period)}上报汇总`;
  const code = `家门口 ${number}\n${summary.stationName} ${title}\n统计截至${dayWords(summary.asOf)}`;
  const pages = summaryPages(summary, reading).map((page, index) => ({ page, sheet: index + 1 }));
  return (
    <PaperDocument title={`${title} ${number}`} style={summaryStyle} code={code}>
      {pages.map(({ page, sheet }) => (
        <Sheet key={sheet} name="report">
          {byTable(page).map(({ table, blocks }) => (table ? <SummaryTable key={table} table={table} rows={blocks} /> : blocks))}
          <Foot summary={summary} number={number} chain={chain} page={sheet} pages={pages.length} />
        </Sheet>
      ))}
    </PaperDocument>
  );
}
