import { Form, Input } from 'antd';
import type { Commendation } from '../../../shared/features/records';
import type { VolunteerCard } from '../../../shared/features/volunteers';
import { useAction } from '../../desk';
import { DayField } from '../../kit/day-field';
import { FormDialog } from '../../kit/form-dialog';
import { today } from '../../kit/today';
import { say } from '../../session';

type Values = { name?: string; givenBy?: string; givenOn: string; words?: string };
type Props = { card: VolunteerCard /** To be put right. */; commendation?: Commendation; onClose(): void };

const required = { required: true, whitespace: true };

/** 登记表彰, and putting one right. */
export function CommendForm({ card, commendation, onClose }: Props) {
  const [form] = Form.useForm<Values>();
  const [add, amend] = [useAction('records.commend'), useAction('records.amendCommendation')];
  const save = async ({ name = '', givenBy = '', givenOn, words = '' }: Values) => {
    const draft = { name, givenBy, givenOn, words };
    const reply = await (commendation
      ? amend.act({ id: commendation.id, ...draft })
      : add.act({ volunteerId: card.id, ...draft }));
    if (!reply.ok) return;
    say(commendation ? `“${name}”已改好。` : `已登记${card.name}的表彰：${name}。`);
    onClose();
  };
  const initial = commendation ?? { givenOn: today(), words: '' };
  return (
    <FormDialog
      title={commendation ? `更正${card.name}的表彰` : `登记${card.name}的表彰`}
      act={commendation ? '保存' : '登记'}
      width={480}
      form={form}
      action={commendation ? amend : add}
      lead="照着证书或文件写，会印在志愿服务记录上。"
      initial={{
        name: commendation?.name ?? '',
        givenBy: commendation?.givenBy ?? '',
        givenOn: initial.givenOn,
        words: initial.words,
      }}
      onSave={(values) => void save(values)}
      onClose={onClose}
    >
      <Form.Item name="name" label="得了什么" rules={[{ ...required, message: '请填写，例如：优秀志愿者。' }]}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="givenBy" label="哪个单位给的" rules={[{ ...required, message: '请填写授予单位。' }]}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="givenOn" label="哪一天" rules={[{ required: true, message: '请填写日期，例如 2026-03-05。' }]}>
        <DayField latest={today()} />
      </Form.Item>
      <Form.Item name="words" label="说明（可不填）" extra="文号、为什么得的。">
        <Input.TextArea rows={2} maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}
