import { Form, Input } from 'antd';
import { type Task, taskLabels } from '../../../shared/features/tasks';
import { useAction } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { TaskForm } from './task-form';

export type TaskActing = 'amend' | 'note' | 'done' | 'drop' | 'resume';
type Told = Exclude<TaskActing, 'amend'>;
type Values = { words: string };
type Look = { title: string; act: string; label: string; missing: string; danger?: boolean };

const looks: Record<Told, Look> = {
  note: { title: '记进展', act: '记下', label: taskLabels.words, missing: '请写一句到哪一步了。' },
  done: { title: '办完了', act: '办完', label: taskLabels.result, missing: '请写一句结果。' },
  drop: { title: '不办了', act: '不办了', label: taskLabels.reason, missing: '请写一句为什么。', danger: true },
  resume: { title: '重新办', act: '重新办', label: taskLabels.reason, missing: '请写一句为什么。' },
};

function TellForm({ act, task, onClose }: { act: Told; task: Task; onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const [note, done, drop, resume] = [
    useAction('tasks.note'),
    useAction('tasks.done'),
    useAction('tasks.drop'),
    useAction('tasks.resume'),
  ];
  const actions = { note, done, drop, resume };
  const { missing, label, ...look } = looks[act];
  const { id } = task;
  const save = async ({ words }: Values) => {
    const replies = {
      note: () => note.act({ id, words }),
      done: () => done.act({ id, result: words }),
      drop: () => drop.act({ id, reason: words }),
      resume: () => resume.act({ id, reason: words }),
    };
    if ((await replies[act]()).ok) onClose();
  };
  return (
    <FormDialog {...{ form, onClose, ...look }} lead={task.title} action={actions[act]} onSave={save}>
      <Form.Item name="words" label={label} rules={[{ required: true, whitespace: true, message: missing }]}>
        <Input.TextArea maxLength={act === 'note' || act === 'done' ? 300 : 100} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
    </FormDialog>
  );
}

/** What becomes of a task. */
export function TaskActs({ act, task, onClose }: { act: TaskActing; task: Task; onClose(): void }) {
  if (act === 'amend') return <TaskForm task={task} onClose={onClose} />;
  return <TellForm {...{ act, task, onClose }} />;
}
