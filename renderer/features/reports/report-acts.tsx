import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { type ReportCard, reportTitle } from '../../../shared/features/reports';
import { periodWords } from '../../../shared/rules/period';
import { useAction, useMay } from '../../desk';
import { Confirm } from '../../kit/confirm';
import { EndForm } from '../../kit/end-form';
import { FailureNote } from '../../kit/failure';
import { useIssue } from '../../kit/issue';
import { later } from '../../kit/later';
import { say } from '../../session';

const SendParcel = later(() => import('../parcels/send-parcel').then((m) => m.SendParcel));

type Props = { card: ReportCard };
type DialogProps = Props & { onClose(): void };

const titleOf = ({ report }: ReportCard) => reportTitle(periodWords(report.period), report.version);

function Approve({ card, onClose }: DialogProps) {
  const own = card.hindrance === 'alone';
  const approve = useAction(own ? 'reports.approveOwn' : 'reports.approve');
  const confirm = async () => {
    if (!(await approve.act({ id: card.report.id })).ok) return;
    say(`${titleOf(card)}已定稿。`);
    onClose();
  };
  return (
    <Confirm
      title={`审核通过${titleOf(card)}？`}
      words={`定稿以后，这一份的数字、表格和打印件都不再变。${own ? '站里没有第二个人审核，要再输一次密码。' : ''}`}
      act="审核定稿"
      busy={approve.busy}
      failure={approve.failure}
      onConfirm={() => void confirm()}
      onCancel={onClose}
    />
  );
}

function Withdraw({ card, onClose }: DialogProps) {
  const withdraw = useAction('reports.withdraw');
  const end = async (reason: string) => {
    if ((await withdraw.act({ id: card.report.id, reason })).ok) onClose();
  };
  return (
    <EndForm
      title={`撤回${titleOf(card)}`}
      act="撤回"
      lead="撤回的留在列表里，以后可以重新做一份。"
      reasons={['数字还要核对', '期间选错了', '不用报了']}
      action={withdraw}
      onEnd={({ reason }) => void end(reason)}
      onClose={onClose}
    />
  );
}

function Correct({ card, onClose }: DialogProps) {
  const navigate = useNavigate();
  const draft = useAction('reports.draft');
  const make = async (reason: string) => {
    const reply = await draft.act({ period: card.report.period, reason });
    if (!reply.ok) return;
    onClose();
    navigate(`/reports/${reply.value.id}`);
  };
  return (
    <EndForm
      title={`更正${periodWords(card.report.period)}的汇总`}
      act="做更正"
      danger={false}
      lead="按现在的台账重新统计，另成一份，审核后再报。原来那一份留着不动。"
      reasons={['补录了以前的记录', '更正了台账', '上级要求重报']}
      action={draft}
      onEnd={({ reason }) => void make(reason)}
      onClose={onClose}
    />
  );
}

function DraftActs({ card, onAct }: Props & { onAct(act: 'approve' | 'withdraw'): void }) {
  const recount = useAction('reports.recount');
  return (
    <>
      {card.hindrance !== 'own' && (
        <Button type="primary" onClick={() => onAct('approve')}>
          审核通过
        </Button>
      )}
      <Button loading={recount.busy} onClick={() => void recount.act({ id: card.report.id })}>
        重新统计
      </Button>
      <Button onClick={() => onAct('withdraw')}>撤回</Button>
      <FailureNote failure={recount.failure} />
    </>
  );
}

function ApprovedActs({ card, onCorrect, onSend }: Props & { onCorrect(): void; onSend(): void }) {
  const issue = useIssue('reports.issue');
  const save = useAction('reports.saveXlsx');
  const sends = useMay()('parcels.make');
  const { id } = card.report;
  const saved = async () => {
    const reply = await save.act({ id });
    if (reply.ok && reply.value.outcome === 'saved') say(`已保存到 ${reply.value.path}`);
  };
  return (
    <>
      <Button type="primary" loading={save.busy} onClick={() => void saved()}>
        导出Excel
      </Button>
      <Button loading={issue.busy} onClick={() => void issue.act({ id })}>
        打印
      </Button>
      {sends && <Button onClick={onSend}>做报送包</Button>}
      <Button onClick={onCorrect}>做更正</Button>
      <FailureNote failure={save.failure ?? issue.failure} />
    </>
  );
}

/** What can be done with a report in its state. */
export function ReportActs({ card }: Props) {
  const [act, setAct] = useState<'approve' | 'withdraw' | 'correct' | 'send'>();
  const close = () => setAct(undefined);
  const { state } = card.report;
  if (!useMay()('reports.draft') || state === 'withdrawn') return null;
  return (
    <>
      {state === 'draft' && <DraftActs card={card} onAct={setAct} />}
      {state === 'approved' && <ApprovedActs card={card} onCorrect={() => setAct('correct')} onSend={() => setAct('send')} />}
      {act === 'approve' && <Approve card={card} onClose={close} />}
      {act === 'withdraw' && <Withdraw card={card} onClose={close} />}
      {act === 'correct' && <Correct card={card} onClose={close} />}
      {act === 'send' && <SendParcel reportId={card.report.id} onClose={close} />}
    </>
  );
}
