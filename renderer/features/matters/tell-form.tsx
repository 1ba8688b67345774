import { Form, Input } from 'antd';
import { matterLabels as labels, type MatterCard } from '../../../shared/features/matters';
import { useAction } from '../../desk';
import { DayField } from '../../kit/day-field';
import { FormDialog } from '../../kit/form-dialog';
import { wanted } from '../orders/items';
import type { MatterActing } from './words';

type Values = { words?: string; on?: string | null };
type Telling = Extract<MatterActing, { act: 'addStep' | 'doStep' | 'block' | 'settle' }>;
type Look = { title: string; act: string; label: string; missing?: string; day?: string; most: number };

const looks: Record<Telling['act'], Look> = {
  addStep: {
    ...{ title: '添一步', act: '添上', label: labels.step, missing: '请写一句做什么。', day: '到哪天（说不准就空着）', most: 60 },
  },
  doStep: { title: '做完了', act: '记下', label: '做成什么样（可不填）', day: '哪天做完的（空着就是今天）', most: 200 },
  block: { title: '卡在哪里', act: '记下', label: `${labels.blockedBy}（空着就是不卡了）`, most: 200 },
  settle: {
    ...{
      title: '解决了',
      act: '记下',
      label: labels.result,
      missing: '请写一句怎么解决的。',
      day: '哪天（空着就是今天）',
      most: 500,
    },
  },
};

/** The action of each, and what it is asked. */
function useTelling(id: number, acting: Telling) {
  const [add, done] = [useAction('matters.addStep'), useAction('matters.doStep')];
  const [block, settle] = [useAction('matters.block'), useAction('matters.settle')];
  const actions = { addStep: add, doStep: done, block, settle };
  const run = ({ words = '', on = null }: Values) => {
    if (acting.act === 'doStep') return done.act({ stepId: acting.step.id, words, on });
    if (acting.act === 'addStep') return add.act({ id, title: words, dueOn: on });
    return acting.act === 'block' ? block.act({ id, words }) : settle.act({ id, result: words, on });
  };
  return { action: actions[acting.act], run };
}

type Props = { card: MatterCard; onClose(): void; acting: Telling };

/** What was done, or is to be done, in words and with a day. */
export function TellForm({ card, onClose, acting }: Props) {
  const [form] = Form.useForm<Values>();
  const { action, run } = useTelling(card.id, acting);
  const { title, act, label, missing, day, most } = looks[acting.act];
  return (
    <FormDialog<Values>
      {...{ form, onClose, title, act, action }}
      lead={acting.act === 'doStep' ? acting.step.title : `${card.number} ${card.title}`}
      width={480}
      initial={acting.act === 'block' ? { words: card.blockedBy } : {}}
      onSave={(values) => void run(values).then((reply) => reply.ok && onClose())}
    >
      <Form.Item name="words" label={label} {...(missing ? { rules: wanted(missing) } : {})}>
        <Input.TextArea maxLength={most} autoSize={{ minRows: 1, maxRows: 5 }} />
      </Form.Item>
      {day && (
        <Form.Item name="on" label={day}>
          <DayField />
        </Form.Item>
      )}
    </FormDialog>
  );
}
