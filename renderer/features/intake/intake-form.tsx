import { Form, Input } from 'antd';
import { intakeLabels } from '../../../shared/features/intake';
import { MOST_INTAKE_WORDS } from '../../../shared/rules/intake-words';
import { useAction } from '../../desk';
import { useKeptDraft } from '../../drafts';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';

type Values = { name: string; room: string; words: string; phone?: string };

const wanted = (message: string) => [{ required: true, whitespace: true, message }];

/** 登记诉求: who, which room, what about. */
export function IntakeForm({ onClose }: { onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const kept = useKeptDraft<Values>('intake.take');
  const take = useAction('intake.take');
  const save = async (values: Values) => {
    const reply = await take.act({ ...values, phone: values.phone ?? '' });
    if (!reply.ok) return;
    kept.forget();
    say(`已登记${values.name.trim()}的诉求。`);
    onClose();
  };
  return (
    <FormDialog {...{ form, kept, onClose }} title="登记诉求" act="登记" width={480} action={take} onSave={save}>
      <Form.Item name="name" label={intakeLabels.name} rules={wanted('请写来的人叫什么。')}>
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item name="room" label={intakeLabels.room} rules={wanted('请写住哪里，例如 3号楼2单元1101。')}>
        <Input maxLength={30} placeholder="3号楼2单元1101" />
      </Form.Item>
      <Form.Item name="words" label={intakeLabels.words} rules={wanted('请写一句是什么事。')}>
        <Input.TextArea maxLength={MOST_INTAKE_WORDS} autoSize={{ minRows: 3, maxRows: 8 }} />
      </Form.Item>
      <Form.Item name="phone" label={`${intakeLabels.phone}（可不填）`}>
        <Input maxLength={30} />
      </Form.Item>
    </FormDialog>
  );
}
