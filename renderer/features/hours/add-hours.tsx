import { Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { type CountsAs, countsAsWords } from '../../../shared/features/activities';
import { useAction } from '../../desk';
import { DayItem } from '../../kit/day-item';
import { FormDialog } from '../../kit/form-dialog';
import { today } from '../../kit/today';
import { say } from '../../session';
import { SpanFields } from './span-fields';
import { VolunteerField } from './volunteer-field';
import { newRequest } from './words';

type Values = { volunteerId?: number; on: string; from?: string; to?: string; countsAs: CountsAs; words?: string };
const kinds = Object.entries(countsAsWords).map(([value, label]) => ({ value, label }));

type Props = {
  /** Somebody who was trained: the same, begun from their card. */
  trained?: { id: number; name: string };
  onClose(): void;
};

const asHours = {
  title: '补登时长',
  act: '补登',
  lead: '没有刷卡的时长在这里补登，由另一位审核。补登的时长和刷卡计时的分开统计。',
  label: '做了什么，为什么补登',
};
const asTraining = {
  title: '登记培训',
  act: '登记',
  lead: '站里办的培训刷卡就有，不用登记；别处办的在这里登记，由另一位审核，不计入服务时长。',
  label: '什么培训，哪里办的',
};

/** 补登: hours of one volunteer, written down afterwards. */
export function AddHours({ trained, onClose }: Props) {
  const [form] = Form.useForm<Values>();
  const [requestId] = useState(newRequest);
  const add = useAction('hours.add');
  const words = trained ? asTraining : asHours;
  const save = async ({ volunteerId, from = '', to = '', words: told = '', ...rest }: Values) => {
    if (volunteerId === undefined) return;
    const reply = await add.act({ requestId, volunteerId, from, to, words: told, ...rest });
    if (!reply.ok) return;
    say(`${trained ? '登记' : '补登'}好了，等审核。`);
    onClose();
  };
  return (
    <FormDialog
      title={trained ? `登记${trained.name}的培训` : words.title}
      act={words.act}
      width={480}
      form={form}
      action={add}
      lead={words.lead}
      initial={{ on: today(), countsAs: trained ? 'training' : 'service', ...(trained && { volunteerId: trained.id }) }}
      onSave={save}
      onClose={onClose}
    >
      {trained ? <Form.Item name="volunteerId" hidden /> : <VolunteerField />}
      <DayItem label="哪一天" />
      <SpanFields />
      <Form.Item
        name="words"
        label={words.label}
        rules={[{ required: true, whitespace: true, message: '请写一句，审核的人要看。' }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="countsAs" label="算什么">
        <Radio.Group options={trained ? kinds.filter(({ value }) => value !== 'service') : kinds} />
      </Form.Item>
    </FormDialog>
  );
}
