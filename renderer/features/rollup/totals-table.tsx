import type { Total } from '../../../shared/features/rollup';
import { measureWords, valueWords } from '../../../shared/features/summary';
import { numberWords } from '../../../shared/text';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { RowOpener, useRowKeys } from '../../kit/row-keys';

type Row = Total & { id: number };

const columns = (expected: number): LedgerColumn<Row>[] => [
  { title: '类别', width: '9rem', render: (_, { indicator }) => indicator.group },
  {
    title: '数',
    width: '8rem',
    align: 'right',
    render: (_, total) => valueWords({ ...total, value: total.once ?? total.value }),
  },
  {
    title: '单位',
    width: '7rem',
    render: (_, { indicator, value, of }) => measureWords({ value, of, measure: indicator.measure }),
  },
  { title: '上期', width: '8rem', align: 'right', render: (_, { before }) => (before ? valueWords(before) : '—') },
  { title: '报了的', width: '7rem', align: 'right', render: (_, { members }) => `${members}/${expected}家` },
  {
    title: '口径',
    ellipsis: true,
    render: (_, { indicator, apart, once, value }) =>
      `${once === null ? '' : `按名单去掉重复的${value - once}人，各单位相加是${numberWords(value)}。`}${apart ? '各单位口径不一样，分开列，没有相加。' : ''}${indicator.definition}（第${indicator.version}版）`,
  },
];

type Props = { totals: readonly Total[]; expected: number; onOpen(total: Total): void };

/** The sums of a period. A row opens where the figure comes from. */
export function TotalsTable({ totals, expected, onOpen }: Props) {
  const keys = useRowKeys(totals.length);
  const rows = totals.map((total) => ({ ...total, id: total.indicator.id }));
  const [group, ...rest] = columns(expected);
  const name: LedgerColumn<Row> = {
    title: '指标',
    width: '14rem',
    render: (_, row, index) => (
      <RowOpener keys={keys} index={index} onOpenPage={() => onOpen(row)}>
        {row.indicator.name}
      </RowOpener>
    ),
  };
  return (
    <LedgerTable
      columns={[group as LedgerColumn<Row>, name, ...rest]}
      rows={rows}
      empty="这一期还没有收到报送包。"
      opening={{ keys, onOpen }}
    />
  );
}
