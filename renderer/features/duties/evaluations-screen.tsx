import { Button, Flex } from 'antd';
import { useState } from 'react';
import { type Evaluation, proposalWords } from '../../../shared/features/duties';
import { periodAfter, periodBefore, periodOf, periodWords } from '../../../shared/rules/period';
import { numberWords } from '../../../shared/text';
import { useQuery } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { FailureNote } from '../../kit/failure';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { Page } from '../../kit/page';
import { type RowKeys, RowOpener, useRowKeys } from '../../kit/row-keys';
import { soft } from '../../kit/soft';
import { StateWord } from '../../kit/state-word';
import { today } from '../../kit/today';
import { ChiefTabs } from '../chiefs/chief-tabs';
import { EvaluationDrawer } from './evaluation-drawer';
import { shareOf } from './share';

const purpose = '半年看一次：做了多少事、负责楼栋的诉求办得怎样，旁边写几句评语。不打分，不排名。这个半年没有在任的楼栋长。';

type Row = Evaluation & { id: number };

const columnsFor = (keys: RowKeys, onOpen: (id: number) => void): LedgerColumn<Row>[] => [
  {
    title: '姓名',
    width: '8rem',
    render: (_, { id, name }, index) => (
      <RowOpener keys={keys} index={index} onOpenPage={() => onOpen(id)}>
        {name}
      </RowOpener>
    ),
  },
  { title: '负责', ellipsis: true, render: (_, { places }) => places },
  {
    title: '做的事',
    width: '6rem',
    align: 'right',
    render: (_, { counts }) => numberWords(counts.reduce((sum, one) => sum + one, 0)),
  },
  { title: '楼里的诉求', width: '7rem', align: 'right', render: (_, { orders }) => numberWords(orders.taken) },
  { title: '完成率', width: '6rem', align: 'right', render: (_, { orders }) => shareOf(orders.done, orders.due) },
  { title: '满意率', width: '6rem', align: 'right', render: (_, { orders }) => shareOf(orders.satisfied, orders.rated) },
  { title: '建议', width: '9rem', render: (_, { proposal }) => (proposal === null ? soft('没有写') : proposalWords[proposal]) },
  {
    title: '评议表',
    width: '9rem',
    render: (_, { paper, comment }) => {
      if (paper) return <StateWord tone="good">{paper.number}</StateWord>;
      return <StateWord tone={comment === '' ? 'quiet' : 'soon'}>{comment === '' ? '还没有写' : '写了没有发'}</StateWord>;
    },
  },
];

function HalfSteps({ period, onPeriod }: { period: string; onPeriod(period: string): void }) {
  const now = periodOf('half', today());
  const [before, after] = [periodBefore(period), periodAfter(period)];
  return (
    <Flex gap={8} align="center" role="group" aria-label="半年">
      <Button onClick={() => before && onPeriod(before)}>上个半年</Button>
      <span role="status">{periodWords(period)}</span>
      <Button disabled={period >= now} onClick={() => after && onPeriod(after)}>
        下个半年
      </Button>
    </Flex>
  );
}

/** 评议: the facts of half a year beside what is thought of them. */
export function EvaluationsScreen() {
  const [period, setPeriod] = useState(periodOf('half', today()));
  const [chiefId, setChiefId] = useState<number | null>(null);
  const { value, failure } = useQuery('duties.halfYear', { period });
  const rows = (value?.rows ?? []).map((row) => ({ ...row, id: row.chiefId }));
  const keys = useRowKeys(rows.length);
  const chosen = rows.find(({ id }) => id === chiefId);
  return (
    <Page title="楼栋长半年评议" count={value && `${numberWords(rows.length)} 人`}>
      <FailureNote failure={failure} />
      <ChiefTabs />
      <HalfSteps period={period} onPeriod={setPeriod} />
      {value && (
        <LedgerTable
          columns={columnsFor(keys, setChiefId)}
          rows={rows}
          empty={<EmptyState words={purpose} />}
          opening={{ keys, selected: chiefId, onOpen: ({ id }) => setChiefId(id) }}
        />
      )}
      {value && chosen && (
        <EvaluationDrawer
          key={`${period} ${chosen.id}`}
          {...{ period, row: chosen, roles: value.roles }}
          onClose={() => setChiefId(null)}
        />
      )}
    </Page>
  );
}
