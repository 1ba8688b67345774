import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { Sweep } from '../../../shared/features/sweep-shapes';
import { sweepStandingWords, sweepUnit } from '../../../shared/features/sweep-words';
import { dayWords, numberWords } from '../../../shared/text';
import { useMay, useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { later } from '../../kit/later';
import { Page } from '../../kit/page';
import { Board } from './board';
import { Lines } from './lines';
import { PageActs } from './page-acts';
import look from './sweeps.module.css';
import { StateOf } from './sweeps-table';

const Returns = later(() => import('./returns').then((m) => m.Returns));
const Totals = later(() => import('./totals').then((m) => m.Totals));
const Differences = later(() => import('./differences').then((m) => m.Differences));

type View = 'board' | 'rows' | 'returns' | 'totals' | 'ledger';

/** What can be looked at, by those who may. */
const viewsOf = (office: boolean): { value: View; label: string }[] => [
  { value: 'board', label: '进度' },
  ...(office
    ? [
        { value: 'rows' as const, label: '名单' },
        { value: 'returns' as const, label: '收回' },
      ]
    : []),
  { value: 'totals', label: '汇总' },
  ...(office ? [{ value: 'ledger' as const, label: '和台账不同' }] : []),
];

const order = ['done', 'partial', 'conflict', 'gone', 'notReached', 'open'] as const;

function Strip({ card }: { card: Sweep }) {
  const unit = sweepUnit[card.asks];
  return (
    <section className={`surface ${look.strip}`} aria-label="收到多少">
      <div>
        <span className="soft small">一共</span>
        <span className={look.figure}>
          {numberWords(card.counts.all)} {unit}
        </span>
      </div>
      {order.map((one) => (
        <div key={one}>
          <span className="soft small">{sweepStandingWords(card.asks)[one]}</span>
          <span className={`${look.figure} ${one === 'conflict' && card.counts.by.conflict > 0 ? look.clash : ''}`}>
            {numberWords(card.counts.by[one])}
          </span>
        </div>
      ))}
    </section>
  );
}

/** One sweep: how far it is, its lines, what came back, what it adds up to, and where it differs from the ledger. */
export function SweepPage({ id }: { id: number }) {
  const navigate = useNavigate();
  const may = useMay();
  const { value: card, failure } = useQuery('sweeps.card', { id });
  const [search] = useSearchParams();
  const [view, setView] = useState<View>('board');
  const [unitId, setUnit] = useState<number | null>(null);
  if (!card) return <Page title="摸排">{<FailureNote failure={failure} />}</Page>;
  const office = may('sweeps.rows');
  // A list that was scanned opens its line.
  const shown = search.has('row') && office ? 'rows' : view;
  const showUnit = (unit: number) => {
    setUnit(unit);
    setView('rows');
  };
  return (
    <Page title={card.title} count={<StateOf {...card} />} actions={<PageActs card={card} />}>
      <p className="soft">
        <Button type="link" size="small" onClick={() => navigate('/sweeps')}>
          全部摸排
        </Button>
        {[card.scopeWords, `问：${card.questions.map(({ label }) => label).join('、')}`, `${dayWords(card.dueOn)}截止`].join(
          '　',
        )}
      </p>
      <Strip card={card} />
      <div className={look.bar}>
        <Segmented aria-label="看什么" options={viewsOf(office)} value={shown} onChange={setView} />
      </div>
      {shown === 'board' && <Board card={card} {...(office ? { onUnit: showUnit } : {})} />}
      {shown === 'rows' && office && <Lines card={card} unitId={unitId} onUnit={setUnit} />}
      {shown === 'returns' && office && <Returns card={card} />}
      {shown === 'totals' && <Totals card={card} />}
      {shown === 'ledger' && office && <Differences card={card} />}
    </Page>
  );
}
