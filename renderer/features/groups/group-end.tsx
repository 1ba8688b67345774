import type { CareGroup } from '../../../shared/features/groups';
import { useAction } from '../../desk';
import { Confirm } from '../../kit/confirm';
import { EndForm } from '../../kit/end-form';
import { say } from '../../session';

const reasons = ['不再需要', '并入别的类别', '上级不再要求', '其他'] as const;
type Props = { group: CareGroup; people: number; onClose(): void };

function Resume({ group, onClose }: Props) {
  const resume = useAction('groups.resume');
  const go = async () => {
    const reply = await resume.act({ id: group.id });
    if (!reply.ok) return;
    say(`“${group.name}”又可以用了。`);
    onClose();
  };
  return (
    <Confirm
      title={`恢复“${group.name}”？`}
      words="恢复后可以再登记人；停用时结束的登记不会自己回来。"
      act="恢复"
      busy={resume.busy}
      failure={resume.failure}
      onConfirm={() => void go()}
      onCancel={onClose}
    />
  );
}

/** 停用: whoever is in the group leaves it today. 恢复: it can be used again. */
export function EndGroup(props: Props) {
  const { group, people, onClose } = props;
  const end = useAction('groups.end');
  if (group.endedOn !== null) return <Resume {...props} />;
  const save = async (reason: string) => {
    const reply = await end.act({ id: group.id, reason });
    if (!reply.ok) return;
    say(`“${group.name}”已停用，结束了${reply.value.people}人的登记。`);
    onClose();
  };
  return (
    <EndForm
      title={`停用“${group.name}”`}
      act="停用"
      lead={`今天起结束${people}人的登记，以后不能再选这一类。过去的数字和每个人的记录都还在。`}
      label="为什么停用"
      reasons={reasons}
      action={end}
      onEnd={({ reason }) => void save(reason)}
      onClose={onClose}
    />
  );
}
