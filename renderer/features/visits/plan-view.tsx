import { Button, Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { PlanShow } from '../../../shared/features/visits';
import type { Output } from '../../../shared/operations';
import { numberWords } from '../../../shared/text';
import { useMay, useQuery } from '../../desk';
import { Choice } from '../../kit/choice';
import { EmptyState } from '../../kit/empty';
import { FailureNote } from '../../kit/failure';
import { later } from '../../kit/later';
import { LedgerTable } from '../../kit/ledger-table';
import { Pager, usePages } from '../../kit/pager';
import { PrintList } from '../../kit/print-list';
import { useRowKeys } from '../../kit/row-keys';
import look from '../orders/orders.module.css';
import type { VisitBegun } from './begin';
import { type PlanRow, planColumns } from './plan-columns';

const ResidentDrawer = later(() => import('../residents/resident-drawer').then((m) => m.ResidentDrawer));

const SIZE = 50;
const purpose = '先定哪几类人多久走访一次，程序按上次联系的日子排出谁该走访了，过了日子的排在最前面。';

type Board = Output<'visits.board'>;

/** Which of them, from the address: the home screen leads to those who wait. */
function useNarrowing({ overdue, soon, people, rows }: Board) {
  const [address, setAddress] = useSearchParams();
  const show = PlanShow.catch('all').parse(address.get('show') ?? (overdue > 0 ? 'overdue' : 'all'));
  const postId = address.has('post') ? Number(address.get('post')) : null;
  const go = (next: { show?: PlanShow; post?: number | null }) => {
    const post = next.post === undefined ? postId : next.post;
    setAddress({ show: next.show ?? show, ...(post === null ? {} : { post: String(post) }) }, { replace: true });
  };
  const of = rows.find((row) => row.postId === postId) ?? { overdue, soon, people };
  const shows = [
    { value: 'overdue' as const, label: `过了日子 ${numberWords(of.overdue)}` },
    { value: 'soon' as const, label: `一周之内 ${numberWords(of.soon)}` },
    { value: 'all' as const, label: `全部 ${numberWords(of.people)}` },
  ];
  return { show, postId, go, shows };
}

type Props = { board: Board; views: ReactNode; onVisit(begun: VisitBegun): void; onTiers(): void };

/** Who is to be visited, the first due first. */
export function PlanView({ board, views, onVisit, onTiers }: Props) {
  const may = useMay();
  const navigate = useNavigate();
  const [opened, setOpened] = useState<number | null>(null);
  const { show, postId, go, shows } = useNarrowing(board);
  const pages = usePages<{ dueOn: string; sequence: number; id: number }>(`${show} ${postId}`);
  const { value, failure } = useQuery('visits.plan', { show, postId, after: pages.after, size: SIZE });
  const rows = (value?.rows ?? []).map((row): PlanRow => ({ ...row, id: row.personId }));
  const keys = useRowKeys(rows.length);
  const onPage = (id: number) => navigate(`/residents/${id}`);
  const chiefs = board.rows.map((row) => ({
    value: row.postId,
    label: row.chief === '' ? row.where : `${row.chief}　${row.where}`,
  }));
  const settled = board.tiers > 0;
  const empty = settled ? (
    <EmptyState words={show === 'overdue' ? '都走访到了，没有过了日子的。' : '这里没有要走访的人。'} />
  ) : (
    <EmptyState
      words={purpose}
      action={
        may('visits.setTier') && (
          <Button type="primary" onClick={onTiers}>
            定多久走访一次
          </Button>
        )
      }
    />
  );
  return (
    <>
      <div className={look.bar}>
        {views}
        <Segmented aria-label="看哪些人" options={shows} value={show} onChange={(next) => go({ show: next })} />
        {chiefs.length > 1 && (
          <Choice label="哪位楼栋长" width={13} value={postId} options={chiefs} onChange={(post) => go({ post })} />
        )}
      </div>
      <PrintList list="visitPlan" asked={{ show, postId }} disabled={rows.length === 0} />
      <FailureNote failure={failure} />
      {value && (
        <LedgerTable
          style={{ minWidth: '58rem' }}
          columns={planColumns({ keys, onPage, onVisit: may('visits.record') ? onVisit : null })}
          rows={rows}
          opening={{ keys, selected: opened, onOpen: ({ id }) => setOpened(id) }}
          empty={empty}
        />
      )}
      <Pager pages={pages} size={SIZE} shown={rows.length} total={value?.total ?? null} next={value?.next ?? null} measure="人" />
      {opened !== null && <ResidentDrawer id={opened} onOpen={setOpened} onClose={() => setOpened(null)} />}
    </>
  );
}
