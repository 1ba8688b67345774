import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import type { HouseholdRow } from '../../../shared/features/households';
import { dayWords, numberWords } from '../../../shared/text';
import { askAhead, useQuery } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { FailureNote } from '../../kit/failure';
import { later } from '../../kit/later';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { Page } from '../../kit/page';
import { Pager, usePages } from '../../kit/pager';
import { PrintList } from '../../kit/print-list';
import { type RowKeys, RowOpener, useRowKeys } from '../../kit/row-keys';
import { soft } from '../../kit/soft';
import { ColumnChoice } from '../fields/column-choice';
import { FIELD_REM, fieldColumns, type ShownColumns, useShownColumns } from '../fields/shown-columns';
import { FilterBar } from '../residents/filter-bar';
import { type Filter, isEverything, noFilter, useListFilter, useSettled } from '../residents/filters';
import { useDefinition } from '../residents/use-definition';
import { placeWords } from '../residents/words';

const HouseholdDrawer = later(() => import('./household-drawer').then((m) => m.HouseholdDrawer));

const SIZE = 50;

type Listed = HouseholdRow & { custom: (string | null)[] };
const ownColumns = ['户主', '人数', '居住情况', '核对日期'];

const columnsFor = (keys: RowKeys, onOpenPage: (id: number) => void): LedgerColumn<Listed>[] => [
  {
    title: '住址',
    width: '11.5rem',
    render: (_, row, index) => (
      <RowOpener keys={keys} index={index} onOpenPage={() => onOpenPage(row.id)}>
        {placeWords(row)}
      </RowOpener>
    ),
  },
  {
    title: '户主',
    dataIndex: 'headName',
    width: '11.5rem',
    ellipsis: true,
    render: (name: string | null) => name ?? soft('未定'),
  },
  { title: '人数', width: '6.4rem', align: 'right', render: (_, row) => `${numberWords(row.residents)} 人` },
  { title: '居住情况', dataIndex: 'residency', width: '9rem', render: (words: string) => words || soft('未填') },
  { title: '核对日期', render: (_, row) => (row.verifiedOn ? dayWords(row.verifiedOn) : soft('还没核对过')) },
];

type TableProps = {
  rows: Listed[];
  shown: ShownColumns;
  keys: RowKeys;
  selected: number | null;
  empty: ReactNode;
  onOpen(id: number): void;
};

function HouseholdTable({ rows, shown: { columns, fields }, keys, selected, empty, onOpen }: TableProps) {
  const navigate = useNavigate();
  const own = columnsFor(keys, (id) => navigate(`/households/${id}`)).filter(({ title }) => !columns.without.includes(title));
  return (
    <LedgerTable
      oneLine
      style={{ minWidth: `${46 + fields.length * FIELD_REM}rem` }}
      columns={[...own, ...fieldColumns<Listed>(fields)]}
      rows={rows}
      empty={empty}
      opening={{ keys, selected, onOpen: ({ id }) => onOpen(id) }}
    />
  );
}

function NoHouseholds({ filter, onClear }: { filter: Filter; onClear(): void }) {
  const navigate = useNavigate();
  if (!isEverything(filter))
    return <EmptyState words="没有符合这些条件的户。" action={<Button onClick={onClear}>清除筛选</Button>} />;
  return (
    <EmptyState
      words="这里按户列出小区里住着的人。先导入居民表，或者登记第一位居民，户就会出现。"
      action={
        <Button type="primary" onClick={() => navigate('/imports')}>
          导入表格
        </Button>
      }
    />
  );
}

type Cursor = { sequence: number; id: number };

function useHouseholds(filter: Filter, fieldIds: number[]) {
  const settled = useSettled(filter);
  const pages = usePages<Cursor>(JSON.stringify(settled));
  const asking = (after: Cursor | null) => ({ filter: settled, page: { after, size: SIZE }, fieldIds });
  const found = useQuery('households.list', asking(pages.after));
  return { pages, found, ahead: (after: Cursor) => askAhead('households.list', asking(after)) };
}

export function HouseholdsList() {
  const [filter, setFilter] = useListFilter('households');
  const define = useDefinition();
  const shown = useShownColumns('households');
  const { pages, found, ahead } = useHouseholds(filter, shown.fieldIds);
  const [opened, setOpened] = useState<number | null>(null);
  const rows = found.value?.rows ?? [];
  const keys = useRowKeys(rows.length);
  const close = () => {
    setOpened(null);
    keys.back();
  };
  const empty = found.value ? <NoHouseholds filter={filter} onClear={() => setFilter(noFilter)} /> : ' ';
  return (
    <Page
      title="住户"
      count={found.value && `共 ${numberWords(found.value.total)} 户`}
      actions={<ColumnChoice own={ownColumns} shown={shown} />}
    >
      <FilterBar filter={filter} onChange={setFilter} onGo={keys.enter} />
      <PrintList list="households" asked={{ filter }} disabled={!found.value?.total} />
      {!isEverything(filter) && (
        <p className="soft" role="status">
          住着这些人的户：{define(filter)}
        </p>
      )}
      <FailureNote failure={found.failure} />
      {!found.failure && (
        <HouseholdTable rows={rows} shown={shown} keys={keys} selected={opened} empty={empty} onOpen={setOpened} />
      )}
      {found.value && (
        <Pager
          {...{ pages, ahead, size: SIZE, shown: rows.length, measure: '户' }}
          total={found.value.total}
          next={found.value.next}
        />
      )}
      {opened !== null && <HouseholdDrawer id={opened} onClose={close} />}
    </Page>
  );
}
