import { Form } from 'antd';
import type { Input } from '../../../shared/operations';
import { useAction } from '../../desk';
import { DayItem } from '../../kit/day-item';
import { FormDialog } from '../../kit/form-dialog';
import { today } from '../../kit/today';
import { say } from '../../session';

type Given = Pick<Input<'visits.giveGifts'>, 'festival' | 'gift' | 'quantity'>;
type Props = { gift: Given; personIds: number[]; onClose(): void };

/** What was handed over: a visit for each of them. */
export function GiveForm({ gift, personIds, onClose }: Props) {
  const [form] = Form.useForm<{ on: string }>();
  const give = useAction('visits.giveGifts');
  const save = async ({ on }: { on: string }) => {
    const reply = await give.act({ ...gift, personIds, on });
    if (!reply.ok) return;
    const { given, left } = reply.value;
    say(`${given}人收到${gift.gift}${left > 0 ? `，${left}人今年已经有了，没有再记` : ''}。`);
    onClose();
  };
  return (
    <FormDialog
      {...{ form, onClose }}
      title={`登记${gift.festival}慰问`}
      act="登记"
      width={480}
      lead={`${personIds.length}人，每人${gift.gift}${gift.quantity}份。每人记一次走访。`}
      initial={{ on: today() }}
      action={give}
      onSave={(values) => void save(values)}
    >
      <DayItem label="哪天送的" />
    </FormDialog>
  );
}
