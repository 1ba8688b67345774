import { Form } from 'antd';
import { useAction } from '../../desk';
import { type Handed, HandOutDialog } from '../../kit/hand-out';
import { say } from '../../session';
import { type GoingOut, NumbersField, SealedField, usual } from '../queries/going-out';
import type { FormCard } from './form-page';

type Props = { card: FormCard; reportId: number; onClose(): void };

/** Columns of the lists that hold numbers of people. */
const NUMBERS: ReadonlySet<string> = new Set(['联系电话', '证件号码']);

/** Fills a form that names people: to whom it goes and what for is asked first. */
export function NamePeople({ card: { form, marks }, reportId, onClose }: Props) {
  const [fields] = Form.useForm<GoingOut & Handed>();
  const save = useAction('forms.saveNames');
  const fill = async (values: GoingOut & Handed) => {
    const reply = await save.act({ id: form.id, reportId, ...values });
    if (!reply.ok || reply.value.outcome === 'cancelled') return;
    say(`已保存到 ${reply.value.path}`);
    onClose();
  };
  const numbers = marks.some(({ marking }) => marking.what === 'list' && NUMBERS.has(marking.column));
  return (
    <HandOutDialog<GoingOut>
      title={`填“${form.name}”，里面有居民名单`}
      act="填好存出来"
      form={fields}
      action={save}
      lead="名单是统计日那天的人。给了谁、做什么用、多少人，记进对外提供登记；这一份不留底。"
      initial={usual}
      receiver={form.sentBy}
      onSave={(values) => void fill(values)}
      onClose={onClose}
    >
      {numbers && <NumbersField label="电话和证件号码" />}
      <SealedField />
    </HandOutDialog>
  );
}
