import { Form, InputNumber } from 'antd';
import type { GiftCaps } from '../../../shared/features/gifts';
import { useAction } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';

/** Yuan, as they are typed. */
type Values = { eachCents: number; yearCents: number };
const required = [{ required: true, message: '请填写多少元。' }];

/** 价值上限: points are thanks, so what they buy stays small. */
export function CapsForm({ caps, onClose }: { caps: GiftCaps; onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const set = useAction('gifts.setCaps');
  const save = async ({ eachCents, yearCents }: Values) => {
    const reply = await set.act({ eachCents: Math.round(eachCents * 100), yearCents: Math.round(yearCents * 100) });
    if (!reply.ok) return;
    say('价值上限改好了。');
    onClose();
  };
  return (
    <FormDialog
      title="价值上限"
      act="保存"
      width={440}
      form={form}
      action={set}
      lead="积分是感谢，不是报酬。超过上限的东西加不进来，超过一年上限的人当年不能再兑换。"
      initial={{ eachCents: caps.eachCents / 100, yearCents: caps.yearCents / 100 }}
      onSave={save}
      onClose={onClose}
    >
      <Form.Item name="eachCents" label="单样最多值多少（元）" rules={required}>
        <InputNumber min={0} max={100_000} precision={2} />
      </Form.Item>
      <Form.Item name="yearCents" label="每人一年最多兑换多少（元）" rules={required}>
        <InputNumber min={0} max={1_000_000} precision={2} />
      </Form.Item>
    </FormDialog>
  );
}
