import { Form, Input } from 'antd';
import { useAction } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';

type Values = { name: string };

/** 改名: what a member is called from now on; its code stays. */
export function RenameMember({ id, name, onClose }: { id: number; name: string; onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const rename = useAction('rollup.renameMember');
  const save = async (values: Values) => {
    if (!(await rename.act({ id, name: values.name })).ok) return;
    say(`已改名为${values.name}。`);
    onClose();
  };
  return (
    <FormDialog<Values>
      title={`给${name}改名`}
      act="改名"
      lead="只改汇总台里的叫法。代码不变，已经收下的报送包照样计入。"
      form={form}
      action={rename}
      initial={{ name }}
      onSave={(values) => void save(values)}
      onClose={onClose}
    >
      <Form.Item name="name" label="名称" rules={[{ required: true, whitespace: true, message: '请填写名称。' }]}>
        <Input maxLength={60} />
      </Form.Item>
    </FormDialog>
  );
}
