import { useAction } from '../../desk';
import { EndForm } from '../../kit/end-form';
import { say } from '../../session';

/** 停用: nobody waits for it any more; what it sent counts on. */
export function EndMember({ id, name, onClose }: { id: number; name: string; onClose(): void }) {
  const end = useAction('rollup.endMember');
  const save = async (reason: string) => {
    const reply = await end.act({ id, reason });
    if (!reply.ok) return;
    say(`${name}以后不用报了。`);
    onClose();
  };
  return (
    <EndForm
      title={`停用${name}？`}
      act="停用"
      lead="以后的期间不再等它报；已经收下的照样计入。"
      reasons={['合并到别的单位', '改由上级报送', '撤销']}
      action={end}
      onEnd={({ reason }) => void save(reason)}
      onClose={onClose}
    />
  );
}
