import { Form } from 'antd';
import { HEAD } from '../../../shared/codes/relation';
import type { HouseholdCard } from '../../../shared/features/households';
import { useAction, useQuery } from '../../desk';
import { DayItem } from '../../kit/day-item';
import { FormDialog } from '../../kit/form-dialog';
import { ReasonField, type ReasonValues, reasonOf } from '../../kit/reason-field';
import { today } from '../../kit/today';
import { say } from '../../session';
import { type PlaceChoice, placeRule } from '../residents/place-choice';
import { PlaceField } from '../residents/place-field';
import { placeWords } from '../residents/words';
import { type Leaving, leavingRule, SplitPeople } from './split-people';

const reasons = ['成家另过', '分家', '离婚', '子女独立居住', '其他'] as const;

type Values = ReasonValues & { people: Leaving; to?: PlaceChoice; on: string };
type Props = { id: number; first?: number; onClose(): void; onDone?: (id: number) => void };

/** 分户: some of a household become one of their own. `first`: the person it was begun from. */
export function SplitForm(props: Props) {
  const card = useQuery('households.card', { id: props.id }).value;
  return card ? <Split {...props} card={card} /> : null;
}

function Split({ card, first, onClose, onDone }: Props & { card: HouseholdCard }) {
  const [form] = Form.useForm<Values>();
  const split = useAction('households.split');
  const { id, buildingId, unitId, roomId, people } = card;
  const save = async (values: Values) => {
    const { to, on, people: leaving, ...reason } = values;
    const going = leaving.map((person) => ({ id: person.id, relation: person.relation ?? '' }));
    const reply = await split.act({ id, people: going, roomId: to?.roomId ?? roomId, on, reason: reasonOf(reason) });
    if (!reply.ok) return;
    say('已分户。');
    onClose();
    onDone?.(reply.value.id);
  };
  const leaving = first && people.length > 1 ? [{ id: first, relation: HEAD }] : [];
  return (
    <FormDialog
      title={`分户：${placeWords(card)}`}
      act="分户"
      form={form}
      action={split}
      lead={
        people.length > 1 ? '勾选的人另立一户，其余的人留在原来的户里。' : '这一户只有一人，不用分户；要换地方住，请办换住房。'
      }
      initial={{ people: leaving, to: { buildingId, unitId, roomId, householdId: null }, on: today() }}
      onSave={save}
      onClose={onClose}
    >
      <Form.Item name="people" label="谁分出去" rules={[leavingRule(people.length)]}>
        <SplitPeople people={people} />
      </Form.Item>
      <Form.Item name="to" label="分出去以后住在哪里" rules={[placeRule]}>
        <PlaceField alone />
      </Form.Item>
      <ReasonField label="分户原因" reasons={reasons} />
      <DayItem label="分户日期" />
    </FormDialog>
  );
}
