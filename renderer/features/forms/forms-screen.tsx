import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { formKindWords, type UpperForm } from '../../../shared/features/forms';
import { periodWords } from '../../../shared/rules/period';
import { useAction, useMay, useQuery } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { FailureNote } from '../../kit/failure';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { Page } from '../../kit/page';
import { Pager, usePages } from '../../kit/pager';
import { PrintList } from '../../kit/print-list';
import { RowOpener, useRowKeys } from '../../kit/row-keys';
import { say } from '../../session';
import { FormPage } from './form-page';

const PAGE = 50;
const purpose = '街道、社区发来的表，装进来标一次：哪一格填哪个数。以后每期点一下就填好，表的样子一点不变。';

/** Takes a form in and opens it. */
function useLoad() {
  const navigate = useNavigate();
  const load = useAction('forms.load');
  const open = async () => {
    const reply = await load.act({});
    if (!reply.ok || reply.value.outcome === 'cancelled') return;
    if (reply.value.outcome === 'known') say('这张表已经装过，就是这一张。');
    else if (reply.value.from) say(`版式和“${reply.value.from}”一样，照着标好了${reply.value.marks}格，请看一遍。`);
    navigate(`/forms/${reply.value.id}`);
  };
  return { ...load, open: () => void open() };
}

function FormsTable({ rows, onOpen }: { rows: readonly UpperForm[]; onOpen(row: UpperForm): void }) {
  const keys = useRowKeys(rows.length);
  const columns: LedgerColumn<UpperForm>[] = [
    {
      title: '表格',
      render: (_, row, index) => (
        <RowOpener keys={keys} index={index} onOpenPage={() => onOpen(row)}>
          {row.name}
        </RowOpener>
      ),
    },
    { title: '报给', width: '12rem', dataIndex: 'sentBy' },
    { title: '文件', width: '6rem', render: (_, { kind }) => formKindWords[kind] },
    { title: '标好', width: '6rem', align: 'right', render: (_, { marks }) => `${marks}格` },
    {
      title: '最近一期',
      width: '14rem',
      render: (_, { lastPeriod, endReason }) => endReason ?? (lastPeriod === null ? '还没有填过' : periodWords(lastPeriod)),
    },
  ];
  return <LedgerTable columns={columns} rows={rows} empty="没有停用的表格。" opening={{ keys, onOpen }} />;
}

function List() {
  const navigate = useNavigate();
  const [ended, setEnded] = useState(false);
  const pages = usePages<number>(`forms ${ended}`);
  const list = useQuery('forms.list', { ended, after: pages.after, size: PAGE });
  const load = useLoad();
  const may = useMay()('forms.load');
  const rows = list.value?.rows ?? [];
  const button = may && (
    <Button type="primary" loading={load.busy} onClick={load.open}>
      装入表格
    </Button>
  );
  return (
    <Page
      title="表格"
      count={
        <Checkbox checked={ended} onChange={(event) => setEnded(event.target.checked)}>
          停用的
        </Checkbox>
      }
      actions={rows.length > 0 && button}
    >
      <PrintList list="forms" asked={{ ended }} disabled={rows.length === 0} />
      <FailureNote failure={load.failure ?? list.failure} />
      {list.value && rows.length === 0 && !ended ? (
        <div className="surface">
          <EmptyState words={purpose} action={button} />
        </div>
      ) : (
        <FormsTable rows={rows} onOpen={({ id }) => navigate(`/forms/${id}`)} />
      )}
      <Pager pages={pages} size={PAGE} shown={rows.length} total={null} next={list.value?.next ?? null} measure="张" />
    </Page>
  );
}

/** 表格: forms of the offices above; or one of them. */
export function FormsScreen() {
  const { id } = useParams();
  return id === undefined ? <List /> : <FormPage key={id} id={Number(id)} />;
}
