import { Form, InputNumber } from 'antd';
import { type Due, usualDue } from '../../../shared/features/rollup';
import { periodKinds, periodKindWords } from '../../../shared/rules/period';
import { useAction, useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';

type Kind = Due['kind'];
type Values = Record<Kind, number>;

const MOST = 90;

/** 应报日: how many days after the end of a period its parcels are due, for each kind of period. */
export function DueForm({ onClose }: { onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const asked = useQuery('rollup.due', {});
  const set = useAction('rollup.setDue');
  if (!asked.value) return <FailureNote failure={asked.failure} />;
  const now: Values = { ...usualDue, ...Object.fromEntries(asked.value.map(({ kind, days }) => [kind, days])) };
  const save = async (values: Values) => {
    for (const kind of periodKinds) {
      if (values[kind] === now[kind]) continue;
      if (!(await set.act({ kind, days: values[kind] })).ok) return;
    }
    say('应报日改好了，迟报和逾期按它算。');
    onClose();
  };
  return (
    <FormDialog<Values>
      title="应报日"
      act="保存"
      lead="一期结束以后，几天以内要报到。过了这一天才到的算迟报，没到的算逾期未报。"
      form={form}
      action={set}
      initial={now}
      onSave={(values) => void save(values)}
      onClose={onClose}
    >
      <div className="rollup-due">
        {periodKinds.map((kind) => (
          <Form.Item
            key={kind}
            name={kind}
            label={`按${periodKindWords[kind]}报的，期末后几天`}
            rules={[{ required: true, message: '请填0到90的天数。' }]}
          >
            <InputNumber min={0} max={MOST} precision={0} suffix="天" />
          </Form.Item>
        ))}
      </div>
    </FormDialog>
  );
}
