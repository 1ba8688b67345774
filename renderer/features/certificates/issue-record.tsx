import { Form } from 'antd';
import { DayField } from '../../kit/day-field';
import { FormDialog } from '../../kit/form-dialog';
import { useIssue } from '../../kit/issue';
import { today } from '../../kit/today';
import { VolunteerItem } from '../volunteers/volunteer-item';

type Values = { volunteerId?: number; from?: string | null; to: string };
type Props = { volunteerId: number | null; onClose(): void };

/** 志愿服务记录: the five parts of one volunteer's record, for them to look through. */
export function IssueRecord({ volunteerId, onClose }: Props) {
  const [form] = Form.useForm<Values>();
  const issue = useIssue('records.issue');
  const save = async ({ volunteerId: who, from = null, to }: Values) => {
    if (who === undefined) return;
    await issue.act({ volunteerId: who, from, to });
  };
  return (
    <FormDialog
      title="志愿服务记录"
      act="生成并预览"
      width={480}
      form={form}
      action={issue}
      lead="个人基本信息、服务情况、培训、表彰奖励、评价，五样都在上面，交给本人核对。含完整的证件号和电话。"
      initial={{ to: today(), ...(volunteerId && { volunteerId }) }}
      onSave={(values) => void save(values)}
      onClose={onClose}
    >
      <VolunteerItem label="谁的记录" chosen={volunteerId} />
      <Form.Item name="from" label="从哪天起（不填就从头）">
        <DayField latest={today()} />
      </Form.Item>
      <Form.Item name="to" label="到哪天为止" rules={[{ required: true, message: '请填写日期，例如 2026-03-05。' }]}>
        <DayField latest={today()} />
      </Form.Item>
    </FormDialog>
  );
}
