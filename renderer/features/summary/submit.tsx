import { useNavigate } from 'react-router';
import { periodWords } from '../../../shared/rules/period';
import { useAction } from '../../desk';
import { Confirm } from '../../kit/confirm';

/** 送审: the figures as they are now become a report that somebody else looks at. */
export function SubmitSummary({ period, onClose }: { period: string; onClose(): void }) {
  const navigate = useNavigate();
  const draft = useAction('reports.draft');
  const submit = async () => {
    const reply = await draft.act({ period });
    if (reply.ok) navigate(`/reports/${reply.value.id}`);
  };
  return (
    <Confirm
      title={`把${periodWords(period)}的数字送审？`}
      words="按现在的台账统计成一份，另一位看过就定稿；定稿以后这一份不再变。"
      act="送审"
      busy={draft.busy}
      failure={draft.failure}
      onConfirm={() => void submit()}
      onCancel={onClose}
    />
  );
}
