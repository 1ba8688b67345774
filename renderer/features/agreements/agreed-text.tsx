import { Button } from 'antd';
import { useState } from 'react';
import type { DisputeCard } from '../../../shared/features/agreements';
import { type Agreement, CONFIRM_DAYS, type FollowUp, followUpOutcomeWords } from '../../../shared/features/settling';
import { daysAfter } from '../../../shared/rules/working-days';
import { dayWords } from '../../../shared/text';
import { FailureNote } from '../../kit/failure';
import { useIssue } from '../../kit/issue';
import { later } from '../../kit/later';
import look from './agreements.module.css';

const TextForm = later(() => import('./text-form').then((m) => m.TextForm));
const SignForm = later(() => import('./sign-form').then((m) => m.SignForm));
const VisitForm = later(() => import('./visit-form').then((m) => m.VisitForm));
const FollowUpForm = later(() => import('./follow-up-form').then((m) => m.FollowUpForm));

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

/** What can be done with one text. */
function TextActs({ card, agreement }: Omit<TextProps, 'acting'>) {
  const paper = useIssue('agreements.issueText');
  const visits = useIssue('agreements.issueFollowUps');
  const [open, setOpen] = useState<'text' | 'sign' | 'visit'>();
  const draft = agreement.state === 'draft';
  const close = () => setOpen(undefined);
  return (
    <>
      <FailureNote failure={paper.failure ?? visits.failure} />
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
        {!draft && <Button onClick={() => setOpen('visit')}>加一次回访</Button>}
        {!draft && (
          <Button loading={visits.busy} onClick={() => void visits.act({ id: agreement.id })}>
            打印回访记录
          </Button>
        )}
      </div>
      {open === 'text' && <TextForm card={card} draft={agreement} onClose={close} />}
      {open === 'sign' && <SignForm card={card} agreement={agreement} onClose={close} />}
      {open === 'visit' && <FollowUpForm agreement={agreement} onClose={close} />}
    </>
  );
}

/** One text: still to be signed, or as it was signed. */
export function AgreedText({ card, agreement, acting }: TextProps) {
  const { text, signedOn, form, mediators } = agreement;
  const until = signedOn && `双方可以在${dayWords(daysAfter(signedOn, CONFIRM_DAYS))}以前一起向法院申请司法确认。`;
  return (
    <li>
      <strong>{signedOn === null ? '草稿，还没有签' : `${dayWords(signedOn)}${form === 'oral' ? '口头达成' : '签订'}`}</strong>
      {mediators && <span className="soft">{`　调解员${mediators}`}</span>}
      <p className={look.said}>{text.facts}</p>
      <ol className={look.terms}>
        {text.terms.map(({ who, words, dueOn }) => (
          <li key={who + words}>{`${who}：${words}${dueOn ? `（${dayWords(dueOn)}前）` : ''}`}</li>
        ))}
      </ol>
      {text.manner && <p className={look.said}>{text.manner}</p>}
      {until && card.kind === 'mediation' && <p className="soft small">{until}</p>}
      {acting && <TextActs card={card} agreement={agreement} />}
      <Visits visits={agreement.followUps} acting={acting} />
    </li>
  );
}
