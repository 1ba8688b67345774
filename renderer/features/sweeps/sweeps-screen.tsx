import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useMay, useQuery } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { FailureNote } from '../../kit/failure';
import { later } from '../../kit/later';
import { Page } from '../../kit/page';
import { PrintList } from '../../kit/print-list';
import { useShortcut } from '../../kit/shortcut';
import { SweepPage } from './sweep-page';
import { SweepsTable } from './sweeps-table';

const OpenForm = later(() => import('./open-form').then((m) => m.OpenForm));

const Templates = later(() => import('./templates').then((m) => m.Templates));

const purpose =
  '上级要摸清一件事：定好问什么、问哪里，按楼栋长发表、印单子或发到微信群，收回来自动对，有矛盾的并排给你定，最后出汇总。';

function List() {
  const navigate = useNavigate();
  const may = useMay();
  const list = useQuery('sweeps.list', {});
  const [opening, setOpening] = useState(false);
  const [keeping, setKeeping] = useState(false);
  const mayOpen = may('sweeps.open');
  useShortcut('n', () => setOpening(true), mayOpen && !opening);
  const rows = list.value ?? [];
  const button = mayOpen && (
    <Button type="primary" onClick={() => setOpening(true)}>
      发起摸排
    </Button>
  );
  return (
    <Page
      title="摸排"
      count={rows.length > 0 ? `共 ${rows.length} 次` : undefined}
      actions={
        rows.length > 0 && (
          <>
            {may('sweeps.endTemplate') && <Button onClick={() => setKeeping(true)}>模板</Button>}
            {button}
          </>
        )
      }
    >
      <PrintList list="sweeps" asked={{}} disabled={rows.length === 0} />
      <FailureNote failure={list.failure} />
      {list.value?.length === 0 && (
        <div className="surface">
          <EmptyState words={purpose} action={button} />
        </div>
      )}
      {rows.length > 0 && <SweepsTable rows={rows} onOpen={(id) => navigate(`/sweeps/${id}`)} />}
      {keeping && <Templates onClose={() => setKeeping(false)} />}
      {opening && <OpenForm onClose={() => setOpening(false)} onOpened={(id) => navigate(`/sweeps/${id}`)} />}
    </Page>
  );
}

/** 摸排: all of them, or one as a page. `?row=7`: a list that was scanned. */
export function SweepsScreen() {
  const { id } = useParams();
  return id ? <SweepPage key={id} id={Number(id)} /> : <List />;
}
