import { Form, InputNumber } from 'antd';
import type { Vote } from '../../../shared/features/votes';
import { useAction } from '../../desk';
import { Confirm } from '../../kit/confirm';
import { EndForm } from '../../kit/end-form';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';

type Props = { vote: Vote; onClose(): void };
type Hands = { agree?: number; oppose?: number; abstain?: number };

/** 举手: what was counted in the room. Who is there is known from the sign-in. */
export function CountHands({ vote, onClose }: Props) {
  const [form] = Form.useForm<Hands>();
  const close = useAction('votes.close');
  const save = async ({ agree = 0, oppose = 0, abstain = 0 }: Hands) => {
    const reply = await close.act({ id: vote.id, count: { agree, oppose, abstain } });
    if (!reply.ok) return;
    say('表决结果记下了。');
    onClose();
  };
  return (
    <FormDialog<Hands>
      title={vote.question}
      act="记下结果"
      width={440}
      form={form}
      action={close}
      lead={`现在到会有表决权的${vote.count.present}人。记下后结果不能再改。`}
      initial={{ oppose: 0, abstain: 0 }}
      onSave={(values) => void save(values)}
      onClose={onClose}
    >
      <Form.Item name="agree" label="同意几人" rules={[{ required: true, message: '请填写同意几人。' }]}>
        <InputNumber min={0} max={100_000} precision={0} />
      </Form.Item>
      <Form.Item name="oppose" label="反对几人">
        <InputNumber min={0} max={100_000} precision={0} />
      </Form.Item>
      <Form.Item name="abstain" label="弃权几人">
        <InputNumber min={0} max={100_000} precision={0} />
      </Form.Item>
    </FormDialog>
  );
}

/** By roll or household: what stands there becomes the result. */
export function CloseVote({ vote, onClose }: Props) {
  const close = useAction('votes.close');
  const go = async () => {
    const reply = await close.act({ id: vote.id });
    if (!reply.ok) return;
    say('表决结果记下了。');
    onClose();
  };
  return (
    <Confirm
      title={`“${vote.question}”表决结束？`}
      words={`${vote.words.join('')}记下后结果不能再改。`}
      act="记下结果"
      busy={close.busy}
      failure={close.failure}
      onConfirm={() => void go()}
      onCancel={onClose}
    />
  );
}

export function CancelVote({ vote, onClose }: Props) {
  const cancel = useAction('votes.cancel');
  const end = async (reason: string) => {
    const reply = await cancel.act({ id: vote.id, reason });
    if (!reply.ok) return;
    say('这次表决作废了。');
    onClose();
  };
  return (
    <EndForm
      title={`“${vote.question}”的表决作废`}
      act="作废"
      reasons={['问法不清楚', '点错了', '改到下次']}
      action={cancel}
      onEnd={({ reason }) => void end(reason)}
      onClose={onClose}
    />
  );
}
