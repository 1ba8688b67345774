import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Task } from '../../../shared/features/tasks';
import { dayWords, numberWords } from '../../../shared/text';
import { useMay, useQuery } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { FailureNote } from '../../kit/failure';
import { useIssue } from '../../kit/issue';
import { later } from '../../kit/later';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { Page } from '../../kit/page';
import { Pager, usePages } from '../../kit/pager';
import { PrintList } from '../../kit/print-list';
import { type RowKeys, RowOpener, useRowKeys } from '../../kit/row-keys';
import { StateWord } from '../../kit/state-word';
import type { TaskActing } from './task-acts';
import { TaskDrawer } from './task-drawer';
import { taskTone, taskWords } from './task-words';

const TaskForm = later(() => import('./task-form').then((m) => m.TaskForm));
const TaskActs = later(() => import('./task-acts').then((m) => m.TaskActs));

const SIZE = 50;
const purpose = '会上定下谁来办、什么时候前办完的事都在这里；站里自己要办的也可以布置。办完写一句结果，没办完的下次会上再议。';

type View = 'open' | 'late' | 'ended';

const viewsWith = (late: number): { value: View; label: string }[] => [
  { value: 'open', label: '在办' },
  { value: 'late', label: late > 0 ? `过了期限 ${late}` : '过了期限' },
  { value: 'ended', label: '办完的' },
];

const columnsFor = (keys: RowKeys, onOpen: (id: number) => void): LedgerColumn<Task>[] => [
  {
    title: '做什么',
    render: (_, { id, title }, index) => (
      <RowOpener keys={keys} index={index} onOpenPage={() => onOpen(id)}>
        {title}
      </RowOpener>
    ),
  },
  {
    title: '谁来办',
    width: '11rem',
    render: (_, { owner, unit }) => (
      <>
        {owner}
        {unit !== '' && <div className="soft small">{unit}</div>}
      </>
    ),
  },
  {
    title: '什么时候前',
    width: '9rem',
    render: (_, { dueOn }) => (dueOn === null ? <span className="soft">没有期限</span> : dayWords(dueOn)),
  },
  { title: '状态', width: '7rem', render: (_, task) => <StateWord tone={taskTone(task)}>{taskWords(task)}</StateWord> },
  {
    title: '进展和结果',
    width: '22%',
    render: (_, { result, lastNote }) => result || lastNote || <span className="soft">还没有记</span>,
  },
];

type TableProps = { rows: Task[]; view: View; onOpen(id: number): void };

function TasksTable({ rows, view, onOpen }: TableProps) {
  const keys = useRowKeys(rows.length);
  return (
    <LedgerTable
      area={keys.area}
      columns={columnsFor(keys, onOpen)}
      rows={rows}
      empty={<EmptyState words={view === 'open' ? purpose : '没有这样的任务。'} />}
      onRow={({ id }) => ({ onClick: () => onOpen(id) })}
    />
  );
}

/** Where the address points: `?view=late`, `?task=7`. */
function useAddress() {
  const [address, setAddress] = useSearchParams();
  const view = address.get('view');
  const shown: View = view === 'late' || view === 'ended' ? view : 'open';
  const go = (next: { view?: View; task?: number | null }) => {
    const { view: wanted = shown, task = null } = next;
    setAddress({ ...(wanted === 'open' ? {} : { view: wanted }), ...(task ? { task: String(task) } : {}) }, { replace: true });
  };
  return { view: shown, taskId: Number(address.get('task')) || null, go };
}

/** 任务: what somebody is to do until when. */
export function TasksScreen() {
  const may = useMay();
  const { view, taskId, go } = useAddress();
  const [adding, setAdding] = useState(false);
  const [acting, setActing] = useState<{ act: TaskActing; task: Task }>();
  const issue = useIssue('tasks.issueList');
  const pages = usePages<{ day: string; id: number }>(view);
  const { value, failure } = useQuery('tasks.list', { view, after: pages.after, size: SIZE });
  const rows = value?.rows ?? [];
  const add = may('tasks.add') && (
    <Button type="primary" onClick={() => setAdding(true)}>
      布置任务
    </Button>
  );
  const print = may('tasks.issueList') && (
    <Button disabled={issue.busy || !value?.open} onClick={() => void issue.act({})}>
      打印清单
    </Button>
  );
  return (
    <Page
      title="任务"
      count={value && `${numberWords(value.open)} 件在办`}
      actions={
        <>
          {add}
          {print}
        </>
      }
    >
      <PrintList list="tasks" asked={{ view }} disabled={rows.length === 0} />
      <FailureNote failure={failure ?? issue.failure} />
      <Segmented
        aria-label="看哪些"
        options={viewsWith(value?.late ?? 0)}
        value={view}
        onChange={(next: View) => go({ view: next })}
        style={{ alignSelf: 'start' }}
      />
      {value && <TasksTable rows={rows} view={view} onOpen={(task) => go({ task })} />}
      <Pager pages={pages} size={SIZE} shown={rows.length} total={null} next={value?.next ?? null} measure="件" />
      {taskId !== null && (
        <TaskDrawer id={taskId} onAct={(act, task) => setActing({ act, task })} onClose={() => go({ task: null })} />
      )}
      {adding && <TaskForm task={null} onClose={() => setAdding(false)} />}
      {acting && <TaskActs {...acting} onClose={() => setActing(undefined)} />}
    </Page>
  );
}
