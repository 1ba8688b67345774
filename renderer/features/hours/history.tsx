import { Button } from 'antd';
import { useDeferredValue, useState } from 'react';
import { type HourRow, type HourState, hourSourceWords, hourStateWords, minutesWords } from '../../../shared/features/hours';
import { useMay, useQuery } from '../../desk';
import { Choice } from '../../kit/choice';
import { EmptyState } from '../../kit/empty';
import { FailureNote } from '../../kit/failure';
import { later } from '../../kit/later';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { Pager, usePages } from '../../kit/pager';
import { PrintList } from '../../kit/print-list';
import { SearchText } from '../../kit/search-text';
import { soft } from '../../kit/soft';
import { StateWord } from '../../kit/state-word';
import { Doubts } from './doubts';
import look from './hours.module.css';
import { hourTones } from './tones';
import { volunteerColumn } from './volunteer-column';
import { whenWords } from './words';

const CorrectForm = later(() => import('./correct-form').then((m) => m.CorrectForm));

const SIZE = 50;
const states = Object.entries(hourStateWords).map(([value, label]) => ({ value, label }));

const columnsFor = (onCorrect: ((row: HourRow) => void) | null): LedgerColumn<HourRow>[] => [
  volunteerColumn,
  { title: '时间', width: '13rem', render: (_, row) => whenWords(row) },
  { title: '来源', width: '4.5rem', render: (_, { source }) => hourSourceWords[source] },
  {
    title: '时长',
    width: '7rem',
    align: 'right',
    render: (_, { minutes }) => (minutes === null ? soft('—') : minutesWords(minutes)),
  },
  {
    title: '状态',
    width: '6.5rem',
    render: (_, { state }) => <StateWord tone={hourTones[state]}>{hourStateWords[state]}</StateWord>,
  },
  {
    title: '说明',
    ellipsis: true,
    render: (_, row) =>
      row.review?.reason ? `${row.review.by}：${row.review.reason}` : <Doubts row={{ ...row, hindrance: null }} />,
  },
  ...(onCorrect
    ? [
        {
          title: '操作',
          width: '5rem',
          render: (_: never, row: HourRow) =>
            row.corrects === null && (row.state === 'approved' || row.state === 'pending') ? (
              <Button type="link" size="small" aria-label={`更正${row.name} ${whenWords(row)}`} onClick={() => onCorrect(row)}>
                更正
              </Button>
            ) : null,
        },
      ]
    : []),
];

/** 全部记录: everything there was, the latest first. */
export function History() {
  const may = useMay();
  const [text, setText] = useState('');
  const [state, setState] = useState<HourState | null>(null);
  const [correcting, setCorrecting] = useState<HourRow>();
  const wanted = { text: useDeferredValue(text.trim()), state };
  const pages = usePages<number>(JSON.stringify(wanted));
  const found = useQuery('hours.list', { ...wanted, page: { before: pages.after, size: SIZE } });
  const rows = found.value?.rows ?? [];
  return (
    <>
      <div className={look.tools}>
        <SearchText label="找志愿者" placeholder="姓名或编号" value={text} onChange={setText} />
        <Choice label="状态" width={8} value={state} options={states} onChange={(next) => setState(next as HourState | null)} />
      </div>
      <PrintList list="hours" asked={wanted} disabled={rows.length === 0} />
      <FailureNote failure={found.failure} />
      <LedgerTable
        style={{ minWidth: '60rem' }}
        columns={columnsFor(may('hours.correct') ? setCorrecting : null)}
        rows={rows}
        empty={found.value ? <EmptyState words={text || state ? '没有找到，换个条件试试。' : '还没有志愿时长。'} /> : ' '}
      />
      {found.value && (
        <Pager pages={pages} size={SIZE} shown={rows.length} total={found.value.total} next={found.value.next} measure="条" />
      )}
      {correcting && <CorrectForm row={correcting} onClose={() => setCorrecting(undefined)} />}
    </>
  );
}
