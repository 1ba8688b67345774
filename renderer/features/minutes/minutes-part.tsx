import type { InputRef } from 'antd';
import { type Ref, useRef } from 'react';
import type { Minutes, MinutesItem } from '../../../shared/features/minutes';
import { useMay, useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { ReadText } from '../../kit/rich/read-text';
import { VotesOf } from '../votes/votes-of';
import { Decisions } from './decisions';
import look from './minutes.module.css';
import { PartEditor } from './part-editor';
import { SettlePanel } from './settle-panel';

type Props = { minutes: Minutes; item: MinutesItem };
type TextProps = Props & { writing: boolean; onDecide(): void };

/** The text of one item: to write in while it is a draft, to settle where two were written, else to read. */
function Text({ minutes, item, writing, onDecide }: TextProps) {
  const meetingId = minutes.meeting.id;
  const { value: part, failure } = useQuery('minutes.part', { meetingId, agendaItemId: item.agendaItemId });
  if (!part) return <FailureNote failure={failure} />;
  if (writing && part.aside) return <SettlePanel part={part} aside={part.aside} />;
  if (writing) {
    return <PartEditor {...{ meetingId, part, onDecide }} agendaItemId={item.agendaItemId} title={item.title} />;
  }
  return (
    <div className="surface">
      <ReadText content={part.content} label={`${item.title}：发言与讨论`} />
      {item.written === 0 && <p className={`soft ${look.none}`}>这一项没有写内容。</p>}
    </div>
  );
}

/** One item of the minutes: what was said, what was decided. */
export function MinutesPart({ minutes, item }: Props) {
  const line: Ref<InputRef> & { current: InputRef | null } = useRef<InputRef>(null);
  const area = useRef<HTMLDivElement>(null);
  const writing = useMay()('minutes.keep') && minutes.state === 'draft';
  const toText = () => area.current?.querySelector<HTMLElement>('[role=textbox][contenteditable]')?.focus();
  return (
    <div ref={area} className={look.column}>
      <Text {...{ minutes, item, writing }} onDecide={() => line.current?.focus()} />
      {item.agendaItemId !== null && (
        <VotesOf meetingId={minutes.meeting.id} itemId={item.agendaItemId} title={item.title} over={minutes.state !== 'draft'} />
      )}
      <Decisions {...{ item, writing, line }} meetingId={minutes.meeting.id} onBack={toText} />
    </div>
  );
}
