import { Checkbox, Form } from 'antd';
import { type CareGroup, type GroupShow, groupShowWords } from '../../../shared/features/groups';
import { useAction } from '../../desk';
import { type Handed, HandOutForm, type Way } from '../../kit/hand-out';
import { useIssue } from '../../kit/issue';

type Values = { sealedToo: boolean };
type Props = { group: CareGroup; show: GroupShow; way: Way; onClose(): void };

/** The list of a group leaves the desk. */
export function HandOut({ group, show, way, onClose }: Props) {
  const issue = useIssue('groups.issueList');
  const saving = useAction('groups.saveXlsx');
  const wanted = (values: Values & Handed) => ({ id: group.id, show, ...values });
  return (
    <HandOutForm<Values>
      name={group.name}
      way={way}
      lead={`${groupShowWords[show]}。电话遮住中间几位。`}
      initial={{ sealedToo: false }}
      action={way === 'print' ? issue : saving}
      onPrint={(values) => void issue.act(wanted(values))}
      onExport={(values) => saving.act(wanted(values))}
      onClose={onClose}
    >
      {group.sealed && (
        <Form.Item name="sealedToo" valuePropName="checked" extra="用完收好或销毁。">
          <Checkbox>我知道这是保密名单</Checkbox>
        </Form.Item>
      )}
    </HandOutForm>
  );
}
