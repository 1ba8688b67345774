import { Form, Input, Select } from 'antd';
import { type Agent, type ErrandCard, errandLabels } from '../../../shared/features/errands';
import { useAction, useQuery } from '../../desk';
import { DayField } from '../../kit/day-field';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';
import { AskerItems, type AskerValues, askerOf } from '../orders/asker-items';
import { wanted } from '../orders/items';
import { AgentSelect } from './agent-select';
import type { begunIn } from './begin';

type Told = { title: string; words?: string; agent?: Agent | null; dueOn?: string | null };
type Values = AskerValues & Told & { itemId?: number | null; guideId?: number | null };

const toldOf = ({ title, words = '', agent = null, dueOn = null }: Told) => ({ title, words, agent, dueOn });

function ToldItems({ called = '' }: { called?: string }) {
  return (
    <>
      <Form.Item name="agent" label={`${errandLabels.agent}（可以以后再定）`}>
        <AgentSelect called={called} />
      </Form.Item>
      <Form.Item name="dueOn" label={`${errandLabels.dueOn}（可不填）`}>
        <DayField />
      </Form.Item>
      <Form.Item name="words" label={`${errandLabels.words}（可不填）`}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 5 }} placeholder="本人腿脚不便，请代为办理。" />
      </Form.Item>
    </>
  );
}
const TitleItem = () => (
  <Form.Item name="title" label={errandLabels.title} rules={wanted('请写办什么事，例如 老年优待证年审。')}>
    <Input maxLength={40} placeholder="老年优待证年审" />
  </Form.Item>
);

function GuideItem() {
  const guides = useQuery('guides.list', { size: 200 }).value?.rows ?? [];
  return (
    <Form.Item name="guideId" label={`${errandLabels.guide}（选了就按它列出要带的材料）`}>
      <Select
        allowClear
        placeholder="可不选"
        showSearch={{ optionFilterProp: 'label' }}
        options={guides.map(({ id, title }) => ({ value: id, label: title }))}
      />
    </Form.Item>
  );
}

type Props = { begun: NonNullable<ReturnType<typeof begunIn>>; onClose(): void; onAdded(id: number): void };

/** 接代办, with what is known of it already. */
export function ErrandForm({ begun, onClose, onAdded }: Props) {
  const [form] = Form.useForm<Values>();
  const add = useAction('errands.add');
  const { personId, name, title, from = null, itemId = null } = begun;
  const save = async ({ guideId = null, ...values }: Values) => {
    const reply = await add.act({ ...toldOf(values), who: askerOf(values), guideId, itemId, origin: from });
    if (!reply.ok) return;
    say(`接下了，编号${reply.value.number}。`);
    onAdded(reply.value.id);
  };
  return (
    <FormDialog<Values>
      {...{ form, onClose }}
      title="接代办"
      act="接下"
      initial={{ who: { personId, name }, title }}
      action={add}
      labels={errandLabels}
      onSave={save}
    >
      <TitleItem />
      <AskerItems label={errandLabels.who} missing="请写替谁办。" />
      {itemId === null && <GuideItem />}
      <ToldItems />
    </FormDialog>
  );
}

/** Corrects it, and says who goes. */
export function AmendErrand({ card, onClose }: { card: ErrandCard; onClose(): void }) {
  const [form] = Form.useForm<Told>();
  const amend = useAction('errands.amend');
  const save = async (values: Told) => {
    if ((await amend.act({ id: card.id, ...toldOf(values) })).ok) onClose();
  };
  const initial: Told = { title: card.title, words: card.words, agent: card.agentOf, dueOn: card.dueOn };
  return (
    <FormDialog<Told>
      {...{ form, onClose, initial }}
      title={`改${card.number}`}
      act="保存"
      action={amend}
      labels={errandLabels}
      onSave={save}
    >
      <TitleItem />
      <ToldItems called={card.agent} />
    </FormDialog>
  );
}
