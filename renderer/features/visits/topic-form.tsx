import { Form, Input } from 'antd';
import { needThemeWords } from '../../../shared/features/visit-words';
import type { NeedTally } from '../../../shared/features/visits';
import { useAction } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';
import { wanted } from '../orders/items';

/** 提交议事: what many households say, as one topic with its figures. */
export function TopicForm({ tally, onClose }: { tally: NeedTally; onClose(): void }) {
  const [form] = Form.useForm<{ title: string }>();
  const submit = useAction('visits.toTopic');
  const { theme, needs, households, buildings } = tally;
  const save = async ({ title }: { title: string }) => {
    if (!(await submit.act({ theme, title })).ok) return;
    say(`议题“${title}”等着上会。`);
    onClose();
  };
  return (
    <FormDialog
      {...{ form, onClose }}
      title={`提交议事：${needThemeWords[theme]}`}
      act="提交"
      width={520}
      lead={`${households}户提到，共${needs}次：${buildings.map(({ name, households: each }) => `${name}${each}户`).join('、')}。这些数随议题带上，这${needs}项需要都记成已转议题。`}
      action={submit}
      onSave={(values) => void save(values)}
    >
      <Form.Item name="title" label="议什么" rules={wanted('请填写议什么。')}>
        <Input maxLength={100} autoComplete="off" placeholder="办一个助餐点" />
      </Form.Item>
    </FormDialog>
  );
}
