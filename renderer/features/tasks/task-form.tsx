import { Form, Input } from 'antd';
import { MOST_TASK, type Task, taskLabels } from '../../../shared/features/tasks';
import { useAction } from '../../desk';
import { useKeptDraft } from '../../drafts';
import { DayField } from '../../kit/day-field';
import { FormDialog } from '../../kit/form-dialog';
import { say } from '../../session';
import { type Owner, OwnerField } from './owner-field';

type Values = { title: string; who: Owner; unit?: string; dueOn?: string | null; reason?: string };

const wanted = (message: string) => [{ required: true, whitespace: true, message }];
const named = {
  validator: (_: unknown, value?: Owner) => (value?.owner ? Promise.resolve() : Promise.reject(new Error('请写谁来办。'))),
};

/** A unit typed goes before the one that came with the name. */
const draftOf = ({ title, who, unit, dueOn = null }: Values) => ({ ...who, title, unit: unit || who.unit, dueOn });

/** 布置任务, or, of one there is, another owner or day. */
export function TaskForm({ task, onClose }: { task: Task | null; onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const kept = useKeptDraft<Values>('tasks.add');
  const [add, amend] = [useAction('tasks.add'), useAction('tasks.amend')];
  const save = async (values: Values) => {
    const draft = draftOf(values);
    const reply = task ? await amend.act({ ...draft, id: task.id, reason: values.reason ?? '' }) : await add.act(draft);
    if (!reply.ok) return;
    if (!task) kept.forget();
    say(task ? '改好了。' : `已布置给${draft.owner}。`);
    onClose();
  };
  const initial = task && { title: task.title, who: task, unit: task.unit, dueOn: task.dueOn };
  return (
    <FormDialog
      {...{ form, onClose }}
      title={task ? '改任务' : '布置任务'}
      act={task ? '改好' : '布置'}
      action={task ? amend : add}
      {...(initial ? { initial } : { kept })}
      onSave={save}
    >
      <Form.Item name="title" label={taskLabels.title} rules={wanted('请写做什么。')}>
        <Input.TextArea maxLength={MOST_TASK} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      <Form.Item name="who" label={taskLabels.owner} rules={[named]}>
        <OwnerField />
      </Form.Item>
      <Form.Item name="unit" label={`${taskLabels.unit}（站外的人写）`}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="dueOn" label={taskLabels.dueOn}>
        <DayField />
      </Form.Item>
      {task && (
        <Form.Item name="reason" label={taskLabels.reason} rules={wanted('请写一句为什么改。')}>
          <Input maxLength={100} />
        </Form.Item>
      )}
    </FormDialog>
  );
}
