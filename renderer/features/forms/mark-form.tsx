import { Button, Form, Select } from 'antd';
import { useAction, useQuery } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import type { FormCard } from './form-page';
import { MarkFields } from './mark-fields';
import { type Known, type MarkValues, markingOf, valuesOf, whatWords } from './marking-values';

type Props = { card: FormCard; place: string; onClose(): void };

const whats = Object.entries(whatWords).map(([value, label]) => ({ value, label }));

/** What one cell of the form wants. */
export function MarkForm({ card, place, onClose }: Props) {
  const [form] = Form.useForm<MarkValues>();
  const mark = useAction('forms.mark');
  const known: Known = {
    indicators: useQuery('summary.indicators', {}).value ?? [],
    queries: useQuery('queries.list', {}).value ?? [],
    fields: useQuery('fields.list', { subject: null }).value ?? [],
  };
  const cell = card.layout.sheets.flatMap(({ cells }) => cells).find((one) => one.place === place);
  const before = card.marks.find((one) => one.place === place)?.marking ?? null;
  const say = async (marking: ReturnType<typeof markingOf> | null) => {
    if ((await mark.act({ id: card.form.id, place, marking })).ok) onClose();
  };
  const name = place.replace(/^\d+!/, '');
  return (
    <FormDialog<MarkValues>
      title={`${name} 填什么`}
      act="标好"
      width={520}
      form={form}
      action={mark}
      lead={cell?.text ? `这一格现在写着“${cell.text}”。` : '这一格是空的。'}
      initial={valuesOf(before, cell?.text ?? '')}
      onSave={(values) => void say(markingOf(values, known))}
      onClose={onClose}
    >
      <Form.Item name="what" label="填什么">
        <Select options={whats} />
      </Form.Item>
      <MarkFields form={form} known={known} />
      {before && (
        <Button danger type="link" onClick={() => void say(null)}>
          去掉这一格的标记
        </Button>
      )}
    </FormDialog>
  );
}
