import { Form, Input, Radio } from 'antd';
import { type FollowUp, followUpOutcomeWords } from '../../../shared/features/settling';
import type { Input as In } from '../../../shared/operations';
import { useAction } from '../../desk';
import { DayField } from '../../kit/day-field';
import { DayItem } from '../../kit/day-item';
import { FormDialog } from '../../kit/form-dialog';
import { today } from '../../kit/today';
import { say } from '../../session';

type Values = Omit<In<'agreements.followedUp'>, 'id'>;
const outcomes = Object.entries(followUpOutcomeWords).map(([value, label]) => ({ value, label }));

/** 回访: whether it is kept; what is not gets another day. */
export function VisitForm({ visit, onClose }: { visit: Pick<FollowUp, 'id' | 'words'>; onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const done = useAction('agreements.followedUp');
  const outcome = Form.useWatch('outcome', form);
  const save = async ({ nextOn = null, ...values }: Values) => {
    const reply = await done.act({ ...values, id: visit.id, nextOn });
    if (!reply.ok) return;
    say('回访记好了。');
    onClose();
  };
  return (
    <FormDialog<Values>
      title="回访"
      act="记下"
      width={480}
      form={form}
      action={done}
      lead={visit.words}
      initial={{ on: today(), outcome: 'kept' }}
      onSave={(values) => void save(values)}
      onClose={onClose}
    >
      <Form.Item name="outcome" label="做到了吗">
        <Radio.Group options={outcomes} />
      </Form.Item>
      <Form.Item name="result" label="情况" rules={[{ required: true, whitespace: true, message: '请写看到的情况。' }]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
      </Form.Item>
      <DayItem label="哪天回访的" />
      {outcome !== 'kept' && (
        <Form.Item name="nextOn" label="下次哪天再看（可不填）">
          <DayField />
        </Form.Item>
      )}
    </FormDialog>
  );
}
