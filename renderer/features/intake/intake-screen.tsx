import { Button, Segmented, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { type IntakeRow, intakeOutcomeWords } from '../../../shared/features/intake';
import { instantWords } from '../../../shared/text';
import { useQuery } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { FailureNote } from '../../kit/failure';
import { FramedTable } from '../../kit/framed-table';
import { Page } from '../../kit/page';
import { Pager, usePages } from '../../kit/pager';
import { StateWord } from '../../kit/state-word';
import { IntakeForm } from './intake-form';
import { IntakePhone } from './intake-phone';
import { SettleForm } from './settle-form';

const SIZE = 50;
const purpose = '有人到前台来说一件事，姓名、房号、什么事记在这里；前台的志愿者也能记。办好了，或者转给了谁，写一句就行。';

const columnsWith = (onSettle: (row: IntakeRow) => void): TableColumnsType<IntakeRow> => [
  { title: '什么时候', width: 170, className: 'one-line', render: (_, { at }) => instantWords(at) },
  { title: '谁', width: 110, dataIndex: 'name' },
  { title: '住哪里', width: 150, dataIndex: 'room' },
  { title: '什么事', render: (_, { words }) => words || '内容已按要求删除' },
  { title: '电话', width: 170, className: 'one-line', render: (_, row) => <IntakePhone row={row} /> },
  { title: '谁记的', width: 110, render: (_, { by, atKiosk }) => (atKiosk ? '前台自助' : by) },
  {
    title: '结果',
    width: 200,
    render: (_, row) =>
      row.outcome === null ? (
        <Button size="small" aria-label={`处理${row.name}的诉求`} onClick={() => onSettle(row)}>
          处理
        </Button>
      ) : (
        <>
          <StateWord tone={row.outcome === 'done' ? 'good' : 'quiet'}>{intakeOutcomeWords[row.outcome]}</StateWord>
          <div className="soft">{row.endWords}</div>
        </>
      ),
  },
];

const views = [
  { value: 'open', label: '等着处理' },
  { value: 'settled', label: '处理过的' },
];

/** 诉求: what people came to the front desk with. */
export function IntakeScreen() {
  const [view, setView] = useState('open');
  const [taking, setTaking] = useState(false);
  const [settling, setSettling] = useState<IntakeRow>();
  const pages = usePages<number>(view);
  const { value, failure } = useQuery('intake.list', { settled: view === 'settled', after: pages.after, size: SIZE });
  const add = (
    <Button type="primary" onClick={() => setTaking(true)}>
      登记诉求
    </Button>
  );
  return (
    <Page title="诉求" count={value && `${value.open} 件等着处理`} actions={add}>
      <FailureNote failure={failure} />
      <Segmented aria-label="看哪些" options={views} value={view} onChange={setView} style={{ alignSelf: 'start' }} />
      {value &&
        (value.rows.length === 0 ? (
          <div className="surface">
            <EmptyState words={view === 'open' ? `没有等着的诉求。${purpose}` : '还没有处理过的诉求。'} />
          </div>
        ) : (
          <FramedTable rowKey="id" least={1000} pagination={false} columns={columnsWith(setSettling)} dataSource={value.rows} />
        ))}
      <Pager pages={pages} size={SIZE} shown={value?.rows.length ?? 0} total={null} next={value?.next ?? null} measure="件" />
      {taking && <IntakeForm onClose={() => setTaking(false)} />}
      {settling && <SettleForm row={settling} onClose={() => setSettling(undefined)} />}
    </Page>
  );
}
