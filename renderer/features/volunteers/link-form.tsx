import { Form } from 'antd';
import type { VolunteerCard } from '../../../shared/features/volunteers';
import { useAction } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';
import { ResidentPick } from './resident-pick';

/** Somebody the ledger did not know lives here now. */
export function LinkForm({ card, onClose }: { card: VolunteerCard; onClose(): void }) {
  const [form] = Form.useForm<{ personId: number }>();
  const link = useAction('volunteers.link');
  const save = async ({ personId }: { personId: number }) => {
    const reply = await link.act({ id: card.id, personId });
    if (!reply.ok) return;
    say(`${card.name}已和台账里的居民连上。`);
    onClose();
  };
  return (
    <FormDialog
      title={`${card.name}是台账里的哪一位`}
      act="连上"
      width={480}
      form={form}
      action={link}
      lead="连上以后，姓名、电话、住址都以居民台账为准，这里登记的那份不再保留。编号、队伍、时长不变。"
      onSave={save}
      onClose={onClose}
    >
      <Form.Item name="personId" label="哪位居民" rules={[{ required: true, message: '请找出这位居民。' }]}>
        <ResidentPick />
      </Form.Item>
    </FormDialog>
  );
}
