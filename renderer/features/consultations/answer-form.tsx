import { Form, Input, Radio, Select } from 'antd';
import { useEffect, useRef } from 'react';
import { type Channel, channelWords, standingWords } from '../../../shared/features/consultation-words';
import { useAction, useQuery } from '../../desk';
import { DayField } from '../../kit/day-field';
import { FormDialog } from '../../kit/form-dialog';
import { today } from '../../kit/today';
import { say, useFilter } from '../../session';
import { placeOf } from './words';

const answers = ['agree', 'oppose', 'abstain', 'notReached'] as const;
type Given = (typeof answers)[number];
type Values = { answer?: Given; reason?: string; wishes?: string; signer?: string; answeredOn?: string; channel?: Channel };

const options = answers.map((value, at) => ({ value, label: `${at + 1} ${standingWords[value]}` }));
const channels = Object.entries(channelWords).map(([value, label]) => ({ value: value as Channel, label }));

/** A digit chooses an answer while no text is typed: a pile of sheets is keyed in without looking at the screen. */
function useDigits(choose: (answer: Given) => void) {
  const area = useRef<HTMLDivElement>(null);
  const latest = useRef(choose);
  latest.current = choose;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const answer = answers[Number(event.key) - 1];
      const typing = event.target instanceof HTMLInputElement && event.target.type !== 'radio';
      if (!answer || typing || event.ctrlKey || event.altKey) return;
      event.preventDefault();
      latest.current(answer);
      area.current?.querySelectorAll<HTMLElement>('input[type=radio]')[answers.indexOf(answer)]?.focus();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  return area;
}

type Props = { rowId: number; dueOn: string; onClose(): void; onSaved(): void };

/** 记答复: what one line answered; day and way are those of the last one. */
export function AnswerForm({ rowId, dueOn, onClose, onSaved }: Props) {
  const [form] = Form.useForm<Values>();
  const save = useAction('consultations.answer');
  const told = useQuery('consultations.row', { rowId }).value;
  const last = today() < dueOn ? today() : dueOn;
  const [usual, keepUsual] = useFilter<{ channel: Channel; answeredOn: string }>('consultations.answer', {
    channel: 'paper',
    answeredOn: last,
  });
  const answer = Form.useWatch('answer', form);
  const area = useDigits((given) => form.setFieldValue('answer', given));
  const write = async ({ answer: given, channel = usual.channel, answeredOn = last, ...words }: Values) => {
    if (!given) return;
    const reply = await save.act({ rowId, answer: given, channel, answeredOn, ...words });
    if (!reply.ok) return;
    keepUsual({ channel, answeredOn });
    if (told) say(`${placeOf(told.row)}：${standingWords[given]}。`);
    onSaved();
  };
  return (
    <FormDialog<Values>
      title={told ? `${placeOf(told.row)}　${told.row.name ?? ''}` : '记答复'}
      act="记下"
      width={520}
      form={form}
      action={save}
      lead="按 1、2、3、4 选答复，Ctrl+Enter 记下，接着扫下一份。"
      initial={{ channel: usual.channel, answeredOn: usual.answeredOn <= last ? usual.answeredOn : last }}
      onSave={(values) => void write(values)}
      onClose={onClose}
    >
      <div ref={area}>
        <Form.Item name="answer" label="答复" rules={[{ required: true, message: '请选一项，或者按 1 到 4。' }]}>
          <Radio.Group options={options} optionType="button" buttonStyle="solid" />
        </Form.Item>
      </div>
      {answer !== 'notReached' && (
        <>
          <Form.Item name="reason" label="理由（可不填）">
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="wishes" label="其他想法（可不填）">
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="signer" label="签名的人（可不填）">
            <Input maxLength={30} autoComplete="off" />
          </Form.Item>
        </>
      )}
      <Form.Item name="channel" label="怎么答复的">
        <Select options={channels} />
      </Form.Item>
      <Form.Item name="answeredOn" label="答复日期" rules={[{ required: true, message: '请填写答复日期。' }]}>
        <DayField latest={last} />
      </Form.Item>
    </FormDialog>
  );
}
