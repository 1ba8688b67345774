import { Checkbox, Form } from 'antd';
import { useNavigate } from 'react-router';
import { type CareGroup, type GroupShow, groupShowWords } from '../../../shared/features/groups';
import { useAction } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';

type Values = { sealedToo: boolean };
type Props = { group: CareGroup; show: GroupShow; way: 'print' | 'export'; onClose(): void };

/** The list leaves the desk: on paper with a place to sign, or as a sheet. */
export function HandOut({ group, show, way, onClose }: Props) {
  const [form] = Form.useForm<Values>();
  const issue = useAction('groups.issueList');
  const saving = useAction('groups.saveXlsx');
  const navigate = useNavigate();
  const printing = way === 'print';
  const save = async ({ sealedToo }: Values) => {
    const wanted = { id: group.id, show, sealedToo };
    if (printing) {
      const reply = await issue.act(wanted);
      if (reply.ok) navigate(`/papers?paper=${reply.value.id}`);
      return;
    }
    const reply = await saving.act(wanted);
    if (!reply.ok) return;
    if (reply.value.outcome === 'saved') say(`${reply.value.rows}人，已存到${reply.value.path}。`);
    onClose();
  };
  return (
    <FormDialog
      title={printing ? `打印${group.name}名单` : `导出${group.name}名单`}
      act={printing ? '生成并预览' : '导出'}
      width={480}
      form={form}
      action={printing ? issue : saving}
      lead={`${groupShowWords[show]}。电话遮住中间几位；谁、什么时候拿出去的会记进审计。`}
      initial={{ sealedToo: false }}
      onSave={save}
      onClose={onClose}
    >
      {group.sealed && (
        <Form.Item name="sealedToo" valuePropName="checked" extra="用完收好或销毁。">
          <Checkbox>我知道这是保密名单</Checkbox>
        </Form.Item>
      )}
    </FormDialog>
  );
}
