import { Checkbox, Form } from 'antd';
import { useNavigate } from 'react-router';
import { type CallShow, callShowWords, type Entitlement } from '../../../shared/features/entitlements';
import { useAction, useQuery } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';

type Values = { sealedToo: boolean; fullPhones: boolean };
type Props = { entitlement: Entitlement; show: CallShow; way: 'print' | 'export'; onClose(): void };

/** The call list leaves the desk: on paper with room for an answer and a signature, or as a sheet. */
export function HandOut({ entitlement, show, way, onClose }: Props) {
  const [form] = Form.useForm<Values>();
  const issue = useAction('entitlements.issueList');
  const saving = useAction('entitlements.saveXlsx');
  const navigate = useNavigate();
  const kinds = useQuery('groups.kinds', {}).value ?? [];
  const sealed = kinds.some(({ name, sealed: closed }) => closed && entitlement.tags.includes(name));
  const printing = way === 'print';
  const save = async (values: Values) => {
    const wanted = { id: entitlement.id, show, ...values };
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
      title={printing ? `打印${entitlement.name}名单` : `导出${entitlement.name}名单`}
      act={printing ? '生成并预览' : '导出'}
      width={480}
      form={form}
      action={printing ? issue : saving}
      lead={`${callShowWords[show]}。谁、什么时候拿出去的会记进审计。`}
      initial={{ sealedToo: false, fullPhones: false }}
      onSave={save}
      onClose={onClose}
    >
      <Form.Item name="fullPhones" valuePropName="checked" extra="打电话要用才勾选；不勾选就遮住中间几位。">
        <Checkbox>写上完整的电话</Checkbox>
      </Form.Item>
      {sealed && (
        <Form.Item name="sealedToo" valuePropName="checked" extra="这一项按保密的类别挑人。用完收好或销毁。">
          <Checkbox>我知道这是保密名单</Checkbox>
        </Form.Item>
      )}
    </FormDialog>
  );
}
