import { Form } from 'antd';
import { useAction } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { ReasonField, type ReasonValues, reasonOf } from '../../kit/reason-field';
import { say } from '../../session';

const reasons = ['不再需要', '换了口径', '存错了', '其他'] as const;

/** 停用: it leaves the list and the summary; what was printed and reported stays as it was. */
export function EndQuery({ query, onClose }: { query: { id: number; name: string }; onClose(): void }) {
  const [form] = Form.useForm<ReasonValues>();
  const end = useAction('queries.end');
  const save = async (values: ReasonValues) => {
    const reply = await end.act({ id: query.id, reason: reasonOf(values) });
    if (!reply.ok) return;
    say(`查询“${query.name}”已停用。`);
    onClose();
  };
  return (
    <FormDialog
      title={`停用“${query.name}”`}
      act="停用"
      danger
      width={440}
      form={form}
      action={end}
      lead="停用后不再列出，也不再列入汇总；已经印出和上报的不变。"
      onSave={save}
      onClose={onClose}
    >
      <ReasonField label="为什么停用" reasons={reasons} />
    </FormDialog>
  );
}
