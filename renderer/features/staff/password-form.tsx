import { Button, Checkbox, Form, Input } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { Password } from '../../../shared/features/staff';
import type { Failure } from '../../../shared/reply';
import { useAction } from '../../desk';
import { check } from '../../kit/check';
import { EnterNext } from '../../kit/enter-next';
import { FailureNote } from '../../kit/failure';
import { Strength } from '../../kit/strength';
import { useFormFailure } from '../../kit/use-form-failure';

type Values = { current?: string; next?: string; again?: string };

/** What can be told before the desk is asked. */
function faultOf({ next, again }: Values): Failure | undefined {
  const long = check(Password, next ?? '');
  if (!long.ok && long.failure.code === 'invalid')
    return { code: 'invalid', fields: { next: Object.values(long.failure.fields)[0] ?? '' } };
  return next === again ? undefined : { code: 'invalid', fields: { again: '两次写的密码不一样，请再写一遍。' } };
}

type Props = {
  /** Signed in with the recovery key: there is no current password to ask for. */
  recovered: boolean;
  /** What the current password is called. */
  current: string;
  act: string;
  onDone(): void;
  /** Beside the main button. */
  aside?: ReactNode;
};

/** One's own password: the current one, and twice the new one. */
export function PasswordForm({ recovered, current, act, onDone, aside }: Props) {
  const [form] = Form.useForm<Values>();
  const change = useAction('staff.changePassword');
  const [wrong, setWrong] = useState<Failure>();
  const rest = useFormFailure(form, wrong ?? change.failure);
  const [shown, setShown] = useState(false);
  const next = Form.useWatch('next', form) ?? '';
  useEffect(() => form.getFieldInstance(recovered ? 'next' : 'current')?.focus(), [form, recovered]);
  const save = async () => {
    const values = form.getFieldsValue();
    const fault = faultOf(values);
    setWrong(fault);
    if (fault) return;
    const reply = await change.act({ current: values.current ?? '', next: values.next ?? '' });
    if (reply.ok) onDone();
  };
  const type = shown ? 'text' : 'password';
  return (
    <EnterNext onSave={() => void save()}>
      <FailureNote failure={rest} />
      <Form name="own" form={form} layout="vertical" requiredMark={false} onFinish={() => void save()}>
        {!recovered && (
          <Form.Item name="current" label={current}>
            <Input type={type} maxLength={200} autoComplete="off" />
          </Form.Item>
        )}
        <Form.Item name="next" label="新密码" extra={<Strength password={next} />}>
          <Input type={type} maxLength={200} autoComplete="new-password" />
        </Form.Item>
        <Form.Item name="again" label="再写一遍新密码">
          <Input type={type} maxLength={200} autoComplete="new-password" />
        </Form.Item>
        <Checkbox checked={shown} onChange={(event) => setShown(event.target.checked)}>
          显示密码
        </Checkbox>
        <div className="dialog-foot">
          {aside}
          <Button type="primary" htmlType="submit" loading={change.busy}>
            {act}
          </Button>
        </div>
      </Form>
    </EnterNext>
  );
}
