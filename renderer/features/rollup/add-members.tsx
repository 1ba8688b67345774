import { Form, Input } from 'antd';
import { useState } from 'react';
import { readMemberLines } from '../../../shared/features/rollup-members';
import type { Failure } from '../../../shared/reply';
import { useAction } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';

type Values = { lines: string };

const lead =
  '每行一个：代码，空格，名称。可以从表格里整列复制过来。街道9位，社区12位，小区工作站15位；谁报送就列谁，上下级不能都列。';

/** Lists those who are expected to send, as many as are pasted. */
export function AddMembers({ onClose }: { onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const add = useAction('rollup.addMembers');
  const [wrong, setWrong] = useState<Failure>();
  const save = async ({ lines }: Values) => {
    const { members, strange } = readMemberLines(lines ?? '');
    const words =
      strange[0] === undefined ? '请至少写一行，例如：610112004001007 凤城小区工作站。' : `这一行看不懂：${strange[0]}`;
    setWrong(strange.length > 0 || members.length === 0 ? { code: 'invalid', fields: { lines: words } } : undefined);
    if (strange.length > 0 || members.length === 0) return;
    const reply = await add.act({ members });
    if (!reply.ok) return;
    say(`已列入${reply.value.added}个单位。`);
    onClose();
  };
  return (
    <FormDialog<Values>
      title="列入单位"
      act="列入"
      lead={lead}
      form={form}
      action={{ busy: add.busy, failure: wrong ?? add.failure }}
      onSave={(values) => void save(values)}
      onClose={onClose}
    >
      <Form.Item name="lines" label="代码和名称" required>
        <Input.TextArea rows={8} placeholder="610112004001007 凤城小区工作站" />
      </Form.Item>
    </FormDialog>
  );
}
