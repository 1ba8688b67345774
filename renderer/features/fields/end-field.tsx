import type { Field } from '../../../shared/features/fields';
import { useAction } from '../../desk';
import { EndForm } from '../../kit/end-form';
import { say } from '../../session';

const reasons = ['不再需要', '物业或社区已经登记', '登记有误', '并到别的栏目'] as const;

/** 停用栏目: it is asked no more; what is written down stays, and comes back with it. */
export function EndField({ field, held, onClose }: { field: Field; held: number; onClose(): void }) {
  const end = useAction('fields.end');
  const save = async (reason: string) => {
    const reply = await end.act({ id: field.id, reason });
    if (!reply.ok) return;
    say(`已停用栏目“${field.name}”。`);
    onClose();
  };
  const kept = held > 0 ? `已经登记的${held}处不会丢，恢复后照样在。` : '';
  return (
    <EndForm
      title={`停用栏目“${field.name}”`}
      act="停用"
      lead={`停用后，卡片、表单、筛选和导出里不再有“${field.name}”。${kept}`}
      reasons={reasons}
      action={end}
      onEnd={({ reason }) => void save(reason)}
      onClose={onClose}
    />
  );
}
