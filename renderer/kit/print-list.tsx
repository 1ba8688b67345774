// 打印 of a list: which columns, whether names are masked, whether somebody signs; one dialog for every list of the desk.
import { Button, Checkbox, Form } from 'antd';
import { useState } from 'react';
import { type ListName, type PrintDraft, printLists } from '../../shared/features/lists';
import { useMay } from '../desk';
import { FormDialog } from './form-dialog';
import { type Handed, HandOutDialog } from './hand-out';
import { useIssue } from './issue';
import { MonthSteps } from './month';
import { today } from './today';

type Values = Pick<PrintDraft, 'columns' | 'maskNames' | 'signature'>;
type Props = { list: ListName; onClose(): void };

const initialOf = (list: ListName): Values => ({
  columns: printLists[list].columns.filter(({ usual }) => usual).map(({ key }) => key),
  ...{ maskNames: false, signature: false },
});

type FieldsProps = { list: ListName; month: string; onMonth(month: string): void };

function Fields({ list, month, onMonth }: FieldsProps) {
  const { columns, personal, monthly } = printLists[list];
  const options = columns.map(({ key, label }) => ({ value: key, label }));
  return (
    <>
      {monthly && <MonthSteps month={month} onMonth={onMonth} />}
      <Form.Item name="columns" label="印哪些栏">
        <Checkbox.Group options={options} />
      </Form.Item>
      <Form.Item name="signature" valuePropName="checked">
        <Checkbox>留一栏签字</Checkbox>
      </Form.Item>
      {personal && (
        <Form.Item name="maskNames" valuePropName="checked">
          <Checkbox>姓名遮住中间（张*明）</Checkbox>
        </Form.Item>
      )}
    </>
  );
}

function PrintDialog({ list, onClose }: Props) {
  const [form] = Form.useForm<Values & Handed>();
  const issue = useIssue('lists.issue');
  const { title, personal, monthly } = printLists[list];
  const [month, setMonth] = useState(today().slice(0, 7));
  const print = (values: Values & Partial<Handed>) =>
    void issue.act({ ...values, list, month: monthly ? month : null, handing: values.handing ?? null });
  const common = { title: `打印${title}`, act: '生成并预览', width: 480, action: issue, initial: initialOf(list), onClose };
  if (!personal)
    return (
      <FormDialog<Values & Handed> {...common} form={form} onSave={print}>
        <Fields list={list} month={month} onMonth={setMonth} />
      </FormDialog>
    );
  return (
    <HandOutDialog<Values> {...common} form={form} lead="电话只印前三位和后四位。" onSave={print}>
      <Fields list={list} month={month} onMonth={setMonth} />
    </HandOutDialog>
  );
}

/** The button of a list page; nothing for those who may not print it. */
export function PrintList({ list, disabled = false }: { list: ListName; disabled?: boolean }) {
  const [open, setOpen] = useState(false);
  if (!useMay()('lists.issue')) return null;
  return (
    <>
      <Button disabled={disabled} aria-label={`打印${printLists[list].title}`} onClick={() => setOpen(true)}>
        打印
      </Button>
      {open && <PrintDialog list={list} onClose={() => setOpen(false)} />}
    </>
  );
}
