import type { Attachment } from '../../../shared/features/attachments';
import { useAction } from '../../desk';
import { EndForm } from '../../kit/end-form';
import { say } from '../../session';

/** 去掉: it stays in the ledger, with the reason. */
export function EndFile({ file, onClose }: { file: Attachment; onClose(): void }) {
  const action = useAction('attachments.end');
  const end = async (reason: string) => {
    const reply = await action.act({ id: file.id, reason });
    if (!reply.ok) return;
    say(`“${file.name}”已去掉。`);
    onClose();
  };
  return (
    <EndForm
      title={`去掉“${file.name}”`}
      act="去掉"
      lead="以后不再列出来，内容和原因都留着，可以再看。"
      reasons={['放错了地方', '换了新的', '重复', '其他']}
      action={action}
      onEnd={({ reason }) => void end(reason)}
      onClose={onClose}
    />
  );
}
