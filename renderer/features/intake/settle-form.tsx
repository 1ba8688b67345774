import { Form, Input, Radio } from 'antd';
import { IntakeOutcome, type IntakeRow, intakeOutcomeWords } from '../../../shared/features/intake';
import { useAction } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';

type Values = { outcome: IntakeOutcome; words: string };

const outcomes = IntakeOutcome.options.map((value) => ({ value, label: intakeOutcomeWords[value] }));

/** What came of it: done here, or passed on to somebody. */
export function SettleForm({ row, onClose }: { row: IntakeRow; onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const settle = useAction('intake.settle');
  const passedOn = Form.useWatch('outcome', form) === 'passedOn';
  const save = async (values: Values) => {
    const reply = await settle.act({ id: row.id, ...values });
    if (!reply.ok) return;
    say(`${row.name}的诉求${intakeOutcomeWords[values.outcome]}。`);
    onClose();
  };
  return (
    <FormDialog
      {...{ form, onClose }}
      title={`${row.name}（${row.room}）`}
      act="记下"
      width={480}
      action={settle}
      lead={row.words}
      initial={{ outcome: 'done' }}
      onSave={save}
    >
      <Form.Item name="outcome" label="结果">
        <Radio.Group options={outcomes} />
      </Form.Item>
      <Form.Item
        name="words"
        label={passedOn ? '转给谁了' : '怎么办的'}
        rules={[{ required: true, whitespace: true, message: passedOn ? '请写转给了谁。' : '请写一句怎么办的。' }]}
      >
        <Input maxLength={100} />
      </Form.Item>
    </FormDialog>
  );
}
