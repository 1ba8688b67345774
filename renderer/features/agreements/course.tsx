import { Button } from 'antd';
import { useState } from 'react';
import type { DisputeCard } from '../../../shared/features/agreements';
import {
  type Agreement,
  type Attempt,
  attemptOutcomeWords,
  attemptWayWords,
  CONFIRM_DAYS,
  type FollowUp,
  followUpOutcomeWords,
} from '../../../shared/features/settling';
import { daysAfter } from '../../../shared/rules/working-days';
import { dayWords } from '../../../shared/text';
import { useMay, useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { useIssue } from '../../kit/issue';
import { later } from '../../kit/later';
import { CardSection } from '../residents/card-section';
import look from './agreements.module.css';

const AttemptForm = later(() => import('./attempt-form').then((m) => m.AttemptForm));
const TextForm = later(() => import('./text-form').then((m) => m.TextForm));
const SignForm = later(() => import('./sign-form').then((m) => m.SignForm));
const VisitForm = later(() => import('./visit-form').then((m) => m.VisitForm));

function AttemptLine({ attempt, acting }: { attempt: Attempt; acting: boolean }) {
  const record = useIssue('agreements.issueRecord');
  const { heldOn, way, place, mediators, words, outcome, meeting } = attempt;
  return (
    <li>
      <strong>{`${dayWords(heldOn)}　${attemptWayWords[way]}　${attemptOutcomeWords[outcome]}`}</strong>
      <span className="soft">{`　${[place, meeting, `调解员${mediators}`].filter(Boolean).join('，')}`}</span>
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

function Visits({ visits, acting }: { visits: readonly FollowUp[]; acting: boolean }) {
  const [open, setOpen] = useState<FollowUp>();
  return (
    <ul className={look.list}>
      {visits.map((visit) => (
        <li key={visit.id}>
          {`${dayWords(visit.dueOn)}　${visit.words}`}
          <span className="soft">
            {visit.doneOn !== null && visit.outcome !== null
              ? `　${dayWords(visit.doneOn)}：${followUpOutcomeWords[visit.outcome]}，${visit.result}`
              : '　还没有回访'}
          </span>
          {acting && visit.doneOn === null && (
            <Button type="link" size="small" aria-label={`回访：${visit.words}`} onClick={() => setOpen(visit)}>
              记回访
            </Button>
          )}
        </li>
      ))}
      {open && <VisitForm visit={open} onClose={() => setOpen(undefined)} />}
    </ul>
  );
}

type TextProps = { card: DisputeCard; agreement: Agreement; acting: boolean };

/** One text: still to be signed, or as it was signed. */
function Text({ card, agreement, acting }: TextProps) {
  const paper = useIssue('agreements.issueText');
  const visits = useIssue('agreements.issueFollowUps');
  const [open, setOpen] = useState<'text' | 'sign'>();
  const { text, signedOn, form } = agreement;
  const draft = agreement.state === 'draft';
  const until = signedOn && `双方可以在${dayWords(daysAfter(signedOn, CONFIRM_DAYS))}以前一起向法院申请司法确认。`;
  return (
    <li>
      <strong>{signedOn === null ? '草稿，还没有签' : `${dayWords(signedOn)}${form === 'oral' ? '口头达成' : '签订'}`}</strong>
      <p className={look.said}>{text.facts}</p>
      <ol className={look.terms}>
        {text.terms.map(({ who, words, dueOn }) => (
          <li key={who + words}>{`${who}：${words}${dueOn ? `（${dayWords(dueOn)}前）` : ''}`}</li>
        ))}
      </ol>
      {text.manner && <p className={look.said}>{text.manner}</p>}
      {until && card.kind === 'mediation' && <p className="soft small">{until}</p>}
      <FailureNote failure={paper.failure ?? visits.failure} />
      {acting && (
        <div className={look.acts}>
          {draft && <Button onClick={() => setOpen('text')}>修改</Button>}
          <Button loading={paper.busy} onClick={() => void paper.act({ id: agreement.id })}>
            {draft ? '打印签字稿' : '再打印一份'}
          </Button>
          {draft && agreement.paperId !== null && (
            <Button type="primary" onClick={() => setOpen('sign')}>
              签好了
            </Button>
          )}
          {!draft && <Button onClick={() => void visits.act({ id: agreement.id })}>打印回访记录</Button>}
        </div>
      )}
      <Visits visits={agreement.followUps} acting={acting} />
      {open === 'text' && <TextForm card={card} draft={agreement} onClose={() => setOpen(undefined)} />}
      {open === 'sign' && <SignForm card={card} agreement={agreement} onClose={() => setOpen(undefined)} />}
    </li>
  );
}

/** 经过和协议. */
export function Course({ card }: { card: DisputeCard }) {
  const { value, failure } = useQuery('agreements.course', { id: card.id });
  const acting = useMay()('agreements.attempt');
  const [open, setOpen] = useState<'attempt' | 'text'>();
  const { attempts = [], agreements = [] } = value ?? {};
  const going = acting && card.state === 'open';
  const writes = going && !agreements.some(({ state }) => state === 'draft');
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
      <CardSection title="协议" action={writes && <Button onClick={() => setOpen('text')}>写协议</Button>}>
        {value && agreements.length === 0 && <p className="soft">谈成以后，从范文写起，打印出来签字。</p>}
        <ul className={look.list}>
          {agreements.map((agreement) => (
            <Text key={agreement.id} card={card} agreement={agreement} acting={acting} />
          ))}
        </ul>
      </CardSection>
      {open === 'attempt' && <AttemptForm id={card.id} onClose={() => setOpen(undefined)} />}
      {open === 'text' && <TextForm card={card} draft={null} onClose={() => setOpen(undefined)} />}
    </>
  );
}
