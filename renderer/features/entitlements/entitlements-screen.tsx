import { Button, Segmented } from 'antd';
import { useState } from 'react';
import {
  type CallRow,
  type CallShow,
  callOutcomeWords,
  callShowWords,
  type Entitlement,
  ruleWords,
} from '../../../shared/features/entitlements';
import { dayWords, numberWords } from '../../../shared/text';
import { useMay, useQuery } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { FailureNote } from '../../kit/failure';
import { later } from '../../kit/later';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { Page } from '../../kit/page';
import { Pager, usePages } from '../../kit/pager';
import { today } from '../../kit/today';
import { Reveal } from '../residents/reveal';
import { ageOf, placeWords } from '../residents/words';

const RecordCall = later(() => import('./record-call').then((m) => m.RecordCall));
const EntitlementForm = later(() => import('./entitlement-form').then((m) => m.EntitlementForm));

const SIZE = 50;
const soft = (words: string) => <span className="soft">{words}</span>;
const shows = Object.entries(callShowWords).map(([value, label]) => ({ value: value as CallShow, label }));

const columnsFor = (onAsk: (row: CallRow) => void): LedgerColumn<CallRow>[] => [
  { title: '姓名', width: '7rem', dataIndex: 'name' },
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
      last ? `${dayWords(last.on)} ${callOutcomeWords[last.outcome]}${last.words && `：${last.words}`}` : soft('还没问过'),
  },
  { title: '领到', width: '8rem', render: (_, { claimTo }) => (claimTo ? dayWords(claimTo) : soft('—')) },
  {
    title: '操作',
    width: '6rem',
    render: (_, row) => (
      <Button type="link" size="small" aria-label={`记结果：${row.name}`} onClick={() => onAsk(row)}>
        记结果
      </Button>
    ),
  },
];

/** Who fits, why, and what came of asking. */
function CallList({ entitlement }: { entitlement: Entitlement }) {
  const [show, setShow] = useState<CallShow>('toCall');
  const [asked, setAsked] = useState<CallRow>();
  const { id } = entitlement;
  const pages = usePages<{ sequence: number; id: number }>(`${id} ${show}`);
  const found = useQuery('entitlements.people', { id, show, page: { after: pages.after, size: SIZE } });
  const rows = found.value?.rows ?? [];
  return (
    <>
      <p>
        {ruleWords(entitlement)}
        {entitlement.words !== '' && <span className="soft"> {entitlement.words}</span>}
      </p>
      <p>
        <Segmented options={shows} value={show} onChange={setShow} aria-label="看哪些人" />
      </p>
      <FailureNote failure={found.failure} />
      <LedgerTable
        style={{ minWidth: '60rem' }}
        columns={columnsFor(setAsked)}
        rows={rows}
        empty={found.value ? <EmptyState words={show === 'toCall' ? '没有要联系的人。' : '这里没有人。'} /> : ' '}
      />
      {found.value && (
        <Pager pages={pages} size={SIZE} shown={rows.length} total={found.value.total} next={found.value.next} measure="人" />
      )}
      {asked && <RecordCall entitlement={entitlement} person={asked} onClose={() => setAsked(undefined)} />}
    </>
  );
}

/** 应享未享: each entitlement with whoever has not claimed it. */
export function EntitlementsScreen() {
  const list = useQuery('entitlements.list', {});
  const may = useMay();
  const [chosen, setChosen] = useState<number>();
  const [editing, setEditing] = useState<Entitlement | 'new'>();
  const open = (list.value ?? []).filter(({ endedOn }) => endedOn === null);
  const entitlement = open.find(({ id }) => id === chosen) ?? open[0];
  const waiting = open.reduce((sum, { toCall }) => sum + toCall, 0);
  const actions = may('entitlements.add') && (
    <>
      {entitlement && <Button onClick={() => setEditing(entitlement)}>修改这一项</Button>}
      <Button type="primary" onClick={() => setEditing('new')}>
        添加一项
      </Button>
    </>
  );
  return (
    <Page title="应享未享" count={list.value && `要联系 ${numberWords(waiting)} 人次`} actions={actions}>
      <FailureNote failure={list.failure} />
      {list.value && open.length === 0 && (
        <EmptyState words="写下什么人可以享受什么，程序就找出还没领的人，逐个联系、记下结果。" />
      )}
      {entitlement && (
        <p>
          <Segmented
            aria-label="哪一项"
            value={entitlement.id}
            onChange={setChosen}
            options={open.map(({ id, name, toCall }) => ({ value: id, label: `${name} ${toCall}人` }))}
          />
        </p>
      )}
      {entitlement && may('entitlements.people') && <CallList key={entitlement.id} entitlement={entitlement} />}
      {editing && <EntitlementForm entitlement={editing === 'new' ? null : editing} onClose={() => setEditing(undefined)} />}
    </Page>
  );
}
