import type { MatterCard } from '../../../shared/features/matters';
import { useAction } from '../../desk';
import { EndForm } from '../../kit/end-form';
import type { MatterActing } from './words';

type Ending = Extract<MatterActing, { act: 'end' | 'resume' | 'dropStep' | 'release' }>;

/** What ends, or begins again, for a reason. */
export function WhyForm({ card, onClose, acting }: { card: MatterCard; onClose(): void; acting: Ending }) {
  const { id } = card;
  const [end, resume] = [useAction('matters.end'), useAction('matters.resume')];
  const [drop, release] = [useAction('matters.dropStep'), useAction('matters.release')];
  const all = {
    end: {
      ...{ title: '不办了', lead: '事项了结，步骤和归入的诉求都留着。', reasons: ['并入上级的工程', '情况变了', '居民不再要求'] },
      ...{ action: end, run: (reason: string) => end.act({ id, reason }), danger: true },
    },
    resume: {
      ...{ title: '重新办', lead: '', reasons: ['问题又出现了', '了结错了'] },
      ...{ action: resume, run: (reason: string) => resume.act({ id, reason }), danger: false },
    },
    dropStep: {
      ...{ title: '去掉这一步', lead: acting.act === 'dropStep' ? acting.step.title : '', reasons: ['不用做了', '写错了'] },
      ...{
        action: drop,
        run: (reason: string) => drop.act({ stepId: acting.act === 'dropStep' ? acting.step.id : 0, reason }),
        danger: true,
      },
    },
    release: {
      ...{ title: '移出诉求', lead: acting.act === 'release' ? acting.order.number : '', reasons: ['归错了', '已经单独办'] },
      ...{
        action: release,
        run: (reason: string) => release.act({ id, orderId: acting.act === 'release' ? acting.order.id : 0, reason }),
        danger: true,
      },
    },
  };
  const { title, lead, reasons, action, run, danger } = all[acting.act];
  return (
    <EndForm
      {...{ title, reasons, action, danger, onClose }}
      act={title}
      {...(lead ? { lead } : {})}
      onEnd={({ reason }) => void run(reason).then((reply) => reply.ok && onClose())}
    />
  );
}
