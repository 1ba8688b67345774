import { Checkbox, Form } from 'antd';
import type { Unfinished } from '../../../shared/features/topics';
import { dayWords } from '../../../shared/text';
import { useAction, useQuery } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';

type Values = { ids?: number[]; taskIds?: number[] };
const column = { flexDirection: 'column', gap: 8 } as const;

const taskLine = ({ title, owner, unit, dueOn, late }: Unfinished): string => {
  const due = dueOn === null ? '' : `，${dayWords(dueOn)}前${late ? '，过了期限' : ''}`;
  return `${title}（${unit}${owner}${due}）`;
};

const chosen = ({ ids = [], taskIds = [] }: Values) => ids.length + taskIds.length;
const NOTHING = '没有等着的议题，也没有没办完的任务。到“会议 → 议题”登记。';

/** 排上议题: tasks of earlier meetings that are not done, and topics that wait, onto the end of this agenda. */
export function TakeForm({ meetingId, onClose }: { meetingId: number; onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const take = useAction('topics.take');
  const topics = useQuery('topics.list', { size: 40 }).value?.rows;
  const tasks = useQuery('topics.unfinished', { meetingId }).value;
  const save = async (values: Values) => {
    const reply = await take.act({ meetingId, ...values });
    if (!reply.ok) return;
    say(`已排上${chosen(values)}个议题。`);
    onClose();
  };
  const nothing = topics?.length === 0 && tasks?.length === 0;
  return (
    <FormDialog
      title="排上议题"
      act="排上"
      width={560}
      form={form}
      action={take}
      lead={nothing ? NOTHING : '勾选这次要议的，会加在议程最后。'}
      onSave={(values) => void save(values)}
      onClose={onClose}
    >
      {tasks && tasks.length > 0 && (
        <Form.Item name="taskIds" label="以前会上定的，还没办完">
          <Checkbox.Group style={column} options={tasks.map((task) => ({ value: task.taskId, label: taskLine(task) }))} />
        </Form.Item>
      )}
      {topics && topics.length > 0 && (
        <Form.Item name="ids" label="等着上会的议题">
          <Checkbox.Group
            style={column}
            options={topics.map(({ id, title, proposer }) => ({
              value: id,
              label: proposer ? `${title}（${proposer}）` : title,
            }))}
          />
        </Form.Item>
      )}
    </FormDialog>
  );
}
