import { Form, Select } from 'antd';
import { useState } from 'react';
import type { ActivityCard } from '../../../shared/features/activities';
import { useAction, useQuery } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';

/** Volunteers found by name, pinyin or number; several at once. Those chosen keep their names while another is looked for. */
function VolunteerPick({ id, value = [], onChange }: { id?: string; value?: number[]; onChange?: (ids: number[]) => void }) {
  const [text, setText] = useState('');
  const [names, setNames] = useState<Record<number, string>>({});
  const found = useQuery('volunteers.search', text.trim() === '' ? null : { text: text.trim(), most: 20 });
  const rows = (found.value ?? []).filter(({ endedOn }) => endedOn === null);
  const known: Record<number, string> = {
    ...names,
    ...Object.fromEntries(rows.map((row) => [row.id, `${row.name} ${row.number}`])),
  };
  const options = [...new Set([...value, ...rows.map((row) => row.id)])].map((one) => ({ value: one, label: known[one] ?? '' }));
  return (
    <Select
      {...(id ? { id } : {})}
      mode="multiple"
      value={value}
      options={options}
      placeholder="姓名、拼音或编号"
      showSearch={{ filterOption: false, onSearch: setText }}
      notFoundContent={text.trim() === '' ? '请打字找人' : '没有找到这位志愿者'}
      onChange={(next: number[]) => {
        setNames(known);
        onChange?.(next);
      }}
    />
  );
}

/** 报名: volunteers put their names down. */
export function SignUpForm({ card, onClose }: { card: ActivityCard; onClose(): void }) {
  const [form] = Form.useForm<{ volunteerIds: number[] }>();
  const signUp = useAction('activities.signUp');
  const save = async ({ volunteerIds }: { volunteerIds: number[] }) => {
    const reply = await signUp.act({ id: card.id, volunteerIds });
    if (!reply.ok) return;
    say(`${volunteerIds.length}人已报名${card.name}。`);
    onClose();
  };
  return (
    <FormDialog
      title={`报名${card.name}`}
      act="报名"
      width={480}
      form={form}
      action={signUp}
      lead="同一时间已经报了别的活动的，会提醒。"
      onSave={save}
      onClose={onClose}
    >
      <Form.Item name="volunteerIds" label="谁来" rules={[{ required: true, message: '请找出至少一位志愿者。' }]}>
        <VolunteerPick />
      </Form.Item>
    </FormDialog>
  );
}
