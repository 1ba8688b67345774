import { Form, InputNumber, Select } from 'antd';
import { useQuery } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { useIssue } from '../../kit/issue';
import { today } from '../../kit/today';
import { SpanItems, thisYear } from './span-items';

type Props = { onClose(): void };

/** 时长榜: of one team or of everybody, names masked. */
export function IssueRanking({ onClose }: Props) {
  const [form] = Form.useForm<{ from: string; to: string; teamId?: number }>();
  const issue = useIssue('certificates.issueRanking');
  const teams = useQuery('teams.list', {}).value ?? [];
  const save = ({ from, to, teamId }: { from: string; to: string; teamId?: number }) =>
    issue.act({ from, to, teamId: teamId ?? null });
  return (
    <FormDialog
      title="志愿服务时长榜"
      act="生成并预览"
      width={480}
      form={form}
      action={issue}
      lead="贴在墙上看的大字榜：姓名遮住一个字，不列未成年人，只列前30名。"
      initial={thisYear()}
      onSave={save}
      onClose={onClose}
    >
      <Form.Item name="teamId" label="哪支队伍（不选就是全站）">
        <Select allowClear options={teams.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <SpanItems from="从哪天起" to="到哪天为止" />
    </FormDialog>
  );
}

const quarters = [1, 2, 3, 4].map((value) => ({ value, label: `第${value}季度` }));

/** The quarter that ended last. */
function lastQuarter(): { year: number; quarter: number } {
  const [year, month] = today().split('-').map(Number);
  const quarter = Math.ceil((month ?? 1) / 3) - 1;
  return quarter === 0 ? { year: (year ?? 0) - 1, quarter: 4 } : { year: year ?? 0, quarter };
}

/** 季度公示: everybody's hours and points, names masked. */
export function IssueNotice({ onClose }: Props) {
  const [form] = Form.useForm<{ year: number; quarter: number }>();
  const issue = useIssue('certificates.issueNotice');
  const save = (values: { year: number; quarter: number }) => issue.act(values);
  return (
    <FormDialog
      title="志愿服务和积分公示"
      act="生成并预览"
      width={440}
      form={form}
      action={issue}
      lead="每人这一季度的时长、得分、用去的分。姓名遮住一个字，不写证件号，不列未成年人。"
      initial={lastQuarter()}
      onSave={save}
      onClose={onClose}
    >
      <Form.Item name="year" label="哪一年" rules={[{ required: true, message: '请填写年份。' }]}>
        <InputNumber min={2000} max={2200} precision={0} />
      </Form.Item>
      <Form.Item name="quarter" label="第几季度">
        <Select options={quarters} />
      </Form.Item>
    </FormDialog>
  );
}
