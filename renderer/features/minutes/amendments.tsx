import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { Minutes } from '../../../shared/features/minutes';
import { instantWords } from '../../../shared/text';
import { useAction, useMay } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import look from './minutes.module.css';

type Values = { item: number; words: string; reason: string };
const WHOLE = 0;

function AmendForm({ minutes, onClose }: { minutes: Minutes; onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const amend = useAction('minutes.amend');
  const items = minutes.items.flatMap(({ agendaItemId, title }) =>
    agendaItemId === null ? [] : [{ value: agendaItemId, label: title }],
  );
  const save = async ({ item, words, reason }: Values) => {
    const agendaItemId = item === WHOLE ? null : item;
    if ((await amend.act({ meetingId: minutes.meeting.id, agendaItemId, words, reason })).ok) onClose();
  };
  return (
    <FormDialog
      {...{ form, onClose }}
      title="更正纪要"
      act="记下更正"
      action={amend}
      lead="原文不动，更正编上号附在后面，打印时一起印。"
      initial={{ item: WHOLE }}
      onSave={save}
    >
      <Form.Item name="item" label="关于哪一项">
        <Select options={[{ value: WHOLE, label: '整份纪要' }, ...items]} />
      </Form.Item>
      <Form.Item name="words" label="更正为" rules={[{ required: true, whitespace: true, message: '请写应该是什么。' }]}>
        <Input.TextArea maxLength={2000} autoSize={{ minRows: 3, maxRows: 10 }} />
      </Form.Item>
      <Form.Item name="reason" label="为什么" rules={[{ required: true, whitespace: true, message: '请写一句为什么。' }]}>
        <Input maxLength={100} />
      </Form.Item>
    </FormDialog>
  );
}

/** 更正 of final minutes, beside the text that stays. */
export function Amendments({ minutes }: { minutes: Minutes }) {
  const may = useMay();
  const [adding, setAdding] = useState(false);
  if (minutes.state !== 'final') return null;
  return (
    <section className={`surface ${look.beside}`} aria-label="更正">
      <h2>更正</h2>
      {minutes.amendments.length === 0 && <p className="soft">没有更正。</p>}
      <ul>
        {minutes.amendments.map(({ number, item, words, reason, at, by }) => (
          <li key={number} className={look.signer}>
            <span>
              {number}. {item !== '' && `关于“${item}”：`}
              {words}（原因：{reason}）
            </span>
            <span className="soft small">
              {instantWords(at)}　{by}
            </span>
          </li>
        ))}
      </ul>
      {may('minutes.amend') && (
        <div>
          <Button onClick={() => setAdding(true)}>更正</Button>
        </div>
      )}
      {adding && <AmendForm minutes={minutes} onClose={() => setAdding(false)} />}
    </section>
  );
}
