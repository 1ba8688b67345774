import { Form } from 'antd';
import type { Membership } from '../../../shared/features/groups';
import { dayWords } from '../../../shared/text';
import { useAction } from '../../desk';
import { DayField } from '../../kit/day-field';
import { DayItem } from '../../kit/day-item';
import { FormDialog } from '../../kit/form-dialog';
import { today } from '../../kit/today';
import { say } from '../../session';

type Values = { on: string; validTo?: string | null };
type Props = { card: { id: number; name: string }; group: Membership; onClose(): void };

/** 续期: asked again, or a new certificate; the own fields go on. */
export function RenewForm({ card, group, onClose }: Props) {
  const [form] = Form.useForm<Values>();
  const renew = useAction('residents.renewTag');
  const byMonths = group.validity === 'months';
  const save = async ({ on, validTo }: Values) => {
    const reply = await renew.act({ id: card.id, tag: group.tag, on, ...(byMonths ? {} : { validTo: validTo ?? null }) });
    if (!reply.ok) return;
    say(`${card.name}的${group.tag}已续期。`);
    onClose();
  };
  const until = group.validTo === null ? '现在没有写有效期。' : `现在的有效期到${dayWords(group.validTo)}。`;
  return (
    <FormDialog
      title={`${card.name}：${group.tag}续期`}
      act="续期"
      width={480}
      form={form}
      action={renew}
      lead={`${until}${byMonths ? `确认还符合，就从选的这天再算${group.months}个月。` : '填写的资料会接着用。'}`}
      initial={{ on: today() }}
      onSave={save}
      onClose={onClose}
    >
      <DayItem label="从哪天续" />
      {!byMonths && (
        <Form.Item name="validTo" label="新的有效期到" rules={[{ required: true, message: '请照新证明填写日期。' }]}>
          <DayField />
        </Form.Item>
      )}
    </FormDialog>
  );
}
