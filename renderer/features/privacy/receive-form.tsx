import { Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { ANSWER_WORKING_DAYS, RequestKind, requestKindWords } from '../../../shared/features/privacy';
import type { ResidentRow } from '../../../shared/features/residents';
import { dayWords } from '../../../shared/text';
import { useAction, useQuery } from '../../desk';
import { DayItem } from '../../kit/day-item';
import { FormDialog } from '../../kit/form-dialog';
import { today } from '../../kit/today';
import { say } from '../../session';
import { placeWords } from '../residents/words';

type Values = { personId?: number; asker: string; kind: RequestKind; words: string; on: string };

const kinds = RequestKind.options.map((value) => ({ value, label: requestKindWords[value] }));
const optionOf = (row: ResidentRow) => ({ value: row.id, label: `${row.name}　${placeWords(row)}` });

/** Somebody in the ledger, found by name, room or number. */
function PersonItem() {
  const [text, setText] = useState('');
  const found = useQuery('residents.search', text.trim() === '' ? null : { text, most: 20 });
  return (
    <Form.Item name="personId" label="关于谁的资料" extra="不在台账里的，先空着。">
      <Select
        allowClear
        showSearch={{ filterOption: false, onSearch: setText }}
        placeholder="姓名、拼音、房号"
        notFoundContent={text === '' ? '写姓名或房号来找' : '没有找到'}
        options={(found.value ?? []).map(optionOf)}
      />
    </Form.Item>
  );
}

/** 登记申请: what somebody asks for under the privacy law, and when it came. */
export function ReceiveForm({ onClose }: { onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const receive = useAction('privacy.receive');
  const save = async ({ personId, ...values }: Values) => {
    const reply = await receive.act({ ...values, personId: personId ?? null });
    if (!reply.ok) return;
    say(`已登记，${dayWords(reply.value.dueOn)}前答复。`);
    onClose();
  };
  return (
    <FormDialog
      title="登记申请"
      act="登记"
      form={form}
      action={receive}
      lead={`从收到的第二天算起，${ANSWER_WORKING_DAYS}个工作日内答复（周一到周五，法定节假日没有扣除）。`}
      initial={{ on: today() }}
      onSave={save}
      onClose={onClose}
    >
      <PersonItem />
      <Form.Item
        name="asker"
        label="谁提出的"
        rules={[{ required: true, whitespace: true, message: '请写明是谁，例如本人、女儿王芳。' }]}
      >
        <Input maxLength={50} autoComplete="off" />
      </Form.Item>
      <Form.Item name="kind" label="要求什么" rules={[{ required: true, message: '请选一项。' }]}>
        <Radio.Group options={kinds} />
      </Form.Item>
      <Form.Item name="words" label="具体内容" rules={[{ required: true, whitespace: true, message: '请写一句要求的内容。' }]}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      <DayItem label="收到日期" />
    </FormDialog>
  );
}
