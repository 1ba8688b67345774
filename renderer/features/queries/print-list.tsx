import { Checkbox, Form } from 'antd';
import { useNavigate } from 'react-router';
import { ListColumn, listColumnWords, type Source, tooWide } from '../../../shared/features/queries';
import { useAction } from '../../desk';
import { FormDialog } from '../residents/form-dialog';
import { type GoingOut, goingOut, NumbersField, SealedField, usual } from './going-out';

type Values = GoingOut & { columns: ListColumn[]; byBuilding: boolean };
type Props = { name: string; source: Source; onClose(): void };

const initial: Values = { ...usual, columns: ['sex', 'age', 'phone', 'signature'], byBuilding: false };
const options = ListColumn.options.map((value) => ({ value, label: listColumnWords[value] }));

async function fitting(_: unknown, columns: ListColumn[]): Promise<void> {
  const wide = tooWide(columns);
  if (wide !== null) throw new Error(wide);
}

/** 打印名单: a paper with a place to sign; it is numbered and kept as it went out. */
export function PrintList({ name, source, onClose }: Props) {
  const [form] = Form.useForm<Values>();
  const issue = useAction('queries.issueList');
  const navigate = useNavigate();
  const columns = Form.useWatch('columns', form) ?? initial.columns;
  const save = async ({ columns: chosen, byBuilding, ...rest }: Values) => {
    const reply = await issue.act({ source, columns: chosen, byBuilding, ...goingOut(rest) });
    if (reply.ok) navigate(`/papers?paper=${reply.value.id}`);
  };
  return (
    <FormDialog
      title={`打印名单：${name}`}
      act="生成并预览"
      form={form}
      action={issue}
      lead="A4纸，写明名称、口径、截至日期和人数。序号、姓名、住址总是印；生成后编号定稿。"
      initial={initial}
      onSave={save}
      onClose={onClose}
    >
      <Form.Item name="columns" label="还要哪些栏" rules={[{ validator: fitting }]}>
        <Checkbox.Group options={options} />
      </Form.Item>
      {columns.includes('phone') && <NumbersField label="电话怎么印" />}
      <Form.Item name="byBuilding" valuePropName="checked">
        <Checkbox>每栋楼另起一张</Checkbox>
      </Form.Item>
      <SealedField />
    </FormDialog>
  );
}
