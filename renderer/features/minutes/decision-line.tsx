import { Button, Checkbox, Input, type InputRef } from 'antd';
import { type Ref, useState } from 'react';
import { useAction, useQuery } from '../../desk';
import { DayField } from '../../kit/day-field';
import { FailureNote } from '../../kit/failure';
import { nobody, type Owner, OwnerField } from '../tasks/owner-field';
import look from './minutes.module.css';

type Props = { meetingId: number; agendaItemId: number; line: Ref<InputRef>; onBack(): void };

/** Those on the list of the meeting, as owners. */
function useAttending(meetingId: number): Owner[] {
  const attendees = useQuery('meetings.card', { id: meetingId }).value?.attendees ?? [];
  return attendees.map(({ name, unit }) => ({ owner: name, unit, ownerStaffId: null }));
}

/** One line: what was decided, who does it, until when, whether it may be told. Enter writes it down, Esc goes back to the text. */
export function DecisionLine({ meetingId, agendaItemId, line, onBack }: Props) {
  const decide = useAction('minutes.decide');
  const attending = useAttending(meetingId);
  const [text, setText] = useState('');
  const [owner, setOwner] = useState(nobody);
  const [dueOn, setDueOn] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const save = async () => {
    if (text.trim() === '') return;
    const task = owner.owner === '' ? null : { ...owner, title: text, dueOn };
    const reply = await decide.act({ meetingId, agendaItemId, text, open, task });
    if (!reply.ok) return;
    setText('');
    setOwner(nobody);
    setDueOn(null);
    setOpen(false);
  };
  return (
    <>
      <FailureNote failure={decide.failure} />
      <div className={look.line}>
        <Input
          onKeyDown={(event) => event.key === 'Escape' && onBack()}
          ref={line}
          value={text}
          maxLength={300}
          aria-label="决定了什么"
          placeholder="决定了什么，Enter 记下"
          onChange={(event) => setText(event.target.value)}
          onPressEnter={() => void save()}
        />
        <OwnerField aria-label="谁来办" placeholder="谁来办" value={owner} onChange={setOwner} others={attending} />
        <DayField aria-label="什么时候前" placeholder="什么时候前" value={dueOn} onChange={setDueOn} />
        <Checkbox checked={open} onChange={(event) => setOpen(event.target.checked)}>
          公开
        </Checkbox>
        <Button loading={decide.busy} onClick={() => void save()}>
          记下
        </Button>
      </div>
    </>
  );
}
