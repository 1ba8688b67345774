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
import { ConsultationPage } from './consultation-page';
import { ConsultationsTable } from './consultations-table';

const OpenForm = later(() => import('./open-form').then((m) => m.OpenForm));

const purpose = '一户一份问意见，或者请业主表决：印表、扫码记答复，同意多少户、多少面积随时看得见，没问到的列成名单。';

function List() {
  const navigate = useNavigate();
  const may = useMay();
  const list = useQuery('consultations.list', {});
  const [opening, setOpening] = useState(false);
  const mayOpen = may('consultations.open');
  useShortcut('n', () => setOpening(true), mayOpen && !opening);
  const rows = list.value ?? [];
  const button = mayOpen && (
    <Button type="primary" onClick={() => setOpening(true)}>
      发起征求意见
    </Button>
  );
  return (
    <Page
      title="征求意见"
      count={rows.length > 0 ? `共 ${rows.length} 次` : undefined}
      actions={rows.length > 0 ? button : undefined}
    >
      <PrintList list="consultations" asked={{}} disabled={rows.length === 0} />
      <FailureNote failure={list.failure} />
      {list.value?.length === 0 && (
        <div className="surface">
          <EmptyState words={purpose} action={button} />
        </div>
      )}
      {rows.length > 0 && <ConsultationsTable rows={rows} onOpen={(id) => navigate(`/consultations/${id}`)} />}
      {opening && <OpenForm onClose={() => setOpening(false)} onOpened={(id) => navigate(`/consultations/${id}`)} />}
    </Page>
  );
}

/** 征求意见: all of them, or one as a page. `?row=7`: a sheet that was scanned. */
export function ConsultationsScreen() {
  const { id } = useParams();
  return id ? <ConsultationPage key={id} id={Number(id)} /> : <List />;
}
