import { AutoComplete, Form, Input } from 'antd';
import { leadSources } from '../../../shared/features/leads';
import { useAction } from '../../desk';
import { DayItem } from '../../kit/day-item';
import { FormDialog } from '../../kit/form-dialog';
import { today } from '../../kit/today';
import { say } from '../../session';
import { phoneRule } from '../residents/person-values';
import { type Whom, WhomItems } from './whom-items';

type Values = {
  whom: Whom;
  personId?: number;
  name?: string;
  phone?: string;
  source: string;
  words?: string;
  on: string;
};

/** Who said so, and where, where that is known. */
type Props = { person?: { id: number; name: string }; source?: (typeof leadSources)[number]; onClose(): void };

/** Somebody said they would like to help. */
export function LeadForm({ person, source: heard = leadSources[0], onClose }: Props) {
  const [form] = Form.useForm<Values>();
  const add = useAction('leads.add');
  const whom = Form.useWatch('whom', form) ?? 'resident';
  const save = async ({ personId = 0, name = '', phone = '', source, words = '', on }: Values) => {
    const who = whom === 'resident' ? { personId } : { name, phone };
    const reply = await add.act({ who, source, words, on });
    if (!reply.ok) return;
    say('已记在“志愿者 → 想参加”里。');
    onClose();
  };
  return (
    <FormDialog
      title={person ? `${person.name}想参加志愿服务` : '记下想参加的人'}
      act="记下"
      width={480}
      form={form}
      action={add}
      initial={{ whom: 'resident', source: heard, on: today(), ...(person && { personId: person.id }) }}
      onSave={save}
      onClose={onClose}
    >
      <WhomItems whom={whom} settled={person !== undefined} known={person !== undefined}>
        <Form.Item name="name" label="姓名" rules={[{ required: true, whitespace: true, message: '请填写姓名。' }]}>
          <Input maxLength={50} autoComplete="off" />
        </Form.Item>
        <Form.Item name="phone" label="电话（可不填）" rules={[phoneRule]}>
          <Input maxLength={30} autoComplete="off" />
        </Form.Item>
      </WhomItems>
      <Form.Item name="source" label="从哪里知道" rules={[{ required: true, whitespace: true, message: '请填写。' }]}>
        <AutoComplete maxLength={20} options={leadSources.map((value) => ({ value }))} />
      </Form.Item>
      <Form.Item name="words" label="说了什么（可不填）">
        <Input maxLength={200} />
      </Form.Item>
      <DayItem label="哪天说的" />
    </FormDialog>
  );
}
