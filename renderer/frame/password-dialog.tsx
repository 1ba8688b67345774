import { Button, Form, Input, type InputRef, Modal } from 'antd';
import { useRef } from 'react';
import { useGate, useGateState } from '../desk';
import { FailureNote } from '../kit/failure';
import { useReturnFocus } from '../kit/return-focus';
import { useFormFailure } from '../kit/use-form-failure';
import { useWanted } from '../proof';

type Values = { password: string };

/** The password once more, for the act that waits behind; it then goes on by itself. Mount it to ask. */
export function PasswordDialog() {
  const wanted = useWanted((asking) => asking.wanted);
  const staff = useGateState().value?.staff;
  const confirm = useGate('gate.confirm');
  const [form] = Form.useForm<Values>();
  const rest = useFormFailure(form, confirm.failure);
  const field = useRef<InputRef>(null);
  useReturnFocus();
  const cancel = () => wanted?.answer(false);
  const give = async ({ password = '' }: Partial<Values>) => {
    const reply = await confirm.act({ password });
    if (reply.ok) wanted?.answer(true);
    else field.current?.select();
  };
  return (
    <Modal
      open
      centered
      width={400}
      title="再输一次密码"
      footer={null}
      mask={{ closable: false }}
      onCancel={cancel}
      afterOpenChange={(open) => open && field.current?.focus()}
    >
      <p className="soft proof-words">{wanted?.words}</p>
      <FailureNote failure={rest} />
      <Form<Values> name="proof" form={form} layout="vertical" requiredMark={false} onFinish={(values) => void give(values)}>
        <Form.Item name="password" label={`${staff?.name ?? ''}的密码`}>
          <Input.Password ref={field} maxLength={200} autoComplete="off" />
        </Form.Item>
        <div className="dialog-foot">
          <Button onClick={cancel} disabled={confirm.busy}>
            取消
          </Button>
          <Button type="primary" htmlType="submit" loading={confirm.busy}>
            确认
          </Button>
        </div>
      </Form>
    </Modal>
  );
}
