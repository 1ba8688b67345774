// The people of one entitlement: who fits, why, and what came of asking.
import { Button, Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import {
  type CallRow,
  type CallShow,
  callOutcomeWords,
  callShowWords,
  type Entitlement,
  ruleWords,
} from '../../../shared/features/entitlements';
import { dayWords } from '../../../shared/text';
import { useMay, useQuery } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { FailureNote } from '../../kit/failure';
import type { Way } from '../../kit/hand-out';
import { later } from '../../kit/later';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { Pager, usePages } from '../../kit/pager';
import { soft } from '../../kit/soft';
import { today } from '../../kit/today';
import { ErrandLink, useErrandsOf } from '../errands/of-people';
import card from '../residents/card.module.css';
import { Reveal } from '../residents/reveal';
import { ageOf, placeWords } from '../residents/words';
import { BackToVisit, useVisitsBehind } from '../visits/behind';
import look from './entitlements.module.css';

const RecordCall = later(() => import('./record-call').then((m) => m.RecordCall));
const HandOut = later(() => import('./hand-out').then((m) => m.HandOut));

const SIZE = 50;
const shows = Object.entries(callShowWords).map(([value, label]) => ({ value: value as CallShow, label }));
const none: Record<CallShow, string> = {
  toCall: '没有要联系的人。',
  answered: '还没有问过的人。',
  claiming: '还没有登记领取的人。',
};

type Acts = {
  onAsk(row: CallRow): void;
  /** Where an errand for this one begins, or stands. */
  errand(row: CallRow): ReactNode;
  /** The visits that calls came of, by the call. */
  visits: ReadonlyMap<number, number>;
};

const columnsFor = (show: CallShow, { onAsk, errand, visits }: Acts): LedgerColumn<CallRow>[] => [
  { title: '姓名', width: '7rem', render: (_, row) => <Link to={`/residents/${row.id}`}>{row.name}</Link> },
  { title: '住址', width: '11rem', render: (_, row) => placeWords(row) },
  { title: '年龄', width: '4.5rem', align: 'right', render: (_, row) => ageOf(row, today()) ?? soft('未填') },
  {
    title: '电话',
    width: '13rem',
    render: (_, row) =>
      row.phone ? <Reveal key={row.phone} id={row.id} name={row.name} field="phone" masked={row.phone} /> : soft('未填'),
  },
  {
    title: '上次',
    ellipsis: true,
    render: (_, { last }) =>
      last ? (
        <>
          {`${dayWords(last.on)} ${callOutcomeWords[last.outcome]}${last.words && `：${last.words}`}`}
          <BackToVisit visitId={visits.get(last.id)} />
        </>
      ) : (
        soft('还没问过')
      ),
  },
  ...(show === 'claiming'
    ? [
        {
          title: '管到',
          width: '10rem',
          render: (_: never, { claimTo }: CallRow) => (claimTo ? dayWords(claimTo) : soft('没有期限')),
        },
      ]
    : []),
  {
    title: '操作',
    width: '9rem',
    render: (_, row) => (
      <>
        <Button
          type="link"
          size="small"
          className={card.flush ?? ''}
          aria-label={`记结果：${row.name}`}
          onClick={() => onAsk(row)}
        >
          记结果
        </Button>
        {show !== 'claiming' && <>　{errand(row)}</>}
      </>
    ),
  },
];

/** Who fits, why, and what came of asking. */
export function CallList({ entitlement }: { entitlement: Entitlement }) {
  const [show, setShow] = useState<CallShow>('toCall');
  const [asked, setAsked] = useState<CallRow>();
  const [way, setWay] = useState<Way>();
  const may = useMay();
  const { id, name } = entitlement;
  const pages = usePages<{ sequence: number; id: number }>(`${id} ${show}`);
  const found = useQuery('entitlements.people', { id, show, page: { after: pages.after, size: SIZE } });
  const rows = found.value?.rows ?? [];
  const from = { kind: 'screening' as const, id };
  const begun = useErrandsOf(from, rows);
  const errand = (row: CallRow) => <ErrandLink {...{ from, title: `代领${name}` }} person={row} begun={begun.get(row.id)} />;
  const visits = useVisitsBehind(rows.map(({ last }) => last?.id));
  return (
    <>
      <p>
        {ruleWords(entitlement)}
        {entitlement.words !== '' && <span className="soft"> {entitlement.words}</span>}
      </p>
      <div className={look.bar}>
        <Segmented options={shows} value={show} onChange={setShow} aria-label="看哪些人" />
        {may('entitlements.issueList') && (
          <span className={look.acts}>
            <Button onClick={() => setWay('print')}>打印名单</Button>
            <Button onClick={() => setWay('export')}>导出</Button>
          </span>
        )}
      </div>
      <FailureNote failure={found.failure} />
      <LedgerTable
        style={{ minWidth: '60rem' }}
        columns={columnsFor(show, { onAsk: setAsked, errand, visits })}
        rows={rows}
        empty={found.value ? <EmptyState words={none[show]} /> : ' '}
      />
      {found.value && (
        <Pager pages={pages} size={SIZE} shown={rows.length} total={found.value.total} next={found.value.next} measure="人" />
      )}
      {asked && <RecordCall entitlement={entitlement} person={asked} onClose={() => setAsked(undefined)} />}
      {way && <HandOut entitlement={entitlement} show={show} way={way} onClose={() => setWay(undefined)} />}
    </>
  );
}
