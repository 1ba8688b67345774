import { Checkbox, Form } from 'antd';
import { type CallShow, callShowWords, type Entitlement } from '../../../shared/features/entitlements';
import { useAction, useQuery } from '../../desk';
import { type Handed, HandOutForm, type Way } from '../../kit/hand-out';
import { useIssue } from '../../kit/issue';

type Values = { sealedToo: boolean; fullPhones: boolean };
type Props = { entitlement: Entitlement; show: CallShow; way: Way; onClose(): void };

/** The call list leaves the desk, with room for an answer. */
export function HandOut({ entitlement, show, way, onClose }: Props) {
  const issue = useIssue('entitlements.issueList');
  const saving = useAction('entitlements.saveXlsx');
  const kinds = useQuery('groups.kinds', {}).value ?? [];
  const sealed = kinds.some(({ name, sealed: closed }) => closed && entitlement.tags.includes(name));
  const wanted = (values: Values & Handed) => ({ id: entitlement.id, show, ...values });
  return (
    <HandOutForm<Values>
      name={entitlement.name}
      way={way}
      lead={`${callShowWords[show]}。`}
      initial={{ sealedToo: false, fullPhones: false }}
      action={way === 'print' ? issue : saving}
      onPrint={(values) => void issue.act(wanted(values))}
      onExport={(values) => saving.act(wanted(values))}
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
    </HandOutForm>
  );
}
