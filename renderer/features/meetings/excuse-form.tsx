import { Form, Input } from 'antd';
import type { Attendee } from '../../../shared/features/attendees';
import { useAction } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';

type Props = { meetingId: number; one: Attendee; onClose(): void };

/** 请假, for a reason. */
export function ExcuseForm({ meetingId, one, onClose }: Props) {
  const [form] = Form.useForm<{ reason: string }>();
  const marking = useAction('attendees.mark');
  const save = async ({ reason }: { reason: string }) => {
    const reply = await marking.act({ meetingId, ids: [one.id], state: 'excused', reason });
    if (!reply.ok) return;
    say(`${one.name}：请假。`);
    onClose();
  };
  return (
    <FormDialog
      title={`${one.name}请假`}
      act="记下"
      width={480}
      form={form}
      action={marking}
      onSave={(values) => void save(values)}
      onClose={onClose}
    >
      <Form.Item name="reason" label="为什么" rules={[{ required: true, whitespace: true, message: '请写明为什么请假。' }]}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
    </FormDialog>
  );
}
