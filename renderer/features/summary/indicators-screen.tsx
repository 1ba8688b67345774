import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { countsWords, type Indicator } from '../../../shared/features/summary';
import { dayWords } from '../../../shared/text';
import { useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { Page } from '../../kit/page';
import { PrintList } from '../../kit/print-list';
import { type RowKeys, RowOpener, useRowKeys } from '../../kit/row-keys';
import { IndicatorDrawer } from './indicator-drawer';

type Row = Indicator & { id: number };
const columnsFor = (keys: RowKeys, onOpen: (row: Row) => void): LedgerColumn<Row>[] => [
  { title: '类别', width: '7rem', dataIndex: 'group' },
  {
    title: '指标',
    width: '11rem',
    render: (_, row, index) => (
      <RowOpener keys={keys} index={index} onOpenPage={() => onOpen(row)}>
        {row.name}
      </RowOpener>
    ),
  },
  { title: '单位', width: '4.5rem', dataIndex: 'measure' },
  { title: '怎么算', dataIndex: 'definition' },
  { title: '时间', width: '5.5rem', render: (_, { counts }) => countsWords[counts] },
  { title: '口径', width: '5rem', render: (_, { version }) => `第${version}版` },
  { title: '起用', width: '9.5rem', render: (_, { validFrom }) => dayWords(validFrom) },
];

/** 指标: every figure that goes up, what it counts, how, since when; a row opens the whole entry. */
export function IndicatorsScreen() {
  const { value, failure } = useQuery('summary.indicators', {});
  const navigate = useNavigate();
  const [opened, setOpened] = useState<Row>();
  const rows = (value ?? []).map((one, at) => ({ ...one, id: at + 1 }));
  const keys = useRowKeys(rows.length);
  const close = () => {
    setOpened(undefined);
    keys.back();
  };
  const opening = { keys, selected: opened?.id ?? null, onOpen: setOpened };
  return (
    <Page
      title="指标"
      count={value && `共 ${value.length} 个`}
      actions={<Button onClick={() => navigate('/summary')}>看数字</Button>}
    >
      <FailureNote failure={failure} />
      <PrintList list="indicators" asked={{}} disabled={rows.length === 0} />
      <p className="soft">
        期末数按统计日的台账算，期内数按发生的日子算。口径改了版本加一，两期口径不同会提醒。点一行看代码和来源。
      </p>
      {value && <LedgerTable columns={columnsFor(keys, setOpened)} rows={rows} empty=" " opening={opening} />}
      {opened && <IndicatorDrawer indicator={opened} onClose={close} />}
    </Page>
  );
}
