import { Button, Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { type Lead, type LeadState, leadStateWords } from '../../../shared/features/leads';
import { dayWords } from '../../../shared/text';
import { useAction, useMay, useQuery } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { EndForm } from '../../kit/end-form';
import { FailureNote } from '../../kit/failure';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { Page } from '../../kit/page';
import { PrintList } from '../../kit/print-list';
import { soft } from '../../kit/soft';
import { say } from '../../session';
import { LeadForm } from './lead-form';
import { RegisterVolunteer } from './register-volunteer';

const states = Object.entries(leadStateWords).map(([value, label]) => ({ value: value as LeadState, label }));

type Acting = { act: 'register' | 'drop'; lead: Lead };

const columnsFor = (onAct: ((acting: Acting) => void) | null): LedgerColumn<Lead>[] => [
  {
    title: '姓名',
    width: '8rem',
    render: (_, { name, personId }) => (personId === null ? name : <Link to={`/residents/${personId}`}>{name}</Link>),
  },
  { title: '电话', width: '8rem', render: (_, { phone }) => phone ?? soft('未填') },
  { title: '从哪里知道', width: '8rem', dataIndex: 'source' },
  { title: '说了什么', ellipsis: true, render: (_, { words }) => words || soft('—') },
  { title: '哪天', width: '9rem', render: (_, { heardOn }) => dayWords(heardOn) },
  { title: '谁记的', width: '6rem', dataIndex: 'by' },
  {
    title: '结果',
    width: '13rem',
    render: (_, lead) =>
      lead.state === 'open' && onAct ? (
        <>
          <Button
            type="link"
            size="small"
            aria-label={`登记${lead.name}为志愿者`}
            onClick={() => onAct({ act: 'register', lead })}
          >
            登记为志愿者
          </Button>
          <Button type="link" size="small" aria-label={`${lead.name}不参加`} onClick={() => onAct({ act: 'drop', lead })}>
            不参加
          </Button>
        </>
      ) : (
        (lead.endReason ?? soft('待联系'))
      ),
  },
];

function DropLead({ lead, onClose }: { lead: Lead; onClose(): void }) {
  const action = useAction('leads.drop');
  const drop = async (reason: string) => {
    const reply = await action.act({ id: lead.id, reason });
    if (!reply.ok) return;
    say(`已记下：${lead.name}不参加。`);
    onClose();
  };
  return (
    <EndForm
      title={`${lead.name}不参加`}
      act="记下"
      danger={false}
      lead="从待联系里去掉，记录留着。"
      reasons={['没有时间', '身体原因', '联系不上', '改主意了']}
      action={action}
      onEnd={({ reason }) => void drop(reason)}
      onClose={onClose}
    />
  );
}

/** 想参加: who said so, and what came of it. */
export function LeadsView({ views }: { views: ReactNode }) {
  const [state, setState] = useState<LeadState>('open');
  const [acting, setActing] = useState<Acting | { act: 'add' }>();
  const list = useQuery('leads.list', { state });
  const may = useMay();
  const navigate = useNavigate();
  const rows = list.value ?? [];
  const close = () => setActing(undefined);
  const add = may('leads.add') && (
    <Button type="primary" onClick={() => setActing({ act: 'add' })}>
      记下想参加的人
    </Button>
  );
  return (
    <Page title="想参加" count={list.value && `${leadStateWords[state]} ${rows.length} 人`} actions={add}>
      <p>{views}</p>
      <p>
        <Segmented aria-label="看哪些人" options={states} value={state} onChange={setState} />
      </p>
      <PrintList list="leads" asked={{ state }} disabled={rows.length === 0} />
      <FailureNote failure={list.failure} />
      <LedgerTable
        style={{ minWidth: '60rem' }}
        columns={columnsFor(may('leads.add') ? setActing : null)}
        rows={rows}
        empty={list.value ? <EmptyState words="走访、办事、活动时有人说想帮忙，就记在这里，过后逐个联系。" /> : ' '}
      />
      {acting?.act === 'add' && <LeadForm onClose={close} />}
      {acting?.act === 'drop' && <DropLead lead={acting.lead} onClose={close} />}
      {acting?.act === 'register' && (
        <RegisterVolunteer lead={acting.lead} onClose={close} onDone={(id) => navigate(`/volunteers/${id}`)} />
      )}
    </Page>
  );
}
