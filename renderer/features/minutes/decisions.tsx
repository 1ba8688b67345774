import { Button, Checkbox, Form, Input, type InputRef } from 'antd';
import { type Ref, useState } from 'react';
import { Link } from 'react-router';
import type { Decision, MinutesItem } from '../../../shared/features/minutes';
import { dayWords } from '../../../shared/text';
import { useAction } from '../../desk';
import { FormDialog } from '../../kit/form-dialog';
import { StateWord } from '../../kit/state-word';
import { taskTone, taskWords } from '../tasks/task-words';
import { DecisionLine } from './decision-line';
import look from './minutes.module.css';

type Values = { text: string; open: boolean };

function AmendDecision({ decision, onClose }: { decision: Decision; onClose(): void }) {
  const [form] = Form.useForm<Values>();
  const amend = useAction('minutes.amendDecision');
  const save = async (values: Values) => {
    if ((await amend.act({ id: decision.id, ...values })).ok) onClose();
  };
  return (
    <FormDialog {...{ form, onClose }} title="改决定" act="改好" action={amend} initial={decision} onSave={save}>
      <Form.Item name="text" label="决定了什么" rules={[{ required: true, whitespace: true, message: '请写决定了什么。' }]}>
        <Input.TextArea maxLength={300} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      <Form.Item name="open" valuePropName="checked" extra="公开的决定可以印成决议公告。">
        <Checkbox>公开</Checkbox>
      </Form.Item>
    </FormDialog>
  );
}

function EndDecision({ decision, onClose }: { decision: Decision; onClose(): void }) {
  const [form] = Form.useForm<{ reason: string }>();
  const end = useAction('minutes.endDecision');
  const save = async ({ reason }: { reason: string }) => {
    if ((await end.act({ id: decision.id, reason })).ok) onClose();
  };
  const lead = `“${decision.text}”不再算会议决定${decision.task ? '，布置的任务也一起撤下' : ''}。`;
  return (
    <FormDialog {...{ form, onClose, lead }} title="收回决定" act="收回" danger action={end} onSave={save}>
      <Form.Item name="reason" label="为什么" rules={[{ required: true, whitespace: true, message: '请写一句为什么。' }]}>
        <Input maxLength={60} />
      </Form.Item>
    </FormDialog>
  );
}

function TaskOf({ task }: { task: NonNullable<Decision['task']> }) {
  const due = task.dueOn === null ? '' : `，${dayWords(task.dueOn)}前`;
  return (
    <span className="soft small">
      <Link to={`/tasks?task=${task.id}`}>任务</Link>：{task.unit}
      {task.owner}
      {due}　<StateWord tone={taskTone(task)}>{taskWords(task)}</StateWord>
    </span>
  );
}

type RowProps = { decision: Decision; number: number; writing: boolean };

function Row({ decision, number, writing }: RowProps) {
  const [opened, setOpened] = useState<'amend' | 'end' | null>(null);
  const close = () => setOpened(null);
  return (
    <li className={look.decided}>
      <span>
        {number}. {decision.text}
        {decision.open && <span className="soft">（公开）</span>}
      </span>
      {writing && (
        <span className={look.acts}>
          <Button type="link" size="small" aria-label={`改决定${number}`} onClick={() => setOpened('amend')}>
            改
          </Button>
          <Button type="link" size="small" aria-label={`收回决定${number}`} onClick={() => setOpened('end')}>
            收回
          </Button>
        </span>
      )}
      {decision.task && <TaskOf task={decision.task} />}
      {opened === 'amend' && <AmendDecision decision={decision} onClose={close} />}
      {opened === 'end' && <EndDecision decision={decision} onClose={close} />}
    </li>
  );
}

type Props = { meetingId: number; item: MinutesItem; writing: boolean; line: Ref<InputRef>; onBack(): void };

/** 会议决定 of one item. */
export function Decisions({ meetingId, item, writing, line, onBack }: Props) {
  if (item.agendaItemId === null || (!writing && item.decisions.length === 0)) return null;
  return (
    <section className={`surface ${look.decisions}`} aria-label="会议决定">
      <h2>会议决定</h2>
      {item.decisions.length > 0 && (
        <ol>
          {item.decisions.map((decision, at) => (
            <Row key={decision.id} decision={decision} number={at + 1} writing={writing} />
          ))}
        </ol>
      )}
      {writing && <DecisionLine meetingId={meetingId} agendaItemId={item.agendaItemId} line={line} onBack={onBack} />}
    </section>
  );
}
