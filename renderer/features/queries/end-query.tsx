import { useAction } from '../../desk';
import { EndForm } from '../../kit/end-form';
import { say } from '../../session';

const reasons = ['不再需要', '换了口径', '存错了', '其他'] as const;

/** 停用: it leaves the list and the summary; what was printed and reported stays as it was. */
export function EndQuery({ query, onClose }: { query: { id: number; name: string }; onClose(): void }) {
  const end = useAction('queries.end');
  const save = async (reason: string) => {
    const reply = await end.act({ id: query.id, reason });
    if (!reply.ok) return;
    say(`查询“${query.name}”已停用。`);
    onClose();
  };
  return (
    <EndForm
      title={`停用“${query.name}”`}
      act="停用"
      lead="停用后不再列出，也不再列入汇总；已经印出和上报的不变。"
      label="为什么停用"
      reasons={reasons}
      action={end}
      onEnd={({ reason }) => void save(reason)}
      onClose={onClose}
    />
  );
}
