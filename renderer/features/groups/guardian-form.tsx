import { Form, Input, Select } from 'antd';
import { relation } from '../../../shared/codes/relation';
import { entriesOf } from '../../../shared/codes/table';
import type { ResidentCard } from '../../../shared/features/residents';
import { useAction } from '../../desk';
import { DayItem } from '../../kit/day-item';
import { FormDialog } from '../../kit/form-dialog';
import { today } from '../../kit/today';
import { say } from '../../session';

type Values = { personId: number; name?: string; phone?: string; relation?: string; on: string };
/** Somebody who is not in the ledger. */
const OTHER = 0;
const relations = entriesOf(relation).map(({ code, words }) => ({ value: code, label: words }));

/** 登记监护人: one of the household, or a name and a phone. */
export function GuardianForm({ card, onClose }: { card: ResidentCard; onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const set = useAction('groups.setGuardian');
  const chosen = Form.useWatch('personId', form);
  const mates = card.housemates.map(({ id, name }) => ({ value: id, label: `${name}（同户）` }));
  const save = async ({ personId, name = '', phone = '', relation: kin, on }: Values) => {
    const guardian = personId === OTHER ? { name, phone: phone === '' ? null : phone } : { personId };
    const reply = await set.act({ id: card.id, guardian, relation: kin ?? null, on });
    if (!reply.ok) return;
    say(`已登记${card.name}的监护人。`);
    onClose();
  };
  return (
    <FormDialog
      title={`${card.name}的监护人`}
      act="登记"
      width={480}
      form={form}
      action={set}
      initial={{ personId: mates[0]?.value ?? OTHER, on: today() }}
      labels={{ guardian: '监护人' }}
      onSave={save}
      onClose={onClose}
    >
      <Form.Item name="personId" label="谁是监护人">
        <Select options={[...mates, { value: OTHER, label: '不在这一户的人' }]} />
      </Form.Item>
      {chosen === OTHER && (
        <>
          <Form.Item name="name" label="姓名" rules={[{ required: true, whitespace: true, message: '请填写姓名。' }]}>
            <Input maxLength={50} />
          </Form.Item>
          <Form.Item name="phone" label="电话（可不填）">
            <Input maxLength={20} inputMode="tel" />
          </Form.Item>
        </>
      )}
      <Form.Item name="relation" label="是孩子的什么人（可不填）">
        <Select allowClear options={relations} showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
      <DayItem label="从哪天算起" />
    </FormDialog>
  );
}
