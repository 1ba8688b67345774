import { Checkbox, Form, Input, InputNumber } from 'antd';
import { type PointRule, type PointRuleDraft, pointRuleWords } from '../../../shared/features/points';
import { useAction } from '../../desk';
import { DayField } from '../../kit/day-field';
import { FormDialog } from '../../kit/form-dialog';
import { today } from '../../kit/today';
import { say } from '../../session';

const number = [{ required: true, message: '请填写数字。' }];

function Multipliers() {
  return (
    <>
      <Form.Item name="servicePercent" label="服务按百分之几" rules={number} extra="100是一倍，150是一倍半，0是不计分。">
        <InputNumber min={0} max={1000} precision={0} />
      </Form.Item>
      <Form.Item name="trainingPercent" label="培训按百分之几" rules={number}>
        <InputNumber min={0} max={1000} precision={0} />
      </Form.Item>
      <Form.Item name="drillPercent" label="演练按百分之几" rules={number}>
        <InputNumber min={0} max={1000} precision={0} />
      </Form.Item>
    </>
  );
}

function Limits() {
  return (
    <>
      <Form.Item name="dayCap" label="每天最多几分（可不填）">
        <InputNumber min={1} max={100_000} precision={0} />
      </Form.Item>
      <Form.Item name="monthCap" label="每月最多几分（可不填）">
        <InputNumber min={1} max={100_000} precision={0} />
      </Form.Item>
      <Form.Item name="monthsToExpire" label="几个月后到期（可不填，不填就不过期）">
        <InputNumber min={1} max={120} precision={0} />
      </Form.Item>
    </>
  );
}

/** A new version of the rule, said back in words while it is being written. */
export function RuleForm({ rule, onClose }: { rule: PointRule; onClose(): void }) {
  const [form] = Form.useForm<PointRuleDraft>();
  const add = useAction('points.addRule');
  const { id: _, version, by: __, inForce: ___, ...last } = rule;
  const initial = { ...last, validFrom: today(), words: '' };
  const empty = { dayCap: null, monthCap: null, monthsToExpire: null, words: '' };
  const typed = { ...initial, ...Form.useWatch([], form) };
  const save = async (values: PointRuleDraft) => {
    const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
    const reply = await add.act({ ...initial, ...empty, ...given });
    if (!reply.ok) return;
    say(`第${reply.value.version}版规则定好了。`);
    onClose();
  };
  return (
    <FormDialog
      title={`积分规则第${version + 1}版`}
      act="定下"
      width={520}
      form={form}
      action={add}
      lead={pointRuleWords(typed).join('')}
      initial={initial}
      onSave={save}
      onClose={onClose}
    >
      <Form.Item name="pointsPerHour" label="每小时几分" rules={number}>
        <InputNumber min={0} max={1000} precision={0} />
      </Form.Item>
      <Form.Item name="validFrom" label="从哪天的服务起用" rules={[{ required: true, message: '请填写日期，例如 2026-03-05。' }]}>
        <DayField />
      </Form.Item>
      <Form.Item name="handEarns" valuePropName="checked">
        <Checkbox>补登的时长也得分</Checkbox>
      </Form.Item>
      <Limits />
      <Multipliers />
      <Form.Item name="words" label="说明（可不填）">
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}
