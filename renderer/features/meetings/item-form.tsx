import { Form, Input, InputNumber } from 'antd';
import type { AgendaItem, ItemDraft } from '../../../shared/features/meetings';
import { useAction } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';

type Props = { meetingId: number /** Null: a new one. */; item: AgendaItem | null; onClose(): void };

/** One item of an agenda. */
export function ItemForm({ meetingId, item, onClose }: Props) {
  const [form] = Form.useForm<Partial<ItemDraft> & { title: string }>();
  const add = useAction('agenda.add');
  const amend = useAction('agenda.amend');
  const save = async ({ title, minutes = null, owner = '', words = '' }: Partial<ItemDraft> & { title: string }) => {
    const draft = { title, minutes, owner, words };
    const reply = item ? await amend.act({ id: item.id, ...draft }) : await add.act({ meetingId, ...draft });
    if (!reply.ok) return;
    say(item ? '议程已改好。' : `已加上“${title}”。`);
    onClose();
  };
  return (
    <FormDialog
      title={item ? '修改议程' : '加一项议程'}
      act="保存"
      width={480}
      form={form}
      action={item ? amend : add}
      initial={item ?? {}}
      onSave={(values) => void save(values)}
      onClose={onClose}
    >
      <Form.Item name="title" label="议什么" rules={[{ required: true, whitespace: true, message: '请填写议什么。' }]}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
      <Form.Item name="minutes" label="几分钟（可不填）">
        <InputNumber min={1} max={600} precision={0} />
      </Form.Item>
      <Form.Item name="owner" label="谁来说（可不填）">
        <Input maxLength={50} autoComplete="off" />
      </Form.Item>
      <Form.Item name="words" label="说明（可不填）">
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 5 }} />
      </Form.Item>
    </FormDialog>
  );
}
