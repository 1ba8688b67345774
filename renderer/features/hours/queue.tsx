import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { type HourRow, type HourSource, hindranceWords, minutesWords } from '../../../shared/features/hours';
import { useMay, useQuery } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { FailureNote } from '../../kit/failure';
import { later } from '../../kit/later';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { Pager, usePages } from '../../kit/pager';
import { PrintList } from '../../kit/print-list';
import { soft } from '../../kit/soft';
import { Doubts } from './doubts';
import look from './hours.module.css';
import { type Decision, totalOf, useReview, wantsReason } from './review';
import { volunteerColumn } from './volunteer-column';
import { whenWords } from './words';

const ReviewForm = later(() => import('./review-form').then((m) => m.ReviewForm));

const SIZE = 100;
const WIDE = { minWidth: '58rem' };

type Picked = { has(row: HourRow): boolean; toggle(row: HourRow): void; may(row: HourRow): boolean };

const columnsFor = (picked: Picked | null): LedgerColumn<HourRow>[] => [
  ...(picked
    ? [
        {
          title: '选',
          width: '3.2rem',
          render: (_: never, row: HourRow) => (
            <Checkbox
              aria-label={`选${row.name} ${whenWords(row)}`}
              disabled={!picked.may(row)}
              checked={picked.has(row)}
              onChange={() => picked.toggle(row)}
            />
          ),
        },
      ]
    : []),
  volunteerColumn,
  { title: '时间', width: '13rem', render: (_, row) => whenWords(row) },
  {
    title: '时长',
    width: '8rem',
    align: 'right',
    render: (_, { minutes, corrects }) =>
      corrects && (minutes ?? 0) > 0 ? `多${minutesWords(minutes ?? 0)}` : minutesWords(minutes ?? 0),
  },
  { title: '活动', width: '10rem', ellipsis: true, render: (_, { activity }) => activity ?? soft('—') },
  { title: '要看的', render: (_, row) => <Doubts row={row} /> },
];

type BatchProps = {
  all: readonly HourRow[];
  /** What is shown is not all that waits. */
  more: boolean;
  chosen: readonly HourRow[];
  busy: boolean;
  onPick(rows: readonly HourRow[]): void;
  onDecide(decision: Decision): void;
};

/** What is chosen, and the two things that are done with it. */
function Batch({ all, more, chosen, busy, onPick, onDecide }: BatchProps) {
  const whole = chosen.length > 0 && chosen.length === all.length;
  return (
    <div className={look.batch}>
      <Checkbox
        checked={whole}
        indeterminate={chosen.length > 0 && !whole}
        disabled={all.length === 0}
        onChange={({ target }) => onPick(target.checked ? all : [])}
      >
        {more ? '全选本页' : '全选'}
      </Checkbox>
      <span className="soft" role="status">
        已选 {chosen.length} 条，{minutesWords(totalOf(chosen))}
      </span>
      <Button disabled={chosen.length === 0} onClick={() => onDecide('returned')}>
        退回
      </Button>
      <Button type="primary" disabled={chosen.length === 0} loading={busy} onClick={() => onDecide('approved')}>
        通过
      </Button>
    </div>
  );
}

const idsOf = (rows: readonly HourRow[]): ReadonlySet<number> => new Set(rows.map(({ id }) => id));
const nothing: Record<HourSource, string> = {
  timed: '没有等审核的计时。志愿者在前台签退以后，时长会出现在这里。',
  hand: '没有等审核的补登和更正。',
};

/** What waits for review, timed or written down; several are decided at once. */
export function Queue({ source }: { source: HourSource }) {
  const mayReview = useMay()('hours.review');
  const pages = usePages<number>(source);
  const { value, failure } = useQuery('hours.queue', { source, after: pages.after, size: SIZE });
  const [ids, setIds] = useState<ReadonlySet<number>>(new Set());
  const [asking, setAsking] = useState<Decision>();
  const review = useReview();
  const rows = value?.rows ?? [];
  const may = ({ hindrance }: HourRow) => hindrance === null || (hindrance === 'typed' && value?.alone === true);
  const open = rows.filter(may);
  const chosen = open.filter(({ id }) => ids.has(id));
  const decide = async (decision: Decision) => {
    if (wantsReason(decision, chosen)) setAsking(decision);
    else if (await review.act(chosen, decision, '')) setIds(new Set());
  };
  const close = () => setAsking(undefined);
  const toggle = ({ id }: HourRow) => setIds(ids.has(id) ? new Set([...ids].filter((one) => one !== id)) : new Set([...ids, id]));
  const picked = mayReview ? { has: ({ id }: HourRow) => ids.has(id), toggle, may } : null;
  const foreign = mayReview && rows.some((row) => row.hindrance === 'typed' && !may(row));
  const more = rows.length < (value?.total ?? 0);
  const pick = (all: readonly HourRow[]) => setIds(idsOf(all));
  return (
    <>
      <PrintList list="hoursToReview" asked={{ source }} disabled={rows.length === 0} />
      <FailureNote failure={failure ?? review.failure} />
      {mayReview && rows.length > 0 && (
        <Batch
          all={open}
          more={more}
          chosen={chosen}
          busy={review.busy}
          onPick={pick}
          onDecide={(decision) => void decide(decision)}
        />
      )}
      <LedgerTable
        style={WIDE}
        columns={columnsFor(picked)}
        rows={rows}
        empty={value ? <EmptyState words={nothing[source]} /> : ' '}
      />
      {foreign && <p className="soft">{hindranceWords.typed}，要由站里另一位审核。</p>}
      {value && <Pager pages={pages} size={SIZE} shown={rows.length} total={value.total} next={value.next} measure="条" />}
      {asking && <ReviewForm decision={asking} rows={chosen} onDone={close} onClose={close} />}
    </>
  );
}
