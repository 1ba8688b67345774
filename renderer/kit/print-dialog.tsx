// Which columns of a list are printed, whether names are masked, whether somebody signs; one dialog for every list of the desk.
import { Checkbox, Form } from 'antd';
import type { ListName, PrintDraft } from '../../shared/features/lists';
import { listOf } from '../../shared/printed';
import { FormDialog } from './form-dialog';
import { type Handed, HandOutDialog } from './hand-out';
import { useIssue } from './issue';

type Values = Pick<PrintDraft, 'columns' | 'maskNames' | 'signature'>;
/** `way`: an office has its own, since what it lists may lie on a server. */
type Props = { way: 'lists.issue' | 'rollup.issueList'; list: ListName; asked: object; onClose(): void };

const initialOf = (list: ListName): Values => ({
  columns: listOf(list)
    .columns.filter(({ usual = true }) => usual)
    .map(({ label }) => label),
  ...{ maskNames: false, signature: false },
});

function Fields({ list }: { list: ListName }) {
  const { columns, personal } = listOf(list);
  return (
    <>
      <Form.Item name="columns" label="印哪些栏">
        <Checkbox.Group options={columns.map(({ label }) => label)} />
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

export function PrintDialog({ way, list, asked, onClose }: Props) {
  const [form] = Form.useForm<Values & Handed>();
  const issue = useIssue(way);
  const { title, personal } = listOf(list);
  const print = (values: Values & Partial<Handed>) =>
    void issue.act({ ...values, list, asked: { ...asked }, handing: values.handing ?? null });
  const common = { title: `打印${title}`, act: '生成并预览', width: 480, action: issue, initial: initialOf(list), onClose };
  if (!personal)
    return (
      <FormDialog<Values & Handed> {...common} form={form} lead="印出来的和现在列出的一样，所有页都印。" onSave={print}>
        <Fields list={list} />
      </FormDialog>
    );
  return (
    <HandOutDialog<Values>
      {...common}
      form={form}
      lead="印出来的和现在列出的一样，所有页都印。电话只印前三位和后四位。"
      onSave={print}
    >
      <Fields list={list} />
    </HandOutDialog>
  );
}
