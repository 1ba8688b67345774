import type { DisputeCard } from '../../../shared/features/agreements';
import { useAction } from '../../desk';
import { EndForm } from '../../kit/end-form';
import { say } from '../../session';

type Props = { card: DisputeCard; onClose(): void };

const sealReasons = ['涉及个人隐私', '当事人要求不公开', '涉及未成年人'];
const unsealReasons = ['当事人同意公开', '不再涉及隐私', '登记错了'];

/** 不公开, and public again. */
export function SealForm({ card, onClose }: Props) {
  const seal = useAction('agreements.seal');
  const act = card.sealed ? '改为公开' : '改为不公开';
  const save = async (reason: string) => {
    const reply = await seal.act({ id: card.id, sealed: !card.sealed, reason });
    if (!reply.ok) return;
    say(`${card.number}已${act}。`);
    onClose();
  };
  return (
    <EndForm
      danger={false}
      title={`${card.number}${act}`}
      act={act}
      lead={card.sealed ? '站里能看台账的人都会看到内容。' : '除站长、副站长外，只看得到编号。'}
      reasons={card.sealed ? unsealReasons : sealReasons}
      action={seal}
      onEnd={({ reason }) => void save(reason)}
      onClose={onClose}
    />
  );
}

/** 重新办理: what came out before stays in the log. */
export function ResumeForm({ card, onClose }: Props) {
  const resume = useAction('agreements.resume');
  const save = async (reason: string) => {
    const reply = await resume.act({ id: card.id, reason });
    if (!reply.ok) return;
    say(`${card.number}重新办理了。`);
    onClose();
  };
  return (
    <EndForm
      danger={false}
      title={`重新办理${card.number}`}
      act="重新办理"
      lead="已签的协议和记下的经过都留着，接着往下办。"
      reasons={['没有按协议履行', '又起争议', '当事人要求', '办结错了']}
      action={resume}
      onEnd={({ reason }) => void save(reason)}
      onClose={onClose}
    />
  );
}
