import { Form, Input, Radio } from 'antd';
import { type ContactWay, contactWayWords } from '../../../shared/features/groups';
import { useAction } from '../../desk';
import { DayItem } from '../../kit/day-item';
import { FormDialog } from '../../kit/form-dialog';
import { today } from '../../kit/today';
import { say } from '../../session';

type Values = { on: string; way: ContactWay; words?: string };
const options = Object.entries(contactWayWords).map(([value, label]) => ({ value, label }));

/** 记一次联系: the day, the way, and what was said. */
export function ContactForm({ id, name, onClose }: { id: number; name: string; onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const touch = useAction('groups.contact');
  const save = async ({ on, way, words = '' }: Values) => {
    const reply = await touch.act({ id, on, way, words });
    if (!reply.ok) return;
    say(`已记下和${name}的联系。`);
    onClose();
  };
  return (
    <FormDialog
      title={`记一次联系：${name}`}
      act="记下"
      width={480}
      form={form}
      action={touch}
      initial={{ on: today(), way: 'visit' }}
      onSave={save}
      onClose={onClose}
    >
      <Form.Item name="way" label="怎么联系的">
        <Radio.Group options={options} />
      </Form.Item>
      <Form.Item name="words" label="说了什么（可不填）" extra="只写要记住的事，不写病情。">
        <Input.TextArea rows={3} maxLength={200} />
      </Form.Item>
      <DayItem label="哪一天" />
    </FormDialog>
  );
}
