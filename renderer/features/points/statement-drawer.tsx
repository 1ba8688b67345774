import { Button, Drawer, Flex } from 'antd';
import { useState } from 'react';
import { minutesWords } from '../../../shared/features/hours';
import { type Statement, type StatementLine, transferCodeWords } from '../../../shared/features/points';
import { dayInChina, dayWords, numberWords } from '../../../shared/text';
import { useMay, useQuery } from '../../desk';
import { DayField } from '../../kit/day-field';
import { EmptyState } from '../../kit/empty';
import { FailureNote } from '../../kit/failure';
import { useIssue } from '../../kit/issue';
import { later } from '../../kit/later';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import look from './points.module.css';

const AdjustForm = later(() => import('./adjust-form').then((m) => m.AdjustForm));
const ReverseForm = later(() => import('./reverse-form').then((m) => m.ReverseForm));

type Row = Omit<StatementLine, 'id'> & { id: number; transfer: string };

const signed = (points: number) => (points > 0 ? `+${numberWords(points)}` : `−${numberWords(-points)}`);
/** What is put right here; hours and redemptions are put right where they are. */
const mayReverse = ({ code, reversed }: Row) => !reversed && (code === 'adjusted' || code === 'expired');

const columnsFor = (onReverse: ((row: Row) => void) | null): LedgerColumn<Row>[] => [
  { title: '日期', width: '10rem', render: (_, { at }) => dayWords(dayInChina(at)) },
  {
    title: '事由',
    render: (_, { code, words, reversed, by }) => (
      <>
        {transferCodeWords[code]}{' '}
        <span className="soft">
          {words}
          {by && `，${by}`}
        </span>
        {reversed && <span className="soft">（已冲回）</span>}
      </>
    ),
  },
  { title: '积分', width: '5rem', align: 'right', render: (_, { points }) => signed(points) },
  { title: '结余', width: '5rem', align: 'right', render: (_, { balance }) => numberWords(balance) },
  ...(onReverse
    ? [
        {
          title: '操作',
          width: '4.5rem',
          render: (_: never, row: Row) =>
            mayReverse(row) ? (
              <Button
                type="link"
                size="small"
                aria-label={`冲回${transferCodeWords[row.code]}${signed(row.points)}`}
                onClick={() => onReverse(row)}
              >
                冲回
              </Button>
            ) : null,
        },
      ]
    : []),
];

function Facts({ statement }: { statement: Statement }) {
  const { closing, opening, hours, head } = statement;
  return (
    <dl className={look.facts}>
      <div>
        <dt>期初</dt>
        <dd>{numberWords(opening)} 分</dd>
      </div>
      <div>
        <dt>结余</dt>
        <dd className={look.large}>{numberWords(closing)} 分</dd>
      </div>
      <div>
        <dt>计时</dt>
        <dd>{minutesWords(hours.timed)}</dd>
      </div>
      <div>
        <dt>补登</dt>
        <dd>{minutesWords(hours.hand)}</dd>
      </div>
      <div>
        <dt>待审核</dt>
        <dd>{minutesWords(hours.pending)}</dd>
      </div>
      {head && (
        <div>
          <dt>流水号</dt>
          <dd className="soft">{head}</dd>
        </div>
      )}
    </dl>
  );
}

/** 积分对账单 on screen: what came and went, and what was left after each. */
export function StatementDrawer({ volunteerId, onClose }: { volunteerId: number; onClose(): void }) {
  const may = useMay();
  const [span, setSpan] = useState<{ from: string | null; to: string | null }>({ from: null, to: null });
  const [adjusting, setAdjusting] = useState(false);
  const [reversing, setReversing] = useState<Row>();
  const issue = useIssue('certificates.issueStatement');
  const { value, failure } = useQuery('points.statement', { volunteerId, ...span });
  const rows = (value?.lines ?? []).map((line) => ({ ...line, id: line.seq, transfer: line.id })).reverse();
  const title = value ? `${value.name}的积分 ${value.number}` : '积分';
  return (
    <Drawer open size={720} title={title} closable={{ placement: 'end' }} onClose={onClose}>
      <div className={look.drawer}>
        <FailureNote failure={failure ?? issue.failure} />
        {value && <Facts statement={value} />}
        <div className={look.tools}>
          <DayField
            aria-label="从哪天"
            value={span.from ?? value?.from ?? null}
            onChange={(from) => setSpan({ ...span, from })}
          />
          <DayField aria-label="到哪天" value={span.to ?? value?.to ?? null} onChange={(to) => setSpan({ ...span, to })} />
          <Flex gap={8}>
            {value && may('certificates.issueStatement') && (
              <Button loading={issue.busy} onClick={() => void issue.act({ volunteerId, from: value.from, to: value.to })}>
                打印对账单
              </Button>
            )}
            {may('points.adjust') && <Button onClick={() => setAdjusting(true)}>调整积分</Button>}
          </Flex>
        </div>
        <LedgerTable
          columns={columnsFor(may('points.reverse') ? setReversing : null)}
          rows={rows}
          empty={value ? <EmptyState words="这段时间没有积分进出。" /> : ' '}
        />
      </div>
      {adjusting && value && <AdjustForm volunteerId={volunteerId} name={value.name} onClose={() => setAdjusting(false)} />}
      {reversing && <ReverseForm id={reversing.transfer} points={reversing.points} onClose={() => setReversing(undefined)} />}
    </Drawer>
  );
}
