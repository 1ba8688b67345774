import { Form } from 'antd';
import type { ResidentCard } from '../../../shared/features/residents';
import { useAction } from '../../desk';
import { DayItem } from '../../kit/day-item';
import { FormDialog } from '../../kit/form-dialog';
import { today } from '../../kit/today';
import { say } from '../../session';
import { RelationField } from './person-fields';
import { destinationOf, followPlace, isNewHousehold, type PlaceChoice, placeRule } from './place-choice';
import { PlaceField } from './place-field';
import { placeWords } from './words';

type Values = { to?: PlaceChoice; relation?: string | null; on: string };
type Props = { card: ResidentCard; onClose(): void };

/** 换住房: one person to another room of the estate. */
export function MoveRoomForm({ card, onClose }: Props) {
  const [form] = Form.useForm<Values>();
  const move = useAction('residents.moveRoom');
  const head = isNewHousehold(Form.useWatch('to', form));
  const save = async ({ to, relation, on }: Values) => {
    const reply = await move.act({ id: card.id, to: destinationOf(to ?? {}), relation: relation ?? null, on });
    if (!reply.ok) return;
    say(`${card.name}已换住房。`);
    onClose();
  };
  return (
    <FormDialog
      title={`${card.name}换住房`}
      act="换住房"
      form={form}
      action={move}
      lead={`现在住在${placeWords(card)}。换住房不算迁出，变更会记下来。`}
      initial={{ on: today() }}
      onChange={(changed) => followPlace(form, changed)}
      onSave={save}
      onClose={onClose}
    >
      <Form.Item name="to" label="搬到哪里" rules={[placeRule]}>
        <PlaceField exceptHouseholdId={card.householdId} />
      </Form.Item>
      <RelationField fixed={head} />
      <DayItem label="搬过去的日期" />
    </FormDialog>
  );
}
