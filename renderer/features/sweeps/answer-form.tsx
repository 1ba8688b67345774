import { Form, Input, Radio, Select } from 'antd';
import type { FieldValue } from '../../../shared/features/fields';
import { type SweepChannel, type SweepOutcome, sweepChannelWords, sweepOutcomeWords } from '../../../shared/features/sweep-words';
import type { Output } from '../../../shared/operations';
import { useAction } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { say, useFilter } from '../../session';
import { nameOf, ValueField } from '../fields/value-field';
import { asField, placeOf } from './words';

type Said = Exclude<SweepOutcome, 'withdrawn'>;
type Values = { outcome: Said; channel: SweepChannel; note?: string } & Record<string, FieldValue | null | undefined>;

/** Nobody moved out of a room nobody was known to live in. */
const outcomesOf = ({ asks, row }: Output<'sweeps.row'>) =>
  (['answered', 'notReached', 'gone'] as const)
    .filter((value) => value !== 'gone' || asks !== 'rooms' || row.name !== null)
    .map((value) => ({ value, label: sweepOutcomeWords(asks)[value] }));
const channels = Object.entries(sweepChannelWords)
  .filter(([value]) => value !== 'sheet')
  .map(([value, label]) => ({ value: value as SweepChannel, label }));

type Props = { told: Output<'sweeps.row'>; mode: 'answer' | 'settle'; onClose(): void; onSaved(): void };

/** One more answer, or what is to count from now on; filled with what is known so far. */
export function AnswerForm({ told, mode, onClose, onSaved }: Props) {
  const { row, questions, prefill, values: agreed } = told;
  const [form] = Form.useForm<Values>();
  const add = useAction('sweeps.answer');
  const settle = useAction('sweeps.settle');
  const action = mode === 'answer' ? add : settle;
  const [usual, keepUsual] = useFilter<SweepChannel>('sweeps.channel', 'paper');
  const outcome = Form.useWatch('outcome', form);
  const known = { ...prefill, ...(mode === 'settle' ? agreed : {}) };
  const start = Object.fromEntries(questions.map((question) => [nameOf(question), known[question.id] ?? null]));
  const save = async ({ outcome: said, channel, note = '', ...rest }: Values) => {
    const filled = questions.flatMap((question) => {
      const value = rest[nameOf(question)];
      return value === null || value === undefined || value === '' ? [] : [[String(question.id), value] as const];
    });
    const given = { rowId: row.id, outcome: said, channel, note, values: said === 'answered' ? Object.fromEntries(filled) : {} };
    const reply = await action.act(given);
    if (!reply.ok) return;
    keepUsual(channel);
    say(`${placeOf(row)}：${sweepOutcomeWords(told.asks)[said]}。`);
    onSaved();
  };
  return (
    <FormDialog<Values>
      title={`${placeOf(row)}　${row.name ?? ''}`}
      act={mode === 'answer' ? '记下' : '以这份为准'}
      width={520}
      form={form}
      action={action}
      lead={mode === 'answer' ? 'Ctrl+Enter 记下，接着扫下一行。' : '以前收到的都还在，从现在起以这份为准。'}
      initial={{ outcome: 'answered', channel: usual, ...start } as Partial<Values>}
      onSave={(all) => void save(all)}
      onClose={onClose}
    >
      <Form.Item name="outcome" label="情况">
        <Radio.Group options={outcomesOf(told)} />
      </Form.Item>
      {outcome !== 'notReached' &&
        outcome !== 'gone' &&
        questions.map((question) => <ValueField key={question.id} field={asField(question)} />)}
      <Form.Item name="channel" label="怎么收到的">
        <Select options={channels} />
      </Form.Item>
      <Form.Item name="note" label="备注">
        <Input maxLength={100} />
      </Form.Item>
    </FormDialog>
  );
}
