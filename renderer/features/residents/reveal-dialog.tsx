import { Form } from 'antd';
import { personLabels, type RevealField } from '../../../shared/features/people';
import { useAction } from '../../desk';
import { FormDialog } from './form-dialog';
import { ReasonField, type ReasonValues, reasonOf } from './reason-field';

const reasons = ['核对证件', '联系本人', '帮本人办事', '填写上级表格', '紧急情况'] as const;

type Props = { id: number; name: string; field: RevealField; onRevealed(value: string): void; onClose(): void };

/** Why someone wants to see it, before it is shown. */
export function RevealDialog({ id, name, field, onRevealed, onClose }: Props) {
  const [form] = Form.useForm<ReasonValues>();
  const reveal = useAction('residents.reveal');
  const label = personLabels[field];
  const save = async (values: ReasonValues) => {
    const reply = await reveal.act({ id, field, reason: reasonOf(values) });
    if (reply.ok) onRevealed(reply.value.value);
  };
  return (
    <FormDialog
      title={`查看${name}的${label}`}
      act="查看"
      width={440}
      form={form}
      action={reveal}
      lead="谁看的、为什么看，会记进这个人的经历。显示30秒后自动隐藏。"
      onSave={save}
      onClose={onClose}
    >
      <ReasonField label="为什么要看" reasons={reasons} />
    </FormDialog>
  );
}
