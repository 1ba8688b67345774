import { Checkbox, Form } from 'antd';
import { SheetColumn, type Source, sheetColumnWords } from '../../../shared/features/queries';
import { numberWords } from '../../../shared/text';
import { useAction } from '../../desk';
import { type Handed, HandOutDialog } from '../../kit/hand-out';
import { say } from '../../session';
import { FieldsItem, type GoingOut, NumbersField, SealedField, usual } from './going-out';

type Values = GoingOut & { columns: SheetColumn[]; fieldIds: number[] };
type Props = { name: string; source: Source; onClose(): void };

const initial: Values = { ...usual, columns: ['sex', 'age', 'residency', 'phone'], fieldIds: [] };
const options = SheetColumn.options.map((value) => ({ value, label: sheetColumnWords[value] }));

/** 导出: the list as a workbook, with its definition below it. */
export function ExportList({ name, source, onClose }: Props) {
  const [form] = Form.useForm<Values & Handed>();
  const write = useAction('queries.saveXlsx');
  const columns = Form.useWatch('columns', form) ?? initial.columns;
  const save = async (values: Values & Handed) => {
    const reply = await write.act({ source, ...values });
    if (!reply.ok || reply.value.outcome === 'cancelled') return;
    say(`已导出${numberWords(reply.value.rows)}人，存在 ${reply.value.path}`);
    onClose();
  };
  return (
    <HandOutDialog<Values>
      title={`导出：${name}`}
      act="导出"
      form={form}
      action={write}
      lead="存成Excel表格，表下写明口径和截至日期；给别的程序用，可以存成.csv文本。谁导出的、导出了哪些栏、多少人，都记进审计。"
      initial={initial}
      onSave={(values) => void save(values)}
      onClose={onClose}
    >
      <Form.Item name="columns" label="还要哪些栏" extra="序号、姓名、住址总是有。">
        <Checkbox.Group options={options} />
      </Form.Item>
      <FieldsItem />
      {columns.some((column) => column === 'phone' || column === 'idNumber') && <NumbersField label="电话和证件号码" />}
      <SealedField />
    </HandOutDialog>
  );
}
