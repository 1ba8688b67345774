import { Form, Input } from 'antd';
import { matterLabels as labels, type MatterCard } from '../../../shared/features/matters';
import { useAction } from '../../desk';
import { DayField } from '../../kit/day-field';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';
import { wanted } from '../orders/items';

type Values = { title: string; responsible: string; dueOn?: string | null; words?: string };
type Props = {
  /** Null: a new one. */
  card: MatterCard | null;
  /** The request it begins with. */
  order?: { id: number; words: string } | undefined;
  onClose(): void;
  onAdded?: ((id: number) => void) | undefined;
};

/** 登记事项, or what was written of it anew. */
export function MatterForm({ card, order, onClose, onAdded }: Props) {
  const [form] = Form.useForm<Values>();
  const [add, amend] = [useAction('matters.add'), useAction('matters.amend')];
  const save = async ({ dueOn = null, words = '', ...rest }: Values) => {
    const draft = { ...rest, dueOn, words };
    if (card) {
      if ((await amend.act({ ...draft, id: card.id })).ok) onClose();
      return;
    }
    const reply = await add.act({ ...draft, orderId: order?.id ?? null });
    if (!reply.ok) return;
    say(`登记好了，编号${reply.value.number}。`);
    onClose();
    onAdded?.(reply.value.id);
  };
  const begun: Partial<Values> = order ? { title: order.words.slice(0, 40) } : {};
  return (
    <FormDialog<Values>
      {...{ form, onClose }}
      title={card ? '改事项' : '登记事项'}
      act={card ? '改好' : '登记'}
      initial={card ? { title: card.title, words: card.words, responsible: card.responsible, dueOn: card.dueOn } : begun}
      action={card ? amend : add}
      onSave={(values) => void save(values)}
    >
      <Form.Item name="title" label={labels.title} rules={wanted('请写一句是什么事项。')}>
        <Input maxLength={40} placeholder="例如：污水管网改造" />
      </Form.Item>
      <Form.Item name="responsible" label={labels.responsible} rules={wanted('请写谁负责。')}>
        <Input maxLength={30} placeholder="姓名，或者哪个单位" />
      </Form.Item>
      <Form.Item name="dueOn" label={`${labels.dueOn}（说不准就空着）`}>
        <DayField />
      </Form.Item>
      <Form.Item name="words" label={`${labels.words}（可不填）`}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </FormDialog>
  );
}
