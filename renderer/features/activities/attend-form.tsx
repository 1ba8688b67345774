import { Checkbox, Form, InputNumber } from 'antd';
import { useState } from 'react';
import type { ActivityCard } from '../../../shared/features/activities';
import { useAction } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';
import { SpanFields } from '../hours/span-fields';
import { newRequest } from '../hours/words';

type Values = { attended?: number[]; servedCount?: number | null; write?: boolean; from?: string; to?: string };

/** Hours of those who did not sign in at the desk, from when to when. Folded away where nobody needs any. */
function Hours() {
  return (
    <>
      <Form.Item name="write" valuePropName="checked" extra="在前台刷过卡的人，时长已经记了，不会重复。补登的要等审核。">
        <Checkbox>给没有刷卡的人补登时长</Checkbox>
      </Form.Item>
      <Form.Item noStyle dependencies={['write']}>
        {({ getFieldValue }) => getFieldValue('write') && <SpanFields />}
      </Form.Item>
    </>
  );
}

/** 登记到场: what the sheet with the signatures says, with the hours that come of it. */
export function AttendForm({ card, onClose }: { card: ActivityCard; onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const attend = useAction('activities.attend');
  // The same for every try of this dialog: asking again writes nothing twice.
  const [requestId] = useState(newRequest);
  const save = async ({ attended = [], servedCount = null, write = false, from = '', to = '' }: Values) => {
    const hours = write ? { requestId, from, to } : null;
    const reply = await attend.act({ id: card.id, attended, servedCount, hours });
    if (!reply.ok) return;
    const { attended: came, written } = reply.value;
    say(`已登记到场${came}人次${written > 0 ? `，补登${written}人的时长，等审核` : ''}。`);
    onClose();
  };
  const came = card.people.filter(({ attended }) => attended).map(({ id }) => id);
  const first = came.length > 0 ? came : card.people.map(({ id }) => id);
  const missing = card.people.some(({ hours }) => !hours);
  return (
    <FormDialog
      title={`${card.name}：登记到场`}
      act="登记"
      width={520}
      form={form}
      action={attend}
      lead="照着签到表勾。没有报名就来的人，先报名再勾。"
      initial={{ attended: first, servedCount: card.servedCount, write: false, from: card.startsAt, to: card.endsAt }}
      onSave={save}
      onClose={onClose}
    >
      <Form.Item name="attended" label="谁来了">
        <Checkbox.Group
          style={{ display: 'grid', gridTemplateColumns: 'repeat(3, 1fr)', gap: '4px 8px' }}
          options={card.people.map(({ id, name, number }) => ({ value: id, label: `${name} ${number}` }))}
        />
      </Form.Item>
      {card.people.length === 0 && <p className="soft">还没有人报名。</p>}
      {missing && <Hours />}
      <Form.Item name="servedCount" label="服务了多少居民（人次，可不填）">
        <InputNumber min={0} max={1_000_000} precision={0} />
      </Form.Item>
    </FormDialog>
  );
}
