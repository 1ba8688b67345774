import { Form } from 'antd';
import type { Failure, Reply } from '../../../shared/reply';
import { FormDialog } from '../../kit/form-dialog';
import { ReasonField, type ReasonValues, reasonOf } from '../../kit/reason-field';

const reasons = ['核对证件', '联系本人', '帮本人办事', '填写上级表格', '紧急情况'] as const;

type Props = {
  title: string;
  /** Where it is noted; without it, in the history of the person it is of. */
  noted?: string;
  action: { busy: boolean; failure: Failure | undefined };
  onAsk(reason: string): Promise<Reply<{ value: string }>>;
  onRevealed(value: string): void;
  onClose(): void;
};

/** Why someone wants to see it, before it is shown. */
export function RevealDialog({ title, noted = '这个人的经历', action, onAsk, onRevealed, onClose }: Props) {
  const [form] = Form.useForm<ReasonValues>();
  const save = async (values: ReasonValues) => {
    const reply = await onAsk(reasonOf(values));
    if (reply.ok) onRevealed(reply.value.value);
  };
  return (
    <FormDialog
      title={title}
      act="查看"
      width={440}
      form={form}
      action={action}
      lead={`谁看的、为什么看，会记进${noted}。显示30秒后自动隐藏。`}
      onSave={save}
      onClose={onClose}
    >
      <ReasonField label="为什么要看" reasons={reasons} />
    </FormDialog>
  );
}
