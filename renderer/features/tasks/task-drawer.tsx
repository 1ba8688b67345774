import { Button, Drawer } from 'antd';
import { Link } from 'react-router';
import { type Task, taskLabels, taskNoteWords } from '../../../shared/features/tasks';
import { dayWords, instantWords } from '../../../shared/text';
import { useMay, useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { StateWord } from '../../kit/state-word';
import type { TaskActing } from './task-acts';
import { taskTone, taskWords } from './task-words';
import look from './tasks.module.css';

function Facts({ task }: { task: Task }) {
  return (
    <dl className={look.facts}>
      <dt>{taskLabels.owner}</dt>
      <dd>
        {task.unit} {task.owner}
      </dd>
      <dt>{taskLabels.dueOn}</dt>
      <dd>{task.dueOn === null ? '没有期限' : dayWords(task.dueOn)}</dd>
      {task.meeting && (
        <>
          <dt>出自</dt>
          <dd>
            <Link to={`/minutes/${task.meeting.id}`}>{`${dayWords(task.meeting.heldOn)} ${task.meeting.title}`}</Link>
          </dd>
        </>
      )}
      {task.result !== '' && (
        <>
          <dt>{taskLabels.result}</dt>
          <dd>{task.result}</dd>
        </>
      )}
    </dl>
  );
}

const openActs: { act: TaskActing; words: string; main?: boolean }[] = [
  { act: 'done', words: '办完', main: true },
  { act: 'note', words: '记进展' },
  { act: 'amend', words: '改人或日期' },
  { act: 'drop', words: '不办了' },
];
const endedActs: typeof openActs = [{ act: 'resume', words: '重新办' }];

/** One task beside the list: how it stands, and everything noted of it. */
export function TaskDrawer({ id, onAct, onClose }: { id: number; onAct(act: TaskActing, task: Task): void; onClose(): void }) {
  const may = useMay();
  const { value, failure } = useQuery('tasks.card', { id });
  const task = value?.task;
  return (
    <Drawer open size={520} mask={false} closable={{ placement: 'end' }} onClose={onClose} title="任务">
      <FailureNote failure={failure} />
      {task && (
        <div className={look.card}>
          <h2>{task.title}</h2>
          <StateWord tone={taskTone(task)}>{taskWords(task)}</StateWord>
          <Facts task={task} />
          {may('tasks.done') && (
            <div className={look.acts}>
              {(task.state === 'open' ? openActs : endedActs).map(({ act, words, main }) => (
                <Button key={act} {...(main ? { type: 'primary' as const } : {})} onClick={() => onAct(act, task)}>
                  {words}
                </Button>
              ))}
            </div>
          )}
          <h3>经过</h3>
          {value.notes.length === 0 && <p className="soft">还没有记过进展。</p>}
          <ul className={look.notes}>
            {value.notes.map((note) => (
              <li key={note.id}>
                <span className="soft small">
                  {instantWords(note.at)}　{note.by}　{taskNoteWords[note.kind]}
                </span>
                <div>{note.words}</div>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Drawer>
  );
}
