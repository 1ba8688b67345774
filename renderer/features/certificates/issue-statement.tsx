import { Form } from 'antd';
import { FormDialog } from '../../kit/form-dialog';
import { useIssue } from '../../kit/issue';
import { VolunteerItem } from '../volunteers/volunteer-item';
import { SpanItems, thisYear } from './span-items';

type Values = { volunteerId?: number; from: string; to: string };
type Props = { volunteerId: number | null; onClose(): void };

/** 个人对账单: hours and points of one volunteer, to check and sign. */
export function IssueStatement({ volunteerId, onClose }: Props) {
  const [form] = Form.useForm<Values>();
  const issue = useIssue('certificates.issueStatement');
  const save = async ({ volunteerId: who, from, to }: Values) => {
    if (who === undefined) return;
    await issue.act({ volunteerId: who, from, to });
  };
  return (
    <FormDialog
      title="个人对账单"
      act="生成并预览"
      width={480}
      form={form}
      action={issue}
      lead="时长和积分逐笔列出，交给本人核对、签字。"
      initial={{ ...thisYear(), ...(volunteerId && { volunteerId }) }}
      onSave={save}
      onClose={onClose}
    >
      <VolunteerItem label="谁的对账单" chosen={volunteerId} />
      <SpanItems from="从哪天起" to="到哪天为止" />
    </FormDialog>
  );
}
