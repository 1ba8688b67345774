import { Checkbox, Form, type FormRule } from 'antd';
import { ListColumn, listColumnWords, type Source, tooWide } from '../../../shared/features/queries';
import { type Handed, HandOutDialog } from '../../kit/hand-out';
import { useIssue } from '../../kit/issue';
import { FieldsItem, type GoingOut, NumbersField, SealedField, usual } from './going-out';

type Values = GoingOut & { columns: ListColumn[]; fieldIds: number[]; byBuilding: boolean };
type Props = { name: string; source: Source; onClose(): void };

const initial: Values = { ...usual, columns: ['sex', 'age', 'phone', 'signature'], fieldIds: [], byBuilding: false };
const options = ListColumn.options.map((value) => ({ value, label: listColumnWords[value] }));

/** Columns and custom fields share the sheet. */
const fitting: FormRule = ({ getFieldValue }) => ({
  async validator() {
    const wide = tooWide(getFieldValue('columns'), (getFieldValue('fieldIds') ?? []).length);
    if (wide !== null) throw new Error(wide);
  },
});

/** 打印名单: a paper with a place to sign; it is numbered and kept as it went out. */
export function PrintList({ name, source, onClose }: Props) {
  const [form] = Form.useForm<Values & Handed>();
  const issue = useIssue('queries.issueList');
  const columns = Form.useWatch('columns', form) ?? initial.columns;
  const save = (values: Values & Handed) => void issue.act({ source, ...values });
  return (
    <HandOutDialog<Values>
      title={`打印名单：${name}`}
      act="生成并预览"
      form={form}
      action={issue}
      lead="A4纸，栏目多的横着印；写明名称、口径、截至日期和人数。序号、姓名、住址总是印；生成后编号定稿。"
      initial={initial}
      onSave={save}
      onClose={onClose}
    >
      <Form.Item name="columns" label="还要哪些栏" dependencies={['fieldIds']} rules={[fitting]}>
        <Checkbox.Group options={options} />
      </Form.Item>
      <FieldsItem />
      {columns.some((column) => column === 'phone' || column === 'idNumber') && <NumbersField label="电话和证件号码怎么印" />}
      <Form.Item name="byBuilding" valuePropName="checked">
        <Checkbox>每栋楼另起一张</Checkbox>
      </Form.Item>
      <SealedField />
    </HandOutDialog>
  );
}
