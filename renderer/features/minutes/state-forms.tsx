import { Form, Input, Select } from 'antd';
import { type Minutes, signAnswerWords } from '../../../shared/features/minutes';
import { useAction, useQuery } from '../../desk';
import { Confirm } from '../../kit/confirm';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';

type Props = { minutes: Minutes; onClose(): void };

/** 送会签: who is asked to agree; those who were there are offered. */
export function SubmitForm({ minutes, onClose }: Props) {
  const [form] = Form.useForm<{ signers: string[] }>();
  const meetingId = minutes.meeting.id;
  const submit = useAction('minutes.submit');
  const attendees = useQuery('meetings.card', { id: meetingId }).value?.attendees ?? [];
  const options = attendees.map(({ name, unit }) => ({ value: name, label: unit === '' ? name : `${name}　${unit}` }));
  const save = async ({ signers }: { signers: string[] }) => {
    if (!(await submit.act({ meetingId, signers })).ok) return;
    say('已送会签。可以打印会签稿请他们签字。');
    onClose();
  };
  return (
    <FormDialog
      {...{ form, onClose }}
      title="送会签"
      act="送会签"
      action={submit}
      lead="会签期间纪要不能改，要改可以退回草稿。"
      initial={{ signers: [] }}
      onSave={save}
    >
      <Form.Item name="signers" label="请谁会签" rules={[{ required: true, message: '请至少写一个会签的人。' }]}>
        <Select
          mode="tags"
          maxCount={40}
          tokenSeparators={['、', '，', ',', ' ']}
          options={options}
          placeholder="选人，或写名字按 Enter"
        />
      </Form.Item>
    </FormDialog>
  );
}

const FINAL = '定稿后编号，内容不能再改；写错了用“更正”，原文留着。';

/** 定稿: gives the number; after it nothing changes any more. Where somebody has not agreed, it wants to know why now. */
export function ConfirmForm({ minutes, onClose }: Props) {
  const [form] = Form.useForm<{ words?: string }>();
  const confirm = useAction('minutes.confirm');
  const open = minutes.signers.filter(({ answer }) => answer !== 'agreed');
  const told = open.map(({ name, answer }) => `${name}${answer ? signAnswerWords[answer] : '还没有答复'}`).join('，');
  const save = async ({ words = '' }: { words?: string }) => {
    const reply = await confirm.act({ meetingId: minutes.meeting.id, words });
    if (!reply.ok) return;
    say(`已定稿，${reply.value.number}。`);
    onClose();
  };
  if (open.length === 0) {
    const { busy, failure } = confirm;
    return (
      <Confirm
        {...{ busy, failure }}
        title="定稿？"
        words={FINAL}
        act="定稿"
        onConfirm={() => void save({})}
        onCancel={onClose}
      />
    );
  }
  return (
    <FormDialog {...{ form, onClose }} title="定稿" act="定稿" action={confirm} lead={FINAL} onSave={save}>
      <Form.Item
        name="words"
        label={`${told}。为什么现在定稿`}
        rules={[{ required: true, whitespace: true, message: '请写一句为什么。' }]}
      >
        <Input maxLength={200} />
      </Form.Item>
    </FormDialog>
  );
}

/** 退回草稿. */
export function WithdrawForm({ minutes, onClose }: Props) {
  const [form] = Form.useForm<{ reason: string }>();
  const withdraw = useAction('minutes.withdraw');
  const save = async ({ reason }: { reason: string }) => {
    if ((await withdraw.act({ meetingId: minutes.meeting.id, reason })).ok) onClose();
  };
  return (
    <FormDialog {...{ form, onClose }} title="退回草稿" act="退回" action={withdraw} lead="已经会签的要重新会签。" onSave={save}>
      <Form.Item name="reason" label="为什么" rules={[{ required: true, whitespace: true, message: '请写一句为什么。' }]}>
        <Input maxLength={100} />
      </Form.Item>
    </FormDialog>
  );
}
