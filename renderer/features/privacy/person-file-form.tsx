import { Form } from 'antd';
import { fileReasons } from '../../../shared/features/privacy';
import { FormDialog } from '../../kit/form-dialog';
import { useIssue } from '../../kit/issue';
import { ReasonField, type ReasonValues, reasonOf } from '../../kit/reason-field';

type Props = { card: { id: number; name: string }; onClose(): void };

/** 个人档案: everything held of one person and who looked, on a paper for that person. */
export function PersonFileForm({ card, onClose }: Props) {
  const [form] = Form.useForm<ReasonValues>();
  const issue = useIssue('privacy.issueFile');
  const save = (values: ReasonValues) => issue.act({ id: card.id, reason: reasonOf(values) });
  return (
    <FormDialog
      title={`${card.name}的个人档案`}
      act="生成"
      width={480}
      form={form}
      action={issue}
      lead="生成一份纸张，写明登记了这个人的哪些信息、谁看过。上面有完整的号码，只交给本人或监护人、近亲属，签字领取。"
      onSave={save}
      onClose={onClose}
    >
      <ReasonField label="为什么要" reasons={fileReasons} />
    </FormDialog>
  );
}
