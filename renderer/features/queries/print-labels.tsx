import { Form, Radio } from 'antd';
import { LabelFor, LabelFormat, labelFormats, labelForWords, type Source } from '../../../shared/features/queries';
import type { Input } from '../../../shared/operations';
import { type Handed, HandOutDialog } from '../../kit/hand-out';
import { useIssue } from '../../kit/issue';
import { SealedField } from './going-out';

type Values = Pick<Input<'queries.issueLabels'>, 'format' | 'each' | 'sealed'>;
type Props = { name: string; source: Source; onClose(): void };

const initial: Values = { format: '70x37', each: 'households', sealed: false };
const formats = LabelFormat.options.map((value) => ({ value, label: labelFormats[value].words }));
const whom = LabelFor.options.map((value) => ({ value, label: labelForWords[value] }));

/** 地址标签: sheets of labels for envelopes. */
export function PrintLabels({ name, source, onClose }: Props) {
  const [form] = Form.useForm<Values & Handed>();
  const issue = useIssue('queries.issueLabels');
  const save = (values: Values & Handed) => void issue.act({ source, ...values });
  return (
    <HandOutDialog<Values>
      title={`地址标签：${name}`}
      act="生成并预览"
      width={480}
      form={form}
      action={issue}
      lead="印在A4不干胶标签纸上：小区、住址和姓名。每张右下角一枚印编号，不贴出去。打印时选“实际大小”。"
      initial={initial}
      onSave={save}
      onClose={onClose}
    >
      <Form.Item name="format" label="标签纸">
        <Radio.Group vertical options={formats} />
      </Form.Item>
      <Form.Item name="each" label="标签上写谁">
        <Radio.Group vertical options={whom} />
      </Form.Item>
      <SealedField />
    </HandOutDialog>
  );
}
