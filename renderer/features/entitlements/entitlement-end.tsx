import type { Entitlement } from '../../../shared/features/entitlements';
import { useAction } from '../../desk';
import { EndForm } from '../../kit/end-form';
import { say } from '../../session';

const reasons = ['政策停了', '并入别的项目', '上级不再要求', '其他'] as const;

/** 停用: nobody is looked for any more; what was claimed and answered stays on the cards. */
export function EndEntitlement({ entitlement, onClose }: { entitlement: Entitlement; onClose(): void }) {
  const end = useAction('entitlements.end');
  const { id, name } = entitlement;
  const save = async (reason: string) => {
    const reply = await end.act({ id, reason });
    if (!reply.ok) return;
    say(`“${name}”已停用。`);
    onClose();
  };
  return (
    <EndForm
      title={`停用“${name}”`}
      act="停用"
      lead="今天起不再列这一项的名单。领过的、问过的都还在每个人的卡片上。"
      label="为什么停用"
      reasons={reasons}
      action={end}
      onEnd={({ reason }) => void save(reason)}
      onClose={onClose}
    />
  );
}
