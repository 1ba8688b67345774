import { Form, Input, Radio } from 'antd';
import { type CallOutcome, callOutcomeWords } from '../../../shared/features/entitlements';
import { useAction } from '../../desk';
import { today } from '../../kit/today';
import { say } from '../../session';
import { DayItem } from '../residents/day-item';
import { FormDialog } from '../residents/form-dialog';

type Values = { outcome?: CallOutcome; words?: string; on: string };
type Named = { id: number; name: string };
type Props = { entitlement: Named; person: Named; onClose(): void };
const options = Object.entries(callOutcomeWords).map(([value, label]) => ({ value, label }));

/** 记结果: what came of asking one person. */
export function RecordCall({ entitlement, person, onClose }: Props) {
  const [form] = Form.useForm<Values>();
  const record = useAction('entitlements.record');
  const save = async ({ outcome, words = '', on }: Values) => {
    if (!outcome) return;
    const reply = await record.act({ id: entitlement.id, personId: person.id, on, outcome, words });
    if (!reply.ok) return;
    say(`${person.name}的${entitlement.name}：${callOutcomeWords[outcome]}。`);
    onClose();
  };
  return (
    <FormDialog
      title={`${person.name}：${entitlement.name}`}
      act="记下"
      width={480}
      form={form}
      action={record}
      lead="“领了”会登记领取；“已申请”三个月后还没领到再问；“不符合”“不要”一年后再问；“再想想”“联系不上”留在名单上。"
      initial={{ on: today() }}
      onSave={save}
      onClose={onClose}
    >
      <Form.Item name="outcome" label="结果" rules={[{ required: true, message: '请选一个结果。' }]}>
        <Radio.Group options={options} />
      </Form.Item>
      <Form.Item name="words" label="说了什么（可不填）">
        <Input maxLength={200} />
      </Form.Item>
      <DayItem label="哪一天" />
    </FormDialog>
  );
}
