import { Form } from 'antd';
import type { DisputeCard, DisputeDraft } from '../../../shared/features/agreements';
import { useAction } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';
import { DisputeItems, TitleItem } from './dispute-items';

/** 更正: what was written down of a file that is still being talked over. */
export function AmendForm({ card, onClose }: { card: DisputeCard; onClose(): void }) {
  const [form] = Form.useForm<DisputeDraft>();
  const amend = useAction('agreements.amend');
  const { about, title, receivedOn, source, place, facts, wishes } = card;
  const save = async (values: DisputeDraft) => {
    const reply = await amend.act({ ...values, id: card.id });
    if (!reply.ok) return;
    say(`${card.number}更正好了。`);
    onClose();
  };
  return (
    <FormDialog<DisputeDraft>
      title={`更正${card.number}`}
      act="更正"
      form={form}
      action={amend}
      initial={{ about, title, receivedOn, source, place, facts, wishes }}
      onSave={(values) => void save(values)}
      onClose={onClose}
    >
      <TitleItem />
      <DisputeItems />
    </FormDialog>
  );
}
