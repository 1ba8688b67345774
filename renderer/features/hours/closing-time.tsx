import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useAction, useQuery } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';

type Values = { closesAt?: string };

function ClosingForm({ closesAt, onClose }: { closesAt: string; onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const set = useAction('hours.setClosing');
  const save = async (values: Values) => {
    const reply = await set.act({ closesAt: values.closesAt ?? '' });
    if (!reply.ok) return;
    say('闭站时间改好了。');
    onClose();
  };
  return (
    <FormDialog
      title="闭站时间"
      act="保存"
      width={440}
      form={form}
      action={set}
      lead="到这个时间还没有签退的，算忘了签退：有活动的记到活动结束，没有活动的记到闭站。"
      initial={{ closesAt }}
      onSave={save}
      onClose={onClose}
    >
      <Form.Item name="closesAt" label="每天几点闭站" rules={[{ required: true, message: '请填写时间，例如 18:00。' }]}>
        <Input maxLength={5} style={{ maxWidth: 120 }} />
      </Form.Item>
    </FormDialog>
  );
}

/** When the station closes, and how to change it. */
export function ClosingTime() {
  const setting = useQuery('hours.setting', {});
  const [open, setOpen] = useState(false);
  if (!setting.value) return null;
  const { closesAt } = setting.value;
  return (
    <p className="soft">
      每天 {closesAt} 闭站，没有签退的自动记到这时。
      <Button type="link" size="small" onClick={() => setOpen(true)}>
        改闭站时间
      </Button>
      {open && <ClosingForm closesAt={closesAt} onClose={() => setOpen(false)} />}
    </p>
  );
}
