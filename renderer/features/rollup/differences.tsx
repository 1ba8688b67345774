import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Total } from '../../../shared/features/rollup';
import { measureWords, valueWords } from '../../../shared/features/summary';
import { periodBefore, periodWords } from '../../../shared/rules/period';
import { useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { LedgerTable } from '../../kit/ledger-table';
import { Page } from '../../kit/page';
import { RowOpener, useRowKeys } from '../../kit/row-keys';
import { useViews } from '../../kit/views';
import { PeriodField } from '../summary/period-field';
import { Corrections } from './corrections';
import { FigureDialog } from './figure-dialog';
import { changeWords, useRollupPeriod } from './rollup-words';
import { Rules } from './rules';
import './rollup.css';

type Row = Total & { id: number };

/** Every total beside that of the period before; a row opens each member's own. */
function AgainstBefore({ period }: { period: string }) {
  const { value, failure } = useQuery('rollup.board', { period });
  const [shown, setShown] = useState<Total>();
  const totals = value?.totals ?? [];
  const rows: Row[] = totals.map((total) => ({ ...total, id: total.indicator.id }));
  const keys = useRowKeys(rows.length);
  const earlier = periodBefore(period);
  return (
    <>
      <FailureNote failure={failure} />
      <p className="soft">
        {periodWords(period)}
        {earlier === null ? '没有上一期可比。' : `和${periodWords(earlier)}比。报的家数不一样，差数里也有它的原因。`}
      </p>
      <LedgerTable<Row>
        columns={[
          { title: '类别', width: '9rem', render: (_, { indicator }) => indicator.group },
          {
            title: '指标',
            render: (_, row, index) => (
              <RowOpener keys={keys} index={index} onOpenPage={() => setShown(row)}>
                {row.indicator.name}
              </RowOpener>
            ),
          },
          { title: '本期', width: '9rem', align: 'right', render: (_, row) => valueWords(row) },
          { title: '上期', width: '9rem', align: 'right', render: (_, { before }) => (before ? valueWords(before) : '—') },
          { title: '差', width: '9rem', align: 'right', render: (_, row) => changeWords(row, row.before) },
          {
            title: '单位',
            width: '7rem',
            render: (_, { indicator, value: own, of }) => measureWords({ value: own, of, measure: indicator.measure }),
          },
          { title: '报了的', width: '8rem', align: 'right', render: (_, { members }) => `${members}家` },
        ]}
        rows={rows}
        empty="这一期还没有收到报送包。"
        opening={{ keys, onOpen: setShown }}
      />
      {shown && <FigureDialog period={period} total={shown} onClose={() => setShown(undefined)} />}
    </>
  );
}

/** 差异: this period against the last, corrections against what they stand for, one rule of counting against another. */
export function Differences() {
  const [period, setPeriod] = useRollupPeriod();
  const navigate = useNavigate();
  const { view, choice } = useViews([
    { value: 'before', label: '和上期比' },
    { value: 'corrections', label: '更正' },
    { value: 'rules', label: '口径' },
  ]);
  return (
    <Page
      title="差异"
      count={<PeriodField value={period} onChange={setPeriod} />}
      actions={<Button onClick={() => navigate('/rollup')}>回汇总台</Button>}
    >
      <div>{choice}</div>
      {view === 'corrections' ? (
        <Corrections period={period} />
      ) : view === 'rules' ? (
        <Rules period={period} />
      ) : (
        <AgainstBefore period={period} />
      )}
    </Page>
  );
}
