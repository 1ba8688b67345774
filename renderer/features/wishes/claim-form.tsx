import { Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import type { Claimant, WishCard } from '../../../shared/features/wishes';
import { useAction, useQuery } from '../../desk';
import { DayItem } from '../../kit/day-item';
import { FormDialog } from '../../kit/form-dialog';
import { today } from '../../kit/today';
import { say } from '../../session';
import { wanted } from '../orders/items';

type By = 'volunteer' | 'partner' | 'other';
type ClaimValues = { by: By; volunteerId?: number; partnerId?: number; name?: string; phone?: string; on: string };

function ClaimantItems({ by }: { by: By }) {
  const [text, setText] = useState('');
  const partners = useQuery('projects.partners', by === 'partner' ? {} : null).value ?? [];
  const volunteers = useQuery('volunteers.search', by === 'volunteer' && text.trim() !== '' ? { text: text.trim() } : null);
  if (by === 'volunteer')
    return (
      <Form.Item name="volunteerId" label="哪位志愿者" rules={[{ required: true, message: '请输入姓名或编号，再选一位。' }]}>
        <Select
          showSearch={{ filterOption: false, onSearch: setText }}
          placeholder="输入姓名或编号"
          notFoundContent={null}
          options={(volunteers.value ?? []).map(({ id, name, number }) => ({ value: id, label: `${name}　${number}` }))}
        />
      </Form.Item>
    );
  if (by === 'partner')
    return (
      <Form.Item name="partnerId" label="哪个伙伴" rules={[{ required: true, message: '请选一个。' }]}>
        <Select
          placeholder="请选择"
          notFoundContent="还没有伙伴，请到“活动 → 项目和伙伴”添上。"
          options={partners.filter(({ endedOn }) => endedOn === null).map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
    );
  return (
    <>
      <Form.Item name="name" label="姓名或单位" rules={wanted('请写谁来认领。')}>
        <Input maxLength={50} />
      </Form.Item>
      <Form.Item name="phone" label="电话（可不填）">
        <Input maxLength={30} />
      </Form.Item>
    </>
  );
}

const bys = [
  { value: 'volunteer', label: '志愿者' },
  { value: 'partner', label: '伙伴单位' },
  { value: 'other', label: '别的人' },
];

const claimantOf = ({ by, volunteerId = 0, partnerId = 0, name = '', phone = '' }: ClaimValues): Claimant =>
  by === 'volunteer' ? { volunteerId } : by === 'partner' ? { partnerId } : { name, phone };

/** Who takes a wish on. */
export function ClaimForm({ card, onClose }: { card: WishCard; onClose(): void }) {
  const [form] = Form.useForm<ClaimValues>();
  const claim = useAction('wishes.claim');
  const by = Form.useWatch('by', form) ?? 'volunteer';
  const save = async (values: ClaimValues) => {
    if (!(await claim.act({ id: card.id, claimant: claimantOf(values), on: values.on })).ok) return;
    say(`${card.number}有人认领了。`);
    onClose();
  };
  const initial: Partial<ClaimValues> = { by: 'volunteer', on: today() };
  return (
    <FormDialog<ClaimValues>
      {...{ form, onClose, initial }}
      title="认领"
      act="认领"
      width={480}
      lead={card.words}
      action={claim}
      onSave={save}
    >
      <Form.Item name="by" label="谁来认领">
        <Radio.Group options={bys} optionType="button" />
      </Form.Item>
      <ClaimantItems by={by} />
      <DayItem label="哪天认领的" />
    </FormDialog>
  );
}
