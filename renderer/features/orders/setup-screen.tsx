import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Category, Handler } from '../../../shared/features/order-acts';
import { handlerKindWords } from '../../../shared/features/order-words';
import { useAction, useMay, useQuery } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { EndForm } from '../../kit/end-form';
import { FailureNote } from '../../kit/failure';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { Page } from '../../kit/page';
import { soft } from '../../kit/soft';
import { CategoryForm, ClockForm, HandlerForm } from './setup-forms';

type Editing = { what: 'handler'; row: Handler | null } | { what: 'category'; row: Category | null } | { what: 'clock' };
type Ending = { what: 'handler' | 'category'; id: number; name: string };
type Acts<R> = { onEdit(row: R): void; onEnd(row: R): void; may: boolean };

const actsColumn = <R extends { id: number; name: string }>({ onEdit, onEnd, may }: Acts<R>): LedgerColumn<R> => ({
  title: '操作',
  width: '9rem',
  render: (_, row) =>
    may && (
      <>
        <Button type="link" size="small" aria-label={`改${row.name}`} onClick={() => onEdit(row)}>
          改
        </Button>
        <Button type="link" size="small" aria-label={`停用${row.name}`} onClick={() => onEnd(row)}>
          停用
        </Button>
      </>
    ),
});

const handlerColumns = (acts: Acts<Handler>): LedgerColumn<Handler>[] => [
  { title: '办理人', dataIndex: 'name' },
  { title: '是谁', width: '9rem', render: (_, { kind }) => handlerKindWords[kind] },
  { title: '电话', width: '11rem', render: (_, { phone }) => phone || soft('没有写') },
  { title: '手里几件', width: '7rem', align: 'right', dataIndex: 'open' },
  actsColumn(acts),
];

const categoryColumns = (classes: Record<string, string>, days: number, acts: Acts<Category>): LedgerColumn<Category>[] => [
  { title: '类别', dataIndex: 'name' },
  { title: '大类', width: '10rem', render: (_, row) => classes[row.class] },
  {
    title: '几天内办结',
    width: '8rem',
    render: (_, { limitDays }) => (limitDays === null ? soft(`${days}天`) : `${limitDays}天`),
  },
  { title: '认出它的词', render: (_, { hints }) => hints.join('、') || soft('没有写') },
  actsColumn(acts),
];

function Ended({ ending, onClose }: { ending: Ending; onClose(): void }) {
  const [handler, category] = [useAction('orders.endHandler'), useAction('orders.endCategory')];
  const action = ending.what === 'handler' ? handler : category;
  return (
    <EndForm
      title={`停用${ending.name}`}
      act="停用"
      lead="以后不再选得到；以前的诉求照旧。"
      reasons={['换人了', '合并到别的', '用不着了']}
      action={action}
      onEnd={({ reason }) => void action.act({ id: ending.id, reason }).then((reply) => reply.ok && onClose())}
      onClose={onClose}
    />
  );
}

/** 类别和办理人: what a station says of its requests. */
export function SetupScreen() {
  const navigate = useNavigate();
  const may = useMay()('orders.addHandler');
  const { value, failure } = useQuery('orders.setup', {});
  const [view, setView] = useState<'handlers' | 'categories'>('handlers');
  const [editing, setEditing] = useState<Editing>();
  const [ending, setEnding] = useState<Ending>();
  const what = view === 'handlers' ? ('handler' as const) : ('category' as const);
  const acts = {
    may,
    onEdit: (row: Handler | Category) => setEditing({ what, row } as Editing),
    onEnd: ({ id, name }: { id: number; name: string }) => setEnding({ what, id, name }),
  };
  const stands = <R extends { endedOn: string | null }>(rows: readonly R[]) => rows.filter(({ endedOn }) => endedOn === null);
  const buttons = (
    <>
      {may && (
        <Button type="primary" onClick={() => setEditing({ what, row: null } as Editing)}>
          {what === 'handler' ? '添办理人' : '添类别'}
        </Button>
      )}
      {may && <Button onClick={() => setEditing({ what: 'clock' })}>期限和日历</Button>}
      <Button onClick={() => navigate('/orders')}>回到诉求</Button>
    </>
  );
  return (
    <Page title="类别和办理人" actions={buttons}>
      <FailureNote failure={failure} />
      <Segmented
        aria-label="看什么"
        options={[
          { value: 'handlers', label: '办理人' },
          { value: 'categories', label: '类别' },
        ]}
        value={view}
        onChange={setView}
        style={{ alignSelf: 'start' }}
      />
      {value && view === 'handlers' && (
        <LedgerTable
          columns={handlerColumns(acts)}
          rows={stands(value.handlers)}
          empty={<EmptyState words="诉求派给谁办，先写在这里：物业维修班、网格员、志愿者、社区。" />}
        />
      )}
      {value && view === 'categories' && (
        <LedgerTable
          columns={categoryColumns(value.classes, value.setting.limitDays, acts)}
          rows={stands(value.categories)}
          empty={<EmptyState words="还没有类别。" />}
        />
      )}
      {editing?.what === 'handler' && <HandlerForm row={editing.row} onClose={() => setEditing(undefined)} />}
      {editing?.what === 'category' && <CategoryForm row={editing.row} onClose={() => setEditing(undefined)} />}
      {editing?.what === 'clock' && value && <ClockForm setting={value.setting} onClose={() => setEditing(undefined)} />}
      {ending && <Ended ending={ending} onClose={() => setEnding(undefined)} />}
    </Page>
  );
}
