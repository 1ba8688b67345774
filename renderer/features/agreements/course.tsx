import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { DisputeCard } from '../../../shared/features/agreements';
import { type Attempt, attemptOutcomeWords, attemptWayWords } from '../../../shared/features/settling';
import { dayWords } from '../../../shared/text';
import { useMay, useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { useIssue } from '../../kit/issue';
import { later } from '../../kit/later';
import { CardSection } from '../residents/card-section';
import { AgreedText } from './agreed-text';
import look from './agreements.module.css';

const AttemptForm = later(() => import('./attempt-form').then((m) => m.AttemptForm));
const TextForm = later(() => import('./text-form').then((m) => m.TextForm));
const OralForm = later(() => import('./oral-form').then((m) => m.OralForm));

function AttemptLine({ attempt, acting }: { attempt: Attempt; acting: boolean }) {
  const record = useIssue('agreements.issueRecord');
  const { heldOn, way, place, mediators, words, outcome, meeting, meetingId, present } = attempt;
  const facts = [place, `调解员${mediators}`, present && `在场：${present}`].filter(Boolean).join('，');
  return (
    <li>
      <strong>{`${dayWords(heldOn)}　${attemptWayWords[way]}　${attemptOutcomeWords[outcome]}`}</strong>
      <span className="soft">
        {'　'}
        {meetingId !== null && <Link to={`/meetings/${meetingId}`}>{meeting}</Link>}
        {meetingId !== null && '，'}
        {facts}
      </span>
      <p className={look.said}>{words}</p>
      <FailureNote failure={record.failure} />
      {acting && (
        <Button type="link" size="small" loading={record.busy} onClick={() => void record.act({ id: attempt.id })}>
          打印笔录
        </Button>
      )}
    </li>
  );
}

/** 经过和协议. */
export function Course({ card }: { card: DisputeCard }) {
  const { value, failure } = useQuery('agreements.course', { id: card.id });
  const acting = useMay()('agreements.attempt');
  const [open, setOpen] = useState<'attempt' | 'text' | 'oral'>();
  const { attempts = [], agreements = [] } = value ?? {};
  const going = acting && card.state === 'open';
  const drafted = agreements.some(({ state }) => state === 'draft');
  const texts = going && (
    <div className={look.acts}>
      <Button onClick={() => setOpen('oral')}>记口头协议</Button>
      {!drafted && <Button onClick={() => setOpen('text')}>写协议</Button>}
    </div>
  );
  return (
    <>
      <FailureNote failure={failure} />
      <CardSection title="调解经过" action={going && <Button onClick={() => setOpen('attempt')}>记一次</Button>}>
        {value && attempts.length === 0 && <p className="soft">还没有谈过。每谈一次记一次，可以打印成笔录。</p>}
        <ul className={look.list}>
          {attempts.map((attempt) => (
            <AttemptLine key={attempt.id} attempt={attempt} acting={acting} />
          ))}
        </ul>
      </CardSection>
      <CardSection title="协议" action={texts}>
        {value && agreements.length === 0 && <p className="soft">谈成以后，从范文写起，打印出来签字。</p>}
        <ul className={look.list}>
          {agreements.map((agreement) => (
            <AgreedText key={agreement.id} card={card} agreement={agreement} acting={acting} />
          ))}
        </ul>
      </CardSection>
      {open === 'attempt' && <AttemptForm id={card.id} onClose={() => setOpen(undefined)} />}
      {open === 'oral' && <OralForm card={card} onClose={() => setOpen(undefined)} />}
      {open === 'text' && <TextForm card={card} draft={null} onClose={() => setOpen(undefined)} />}
    </>
  );
}
