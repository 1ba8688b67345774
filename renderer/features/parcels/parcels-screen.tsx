import { Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Parcel } from '../../../shared/features/parcels';
import { reportTitle } from '../../../shared/features/reports';
import { periodWords } from '../../../shared/rules/period';
import { instantWords, numberWords } from '../../../shared/text';
import { useAction, useMay, useQuery } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { FailureNote } from '../../kit/failure';
import { later } from '../../kit/later';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { Page } from '../../kit/page';
import { Pager, usePages } from '../../kit/pager';
import { PrintList } from '../../kit/print-list';
import { say } from '../../session';
import { useCompare } from './compare';
import look from './parcels.module.css';

const AnswerForm = later(() => import('./answer-form').then((m) => m.AnswerForm));

const PAGE = 50;
const purpose = '定稿的汇总做成一个文件，签了名、封给上级，用优盘或网络送去都不怕人看、不怕人改。送过的都登记在这里。';
const officePurpose = '一期的合计做成一个文件，签了名、封给上级，送去都不怕人看、不怕人改。送过的都登记在这里。';

const titleOf = ({ period, correction }: Parcel) => reportTitle(periodWords(period), correction);

const What = (row: Parcel) => (
  <>
    {row.reportId === null ? titleOf(row) : <Link to={`/reports/${row.reportId}`}>{titleOf(row)}</Link>}
    <div className="soft small">
      {row.purpose}　{row.fileName} {row.people === null ? '' : `附${numberWords(row.people)}人名单`}
    </div>
  </>
);

/** What can be done with one that went out. */
function RowActs({ row, onAnswer }: { row: Parcel; onAnswer(row: Parcel): void }) {
  const save = useAction('parcels.save');
  const again = async () => {
    const reply = await save.act({ id: row.id });
    if (reply.ok && reply.value.outcome === 'saved') say(`和上次一样的一份，已存到${reply.value.path}。`);
  };
  const name = `${titleOf(row)}给${row.receiver.name}`;
  return (
    <>
      <Button type="link" size="small" aria-label={`${name}：记答复`} onClick={() => onAnswer(row)}>
        记答复
      </Button>
      {row.kept && (
        <Button type="link" size="small" aria-label={`${name}：再存一份`} loading={save.busy} onClick={() => void again()}>
          再存一份
        </Button>
      )}
      <FailureNote failure={save.failure} />
    </>
  );
}

const columnsWith = (onAnswer: ((row: Parcel) => void) | null): LedgerColumn<Parcel>[] => [
  { title: '报送包', render: (_, row) => <What {...row} /> },
  {
    title: '给谁',
    width: '11rem',
    render: (_, { receiver }) => (
      <>
        {receiver.name}
        <div className="soft small">{receiver.code}</div>
      </>
    ),
  },
  {
    title: '校验码',
    width: '9rem',
    render: (_, { sha256, bytes }) => (
      <span title={sha256} className={look.hash}>
        {sha256.slice(0, 12)}
        <div className="soft small">{numberWords(bytes)} 字节</div>
      </span>
    ),
  },
  {
    title: '做的人',
    width: '12rem',
    render: (_, { by, at }) => (
      <>
        {by}
        <div className="soft small">{instantWords(at)}</div>
      </>
    ),
  },
  {
    title: '后来',
    width: '16rem',
    render: (_, { outcome }) => outcome ?? <span className="soft">还没有存出去</span>,
  },
  ...(onAnswer
    ? [{ title: '操作', width: '10.5rem', render: (_: never, row: Parcel) => <RowActs row={row} onAnswer={onAnswer} /> }]
    : []),
];

/** 报送包: the register of what went up, to whom, and what became of it. */
export function ParcelsScreen() {
  const [navigate, may] = [useNavigate(), useMay()];
  const writes = may('parcels.answered');
  const compare = useCompare();
  const pages = usePages<number>('parcels');
  const list = useQuery('parcels.list', { after: pages.after, size: PAGE });
  const [answering, setAnswering] = useState<Parcel>();
  const rows = list.value?.rows ?? [];
  const atStation = may('reports.list');
  const go = (atStation || may('rollup.makeSum')) && (
    <Button type="primary" onClick={() => navigate(atStation ? '/reports' : '/rollup')}>
      {atStation ? '去选定稿的汇总' : '到汇总台做一份'}
    </Button>
  );
  const actions = rows.length > 0 && (
    <>
      {writes && compare.button}
      {go}
    </>
  );
  return (
    <Page title="报送包" actions={actions}>
      <PrintList list="parcels" asked={{}} disabled={rows.length === 0} />
      <FailureNote failure={list.failure} />
      {compare.outcome}
      {list.value && (
        <LedgerTable
          columns={columnsWith(writes ? setAnswering : null)}
          rows={rows}
          empty={<EmptyState words={atStation ? purpose : officePurpose} action={go} />}
        />
      )}
      <Pager pages={pages} size={PAGE} shown={rows.length} total={null} next={list.value?.next ?? null} measure="个" />
      {answering && <AnswerForm parcel={answering} onClose={() => setAnswering(undefined)} />}
    </Page>
  );
}
