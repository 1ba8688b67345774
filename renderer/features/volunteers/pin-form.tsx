import { Form, Input } from 'antd';
import type { VolunteerCard } from '../../../shared/features/volunteers';
import { useAction } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';

type Values = { pin?: string; again?: string };

/** Six digits the volunteer chooses, twice; typed at the front desk beside the number when the card is at home. */
export function PinForm({ card, onClose }: { card: VolunteerCard; onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const set = useAction('volunteers.setPin');
  const save = async ({ pin = '' }: Values) => {
    const reply = await set.act({ id: card.id, pin: pin === '' ? null : pin });
    if (!reply.ok) return;
    say(pin === '' ? `${card.name}的签到密码已清除。` : `${card.name}的签到密码已设好。`);
    onClose();
  };
  const same = {
    validator: async (_: unknown, typed?: string) => {
      if ((typed ?? '') !== (form.getFieldValue('pin') ?? '')) throw new Error('两次不一样，请再输一遍。');
    },
  };
  const digits = { pattern: /^\d{6}$/, message: '密码是6位数字。' };
  return (
    <FormDialog
      title={`${card.name}的签到密码`}
      act="保存"
      width={440}
      form={form}
      action={set}
      lead={
        card.hasPin
          ? '请本人输入新的6位数字。两格都空着保存，就是清除密码，只用卡签到。'
          : '请本人输入6位数字，没带卡时报编号用。'
      }
      onSave={save}
      onClose={onClose}
    >
      <Form.Item name="pin" label="6位数字" rules={[digits]}>
        <Input.Password maxLength={6} inputMode="numeric" autoComplete="new-password" visibilityToggle={false} />
      </Form.Item>
      <Form.Item name="again" label="再输一遍" rules={[same]}>
        <Input.Password maxLength={6} inputMode="numeric" autoComplete="new-password" visibilityToggle={false} />
      </Form.Item>
    </FormDialog>
  );
}
