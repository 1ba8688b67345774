import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { needThemeWords, type VisitPurpose, visitPurposeWords } from '../../../shared/features/visit-words';
import type { VisitRow } from '../../../shared/features/visits';
import { dayWords } from '../../../shared/text';
import { useMay, useQuery } from '../../desk';
import { Choice } from '../../kit/choice';
import { EmptyState } from '../../kit/empty';
import { FailureNote } from '../../kit/failure';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { Pager, usePages } from '../../kit/pager';
import { PrintList } from '../../kit/print-list';
import { type RowKeys, RowOpener, useRowKeys } from '../../kit/row-keys';
import { soft } from '../../kit/soft';
import { StateWord } from '../../kit/state-word';
import look from '../orders/orders.module.css';
import { placeWords } from '../residents/words';
import { isOpen, resultTone, resultWords, visitedWords } from './words';

const SIZE = 50;
const purposes = Object.entries(visitPurposeWords).map(([value, label]) => ({ value: value as VisitPurpose, label }));

function Needs({ row: { needs } }: { row: VisitRow }) {
  if (needs.length === 0) return soft('—');
  const waiting = needs.filter(isOpen).length;
  return (
    <>
      {needs.map(({ theme }) => needThemeWords[theme]).join('、')}
      {waiting > 0 && (
        <div className="small">
          <StateWord tone="soon">{`${waiting}项还没办`}</StateWord>
        </div>
      )}
    </>
  );
}

const columnsFor = (keys: RowKeys, onOpen: (id: number) => void): LedgerColumn<VisitRow>[] => [
  {
    title: '走访了谁',
    width: '8rem',
    render: (_, row, index) => (
      <RowOpener keys={keys} index={index} onOpenPage={() => onOpen(row.id)}>
        {visitedWords(row)}
      </RowOpener>
    ),
  },
  { title: '住处', width: '11rem', render: (_, row) => placeWords(row) },
  { title: '哪一天', width: '9.5rem', render: (_, { on }) => dayWords(on) },
  { title: '目的', width: '8rem', render: (_, { purpose }) => visitPurposeWords[purpose] },
  { title: '结果', width: '7rem', render: (_, row) => <StateWord tone={resultTone(row)}>{resultWords(row)}</StateWord> },
  { title: '需要什么', render: (_, row) => <Needs row={row} /> },
  { title: '谁去的', width: '7rem', dataIndex: 'visitor' },
];

export type ListProps = { views: ReactNode; open: number | null; onOpen(id: number): void };

/** What was done, the latest first. */
export function DoneView({ views, open, onOpen, onAdd }: ListProps & { onAdd(): void }) {
  const may = useMay();
  const [purpose, setPurpose] = useState<VisitPurpose | null>(null);
  const [buildingId, setBuilding] = useState<number | null>(null);
  const buildings = useQuery('estate.tree', {}).value ?? [];
  const pages = usePages<{ on: string; id: number }>(`${purpose} ${buildingId}`);
  const { value, failure } = useQuery('visits.list', { purpose, buildingId, after: pages.after, size: SIZE });
  const rows = value?.rows ?? [];
  const keys = useRowKeys(rows.length);
  const narrowed = purpose !== null || buildingId !== null;
  const add = may('visits.record') && (
    <Button type="primary" onClick={onAdd}>
      登记走访
    </Button>
  );
  return (
    <>
      <div className={look.bar}>
        {views}
        <Choice label="目的" width={9} value={purpose} options={purposes} onChange={(chosen) => setPurpose(chosen)} />
        <Choice
          label="楼栋"
          width={9}
          value={buildingId}
          options={buildings.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(chosen) => setBuilding(chosen)}
        />
      </div>
      <PrintList list="visits" asked={{ purpose, buildingId }} disabled={rows.length === 0} />
      <FailureNote failure={failure} />
      {value && (
        <LedgerTable
          style={{ minWidth: '58rem' }}
          columns={columnsFor(keys, onOpen)}
          rows={rows}
          opening={{ keys, selected: open, onOpen: ({ id }) => onOpen(id) }}
          empty={
            narrowed ? (
              <EmptyState words="没有这样的走访，放宽条件试试。" />
            ) : (
              <EmptyState words="去过谁家、见到没有、需要什么，都记在这里。走访卡收回来，在“录走访卡”里照着号录。" action={add} />
            )
          }
        />
      )}
      <Pager pages={pages} size={SIZE} shown={rows.length} total={null} next={value?.next ?? null} measure="次" />
    </>
  );
}
