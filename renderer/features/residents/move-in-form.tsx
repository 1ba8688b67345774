import { Form } from 'antd';
import type { Residency } from '../../../shared/features/people';
import type { ResidentCard } from '../../../shared/features/residents';
import { dayWords } from '../../../shared/text';
import { useAction } from '../../desk';
import { DayItem } from '../../kit/day-item';
import { FormDialog } from '../../kit/form-dialog';
import { today } from '../../kit/today';
import { say } from '../../session';
import { RelationField, ResidencyField } from './person-fields';
import { destinationOf, followPlace, isNewHousehold, type PlaceChoice, placeRule } from './place-choice';
import { PlaceField } from './place-field';
import { placeWords } from './words';

type Values = { to?: PlaceChoice; relation?: string | null; residency?: Residency | null; on: string };
type Props = { card: ResidentCard; onClose(): void };

const leftWords = (card: ResidentCard) =>
  `原来住在${placeWords(card)}${card.endedOn ? `，${dayWords(card.endedOn)}迁出` : ''}。以前的资料和记录都还在。`;

/** 迁入: somebody who left comes back. */
export function MoveInForm({ card, onClose }: Props) {
  const [form] = Form.useForm<Values>();
  const move = useAction('residents.moveIn');
  const head = isNewHousehold(Form.useWatch('to', form));
  const save = async ({ to, relation, residency, on }: Values) => {
    const reply = await move.act({
      id: card.id,
      to: destinationOf(to ?? {}),
      relation: relation ?? null,
      residency: residency ?? null,
      on,
    });
    if (!reply.ok) return;
    say(`${card.name}已迁入。`);
    onClose();
  };
  return (
    <FormDialog
      title={`${card.name}迁入`}
      act="迁入"
      form={form}
      action={move}
      lead={leftWords(card)}
      initial={{ on: today(), residency: card.residency }}
      onChange={(changed) => followPlace(form, changed)}
      onSave={save}
      onClose={onClose}
    >
      <Form.Item name="to" label="住在哪里" rules={[placeRule]}>
        <PlaceField />
      </Form.Item>
      <RelationField fixed={head} />
      <ResidencyField />
      <DayItem label="入住日期" />
    </FormDialog>
  );
}
