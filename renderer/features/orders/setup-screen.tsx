import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Category, Handler } from '../../../shared/features/order-setup';
import { useAction, useMay, useQuery } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { EndForm } from '../../kit/end-form';
import { FailureNote } from '../../kit/failure';
import { LedgerTable } from '../../kit/ledger-table';
import { Page } from '../../kit/page';
import { useViews } from '../../kit/views';
import { HolidayForm } from './holiday-form';
import { HolidayImport } from './holiday-import';
import { HolidaysView } from './holidays-view';
import { CategoryForm, ClockForm, HandlerForm } from './setup-forms';
import { categoryColumns, handlerColumns } from './setup-tables';

type Editing =
  | { what: 'handlers'; row: Handler | null }
  | { what: 'categories'; row: Category | null }
  | { what: 'holidays' | 'import' | 'clock' };
type Ending = { what: 'handlers' | 'categories'; id: number; name: string };
type View = 'handlers' | 'categories' | 'holidays';

const adding: Record<View, string> = { handlers: '添办理人', categories: '添类别', holidays: '添放假或调休' };

function Ended({ ending, onClose }: { ending: Ending; onClose(): void }) {
  const [handler, category] = [useAction('orders.endHandler'), useAction('orders.endCategory')];
  const action = ending.what === 'handlers' ? handler : category;
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

function Editor({ editing, onClose }: { editing: Editing; onClose(): void }) {
  const { value } = useQuery('orders.setup', {});
  if (editing.what === 'handlers') return <HandlerForm row={editing.row} onClose={onClose} />;
  if (editing.what === 'categories') return <CategoryForm row={editing.row} onClose={onClose} />;
  if (editing.what === 'holidays') return <HolidayForm onClose={onClose} />;
  if (editing.what === 'import') return <HolidayImport onClose={onClose} />;
  return value ? <ClockForm setting={value.setting} onClose={onClose} /> : null;
}

const stands = <R extends { endedOn: string | null }>(rows: readonly R[]) => rows.filter(({ endedOn }) => endedOn === null);

/** 类别、办理人和放假: what a station says of its requests. */
export function SetupScreen() {
  const navigate = useNavigate();
  const may = useMay()('orders.addHandler');
  const { value, failure } = useQuery('orders.setup', {});
  const views = useViews([
    { value: 'handlers', label: '办理人' },
    { value: 'categories', label: '类别' },
    { value: 'holidays', label: '放假和调休' },
  ]);
  const view: View = views.view === 'categories' || views.view === 'holidays' ? views.view : 'handlers';
  const [editing, setEditing] = useState<Editing>();
  const [ending, setEnding] = useState<Ending>();
  const actsOf = <W extends 'handlers' | 'categories'>(what: W) => ({
    may,
    onEdit: (row: W extends 'handlers' ? Handler : Category) => setEditing({ what, row } as Editing),
    onEnd: ({ id, name }: { id: number; name: string }) => setEnding({ what, id, name }),
  });
  const importing = () => setEditing({ what: 'import' });
  const buttons = (
    <>
      {may && (
        <Button type="primary" onClick={() => setEditing({ what: view, row: null } as Editing)}>
          {adding[view]}
        </Button>
      )}
      {may && view === 'holidays' && <Button onClick={importing}>导入</Button>}
      {may && <Button onClick={() => setEditing({ what: 'clock' })}>期限和日历</Button>}
      <Button onClick={() => navigate('/orders')}>回到诉求</Button>
    </>
  );
  return (
    <Page title="类别、办理人和放假" actions={buttons}>
      <FailureNote failure={failure} />
      <div style={{ alignSelf: 'start' }}>{views.choice}</div>
      {value && view === 'handlers' && (
        <LedgerTable
          columns={handlerColumns(actsOf('handlers'))}
          rows={stands(value.handlers)}
          empty={
            <EmptyState
              words="诉求派给谁办，先写在这里：物业维修班、网格员、志愿者、社区。"
              action={may && <Button onClick={() => setEditing({ what: 'handlers', row: null })}>添办理人</Button>}
            />
          }
        />
      )}
      {value && view === 'categories' && (
        <LedgerTable
          columns={categoryColumns(value.classes, value.setting.limitDays, actsOf('categories'))}
          rows={stands(value.categories)}
          empty={<EmptyState words="还没有类别。" />}
        />
      )}
      {value && view === 'holidays' && <HolidaysView holidays={value.holidays} setting={value.setting} onImport={importing} />}
      {editing && <Editor editing={editing} onClose={() => setEditing(undefined)} />}
      {ending && <Ended ending={ending} onClose={() => setEnding(undefined)} />}
    </Page>
  );
}
