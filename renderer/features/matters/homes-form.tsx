import { Form } from 'antd';
import type { MatterCard } from '../../../shared/features/matters';
import type { OrderPlace } from '../../../shared/features/orders';
import { useAction } from '../../desk';
import { DayField } from '../../kit/day-field';
import { FormDialog } from '../../kit/form-dialog';
import { ReasonField, type ReasonValues, reasonOf } from '../../kit/reason-field';
import { say } from '../../session';
import { HomeField } from '../orders/where';

type Values = ReasonValues & { where?: OrderPlace; on?: string | null };
type Props = { act: 'addHomes' | 'settleHomes' | 'dropHomes'; card: MatterCard; onClose(): void };

const looks = {
  addHomes: { title: '添涉及的房屋', act: '添上', said: '添了' },
  settleHomes: { title: '房屋已解决', act: '记下', said: '记下了' },
  dropHomes: { title: '去掉房屋', act: '去掉', said: '去掉了' },
} as const;

const chosen = {
  validator: (_: unknown, where?: OrderPlace) =>
    where?.buildingId ? Promise.resolve() : Promise.reject(new Error('请选楼栋；只选楼栋，就是整栋。')),
};

/** A building, a unit or one home: comes to the matter, is settled, or does not belong to it. */
export function HomesForm({ act, card, onClose }: Props) {
  const [form] = Form.useForm<Values>();
  const [add, settle, drop] = [useAction('matters.addHomes'), useAction('matters.settleHomes'), useAction('matters.dropHomes')];
  const actions = { addHomes: add, settleHomes: settle, dropHomes: drop };
  const save = async (values: Values) => {
    const { where, on = null } = values;
    const homes = {
      id: card.id,
      buildingId: where?.buildingId ?? 0,
      unitId: where?.unitId ?? null,
      roomId: where?.roomId ?? null,
    };
    const run = {
      addHomes: () => add.act(homes),
      settleHomes: () => settle.act({ ...homes, on }),
      dropHomes: () => drop.act({ ...homes, reason: reasonOf(values) }),
    };
    const reply = await run[act]();
    if (!reply.ok) return;
    say(`${looks[act].said}${reply.value.homes}套。`);
    onClose();
  };
  return (
    <FormDialog<Values>
      {...{ form, onClose }}
      title={looks[act].title}
      act={looks[act].act}
      width={480}
      danger={act === 'dropHomes'}
      lead={`${card.number} ${card.title}`}
      action={actions[act]}
      onSave={(values) => void save(values)}
    >
      <Form.Item name="where" label="哪里（只选楼栋就是整栋，只选单元就是整个单元）" rules={[chosen]}>
        <HomeField />
      </Form.Item>
      {act === 'settleHomes' && (
        <Form.Item name="on" label="哪天解决的（空着就是今天）">
          <DayField />
        </Form.Item>
      )}
      {act === 'dropHomes' && <ReasonField label="为什么去掉" reasons={['登记错了', '不在范围里']} />}
    </FormDialog>
  );
}
