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

/** 补登: hours of one volunteer, written down afterwards. */
export function AddHours({ onClose }: { onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const [requestId] = useState(newRequest);
  const add = useAction('hours.add');
  const save = async ({ volunteerId, from = '', to = '', words = '', ...rest }: Values) => {
    if (volunteerId === undefined) return;
    const reply = await add.act({ requestId, volunteerId, from, to, words, ...rest });
    if (!reply.ok) return;
    say('补登好了，等审核。');
    onClose();
  };
  return (
    <FormDialog
      title="补登时长"
      act="补登"
      width={480}
      form={form}
      action={add}
      lead="没有刷卡的时长在这里补登，由另一位审核。补登的时长和刷卡计时的分开统计。"
      initial={{ on: today(), countsAs: 'service' }}
      onSave={save}
      onClose={onClose}
    >
      <VolunteerField />
      <DayItem label="哪一天" />
      <SpanFields />
      <Form.Item
        name="words"
        label="做了什么，为什么补登"
        rules={[{ required: true, whitespace: true, message: '请写一句，审核的人要看。' }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="countsAs" label="算什么">
        <Radio.Group options={kinds} />
      </Form.Item>
    </FormDialog>
  );
}
