import { Checkbox, Form, Input } from 'antd';
import { type DisputeCard, sideWords } from '../../../shared/features/agreements';
import type { Agreement } from '../../../shared/features/settling';
import { useAction } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';
import { SettledItems, settledNow } from './settled-items';

type Values = { signedOn: string; mediators: string; visitOn?: string | null; signed?: number[]; stamped?: boolean };

/** 已签字盖章: from now on the text stays as it is. */
export function SignForm({ card, agreement, onClose }: { card: DisputeCard; agreement: Agreement; onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const sign = useAction('agreements.sign');
  const options = card.parties
    .filter(({ endedOn }) => endedOn === null)
    .map(({ id, side, name }) => ({ value: id, label: `${sideWords[card.kind][side]} ${name}` }));
  const save = async ({ signed = [], stamped = false, visitOn = null, ...values }: Values) => {
    const reply = await sign.act({ ...values, id: agreement.id, signed, stamped, visitOn });
    if (!reply.ok) return;
    say('协议生效了。把签字的扫描件放到“材料”里。');
    onClose();
  };
  return (
    <FormDialog<Values>
      title="签好了"
      act="记下签订"
      form={form}
      action={sign}
      lead="照着打印的那一份签。记下以后文字定稿，不能再改。"
      initial={settledNow()}
      onSave={(values) => void save(values)}
      onClose={onClose}
    >
      <Form.Item name="signed" label="谁签了字">
        <Checkbox.Group options={options} />
      </Form.Item>
      <Form.Item name="mediators" label="签字的调解员" rules={[{ required: true, whitespace: true, message: '请写调解员。' }]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="stamped" valuePropName="checked">
        <Checkbox>已经盖章</Checkbox>
      </Form.Item>
      <SettledItems label="签订日期" />
    </FormDialog>
  );
}
