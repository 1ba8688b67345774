import { Button } from 'antd';
import type { ReactNode } from 'react';
import { type CheckCode, checks, type Finding } from '../../../shared/features/checkup';
import { useMay } from '../../desk';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { type RowKeys, RowOpener } from '../../kit/row-keys';
import { placeWords } from '../residents/words';
import './checkup.css';

type Row = Finding & { id: number };

type Props = {
  code: CheckCode;
  findings: readonly Finding[];
  keys: RowKeys;
  selected: number | null;
  empty: ReactNode;
  onOpen(at: number): void;
  onOpenPage(at: number): void;
  onMark(at: number): void;
  onCompare(at: number): void;
};

/** Two people of one family who share a household are no duplicate: of relations there is nothing to merge. */
export const canMerge = (code: CheckCode): boolean => checks[code].group === '重复登记';

function columnsFor({ code, keys, onOpenPage, onMark, onCompare }: Props, may: ReturnType<typeof useMay>): LedgerColumn<Row>[] {
  const opener = (row: Row, at: number, words: string) => (
    <RowOpener keys={keys} index={at} onOpenPage={() => onOpenPage(at)}>
      {words || placeWords(row)}
    </RowOpener>
  );
  const act = (label: string, at: number, run: (at: number) => void) => (
    <Button
      size="small"
      onClick={(event) => {
        event.stopPropagation();
        run(at);
      }}
    >
      {label}
    </Button>
  );
  const { subject } = checks[code];
  const other: LedgerColumn<Row> = {
    title: '另一人',
    width: '15rem',
    ellipsis: true,
    render: (_, { other: two }) => two && `${two.name}　${placeWords(two)}`,
  };
  return [
    {
      title: subject === 'household' ? '户主' : subject === 'room' ? '房屋' : '姓名',
      width: '8.6rem',
      ellipsis: true,
      render: (_, row, at) => opener(row, at, row.name ?? ''),
    },
    { title: '住址', width: '11rem', ellipsis: true, render: (_, row) => placeWords(row) },
    ...(subject === 'pair' ? [other] : []),
    { title: '要核对的', dataIndex: 'words', ellipsis: true },
    {
      title: '办理',
      width: canMerge(code) ? '10rem' : '6.4rem',
      align: 'right',
      render: (_, _row, at) => (
        <span className="checkup-acts">
          {canMerge(code) && may('merges.compare') && act('对照', at, onCompare)}
          {may('checkup.mark') && act('已核对', at, onMark)}
        </span>
      ),
    },
  ];
}

/** One page of a work list. A click or Enter opens the card; the acts stand in the row. */
export function CheckTable(props: Props) {
  const { findings, keys, selected, empty, onOpen } = props;
  const may = useMay();
  const rows = findings.map((finding, at): Row => ({ ...finding, id: at + 1 }));
  return (
    <LedgerTable
      oneLine
      style={{ minWidth: '46rem' }}
      columns={columnsFor(props, may)}
      rows={rows}
      empty={empty}
      opening={{ keys, selected: selected === null ? null : selected + 1, onOpen: ({ id }) => onOpen(id - 1) }}
    />
  );
}
