// What happened, under its days, the latest first. Narrowed to a kind by the row of words above it.
import { Button } from 'antd';
import { useState } from 'react';
import type { TimelineCursor, TimelineKind, TimelineLine } from '../../../shared/features/timeline';
import { timeInChina } from '../../../shared/rules/china-clock';
import { dayWords } from '../../../shared/text';
import { useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { CardSection } from '../residents/card-section';
import { KindFilter } from './kind-filter';
import look from './timeline.module.css';

type Subject = { subject: 'person' | 'household'; id: number };

/** What was there before anything was written down has no day. */
const EARLIER = '更早';
const headingOf = ({ day }: TimelineLine) => (day === null ? EARLIER : dayWords(day));
const timeOf = ({ at }: TimelineLine) => at && timeInChina(at);

function Line({ line }: { line: TimelineLine }) {
  const { who, act, words, by } = line;
  return (
    <li className={look.line}>
      <p>
        <span className={look.act}>{act}</span>
        {who && <span className={look.who}>{who.name}</span>}
        {by && (
          <span className="soft small">
            {by}，{timeOf(line)}
          </span>
        )}
      </p>
      {words.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </li>
  );
}

/** Lines that follow one another on the same day. A clock that was set back begins a day anew. */
function daysOf(lines: readonly TimelineLine[]): { heading: string; lines: TimelineLine[] }[] {
  const days: { heading: string; lines: TimelineLine[] }[] = [];
  for (const line of lines) {
    const heading = headingOf(line);
    const last = days.at(-1);
    if (last?.heading === heading) last.lines.push(line);
    else days.push({ heading, lines: [line] });
  }
  return days;
}

type PageProps = Subject & {
  kinds: TimelineKind[];
  after: TimelineCursor | null;
  last: boolean;
  onMore(next: TimelineCursor): void;
};

function Page({ subject, id, kinds, after, last, onMore }: PageProps) {
  const { value, failure } = useQuery('timeline.of', { subject, id, kinds, after });
  if (!value) return <FailureNote failure={failure} />;
  return (
    <>
      {daysOf(value.lines).map(({ heading, lines }) => (
        // A day can come up again: the order is that of the log. Two landmarks of one name would confuse.
        <div key={`${heading} ${lines[0]?.sequence}`}>
          <h3 className={look.day}>{heading}</h3>
          <ol className={look.lines}>
            {lines.map((line) => (
              <Line key={`${line.sequence} ${line.kind} ${line.id}`} line={line} />
            ))}
          </ol>
        </div>
      ))}
      {last && value.next && (
        <Button className={look.more ?? ''} onClick={() => value.next && onMore(value.next)}>
          再看更早的
        </Button>
      )}
    </>
  );
}

const nothing: Record<Subject['subject'], string> = {
  person: '还没有经历。登记、更正、搬家、走访都会记在这里。',
  household: '还没有经历。谁来谁走、什么时候核对过，都会记在这里。',
};

/** 经历, as the last part of a card. */
export function Timeline({ subject, id }: Subject) {
  const [kind, setKind] = useState<TimelineKind | null>(null);
  const [cursors, setCursors] = useState<TimelineCursor[]>([]);
  const kinds = kind === null ? [] : [kind];
  const { value } = useQuery('timeline.of', { subject, id, kinds, after: null });
  const choose = (chosen: TimelineKind | null) => {
    setKind(chosen);
    setCursors([]);
  };
  return (
    <CardSection title="经历">
      {value && value.kinds.length > 1 && <KindFilter kinds={value.kinds} chosen={kind} onChoose={choose} />}
      {value?.lines.length === 0 && <p className="soft">{nothing[subject]}</p>}
      {[null, ...cursors].map((after, index) => (
        <Page
          key={after === null ? 'first' : `${after.sequence} ${after.kind} ${after.id}`}
          {...{ subject, id, kinds, after }}
          last={index === cursors.length}
          onMore={(next) => setCursors([...cursors, next])}
        />
      ))}
    </CardSection>
  );
}
