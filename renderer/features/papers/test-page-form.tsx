import { Checkbox, Form, Radio } from 'antd';
import { PaperName } from '../../../shared/rules/paper-size';
import { FormDialog } from '../../kit/form-dialog';
import { useIssue } from '../../kit/issue';

type Values = { paper: PaperName; landscape: boolean };
const initial: Values = { paper: 'A4', landscape: false };

/** 打印机测试页: which sheet it is printed on. */
export function TestPageForm({ onClose }: { onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const issue = useIssue('papers.issueTestPage');
  return (
    <FormDialog<Values>
      title="打印机测试页"
      act="生成并预览"
      width={480}
      lead="换了打印机、墨盒或纸，先印一张看看：四边都在不在，尺寸准不准，字清不清楚。"
      {...{ form, initial, onClose }}
      action={issue}
      onSave={({ paper, landscape }) => void issue.act({ format: { paper, landscape } })}
    >
      <Form.Item name="paper" label="纸张">
        <Radio.Group options={PaperName.options.map((value) => ({ value, label: value }))} />
      </Form.Item>
      <Form.Item name="landscape" valuePropName="checked" label={null}>
        <Checkbox>横放</Checkbox>
      </Form.Item>
    </FormDialog>
  );
}
