import { Form, Input, Radio } from 'antd';
import { APPLIED_MONTHS, ASKED_AGAIN_MONTHS, CallOutcome, callOutcomeWords } from '../../../shared/features/entitlements';
import { useAction } from '../../desk';
import { DayItem } from '../../kit/day-item';
import { FormDialog } from '../../kit/form-dialog';
import { today } from '../../kit/today';
import { say } from '../../session';

type Values = { outcome?: CallOutcome; words?: string; on: string };
type Named = { id: number; name: string };
type Props = { entitlement: Named; person: Named; onClose(): void };
const afterwards: Record<CallOutcome, string> = {
  claimed: '登记领取，从名单上去掉',
  applied: `${APPLIED_MONTHS}个月后还没领到再问`,
  thinking: '留在名单上',
  unreached: '留在名单上',
  notEligible: `${ASKED_AGAIN_MONTHS}个月后再问`,
  declined: `${ASKED_AGAIN_MONTHS}个月后再问`,
};
const options = CallOutcome.options.map((value) => ({
  value,
  label: (
    <>
      {callOutcomeWords[value]}
      <span className="soft small">　{afterwards[value]}</span>
    </>
  ),
}));

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
      initial={{ on: today() }}
      onSave={save}
      onClose={onClose}
    >
      <Form.Item name="outcome" label="结果" rules={[{ required: true, message: '请选一个结果。' }]}>
        <Radio.Group vertical options={options} />
      </Form.Item>
      <Form.Item name="words" label="说了什么（可不填）">
        <Input maxLength={200} />
      </Form.Item>
      <DayItem label="哪一天" />
    </FormDialog>
  );
}
