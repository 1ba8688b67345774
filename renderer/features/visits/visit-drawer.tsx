import { Drawer } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { doctorServiceWords, needThemeWords, visitMoodWords, visitPurposeWords } from '../../../shared/features/visit-words';
import type { Need, VisitCard } from '../../../shared/features/visits';
import { cardNumberWords } from '../../../shared/rules/visit-card';
import { dayWords, instantWords } from '../../../shared/text';
import { useAction, useMay, useQuery } from '../../desk';
import { EndForm } from '../../kit/end-form';
import { FailureNote } from '../../kit/failure';
import { StateWord } from '../../kit/state-word';
import { say } from '../../session';
import { Attachments } from '../attachments/attachments';
import look from '../orders/orders.module.css';
import { placeWords } from '../residents/words';
import { Became, NeedActs } from './need-acts';
import { VisitActs } from './visit-acts';
import own from './visits.module.css';
import { isOpen, resultTone, resultWords, visitedWords } from './words';

function Facts({ card }: { card: VisitCard }) {
  const { personId, mood, service, nextOn, festival, gift, quantity, company } = card;
  const facts = [
    ['住处', placeWords(card)],
    ['精神', mood && visitMoodWords[mood]],
    ['说了什么', card.words],
    ['医生来做什么', service && doctorServiceWords[service]],
    ['约好下次', nextOn && dayWords(nextOn)],
    ['慰问', gift && `${festival}：${gift}${quantity === null ? '' : `，${quantity}份`}`],
    ['谁去的', [card.visitor, company].filter(Boolean).join('，同去的有')],
    ['走访卡', card.card && cardNumberWords(card.card)],
    ['登记', `${card.by}，${instantWords(card.at)}`],
    ['撤回', card.endedOn && `${dayWords(card.endedOn)}，${card.endReason}`],
  ] as const;
  return (
    <dl className={look.facts}>
      <dt>走访了谁</dt>
      <dd>{personId === null ? visitedWords(card) : <Link to={`/residents/${personId}`}>{card.name}</Link>}</dd>
      {facts.map(([label, words]) => words && [<dt key={label}>{label}</dt>, <dd key={`${label} =`}>{words}</dd>])}
    </dl>
  );
}

function Needs({ card, onEnd }: { card: VisitCard; onEnd(need: Need): void }) {
  if (card.needs.length === 0) return null;
  return (
    <>
      <h2 className={own.heading}>需要什么</h2>
      <ul className={own.needs}>
        {card.needs.map((need) => (
          <li key={need.id} className={own.need}>
            <span>
              {needThemeWords[need.theme]}
              {need.words && <span className="soft">　{need.words}</span>}
            </span>
            {card.endedOn === null && isOpen(need) ? (
              <NeedActs need={need} said={card.words} personId={card.personId} claims onEnd={() => onEnd(need)} />
            ) : (
              <Became need={need} personId={card.personId} />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function EndNeed({ need, onClose }: { need: Need; onClose(): void }) {
  const end = useAction('visits.endNeed');
  const save = async (reason: string) => {
    if (!(await end.act({ needId: need.id, reason })).ok) return;
    say('这项需要了结了。');
    onClose();
  };
  return (
    <EndForm
      title={`了结：${needThemeWords[need.theme]}`}
      act="了结"
      danger={false}
      label="怎么了结的"
      reasons={['当场办好了', '家里人办了', '不需要了', '记错了']}
      action={end}
      onEnd={({ reason }) => void save(reason)}
      onClose={onClose}
    />
  );
}

/** One visit beside the list: what came of it, and what people need. */
export function VisitDrawer({ id, onClose }: { id: number; onClose(): void }) {
  const may = useMay();
  const { value: card, failure } = useQuery('visits.card', { id });
  const [ending, setEnding] = useState<Need>();
  const title = card ? `${dayWords(card.on)} ${visitPurposeWords[card.purpose]}` : '走访';
  return (
    <Drawer open size={600} mask={false} closable={{ placement: 'end' }} onClose={onClose} title={title}>
      <FailureNote failure={failure} />
      {card && (
        <div className={look.card}>
          <div className={look.heads}>
            <StateWord tone={resultTone(card)}>{resultWords(card)}</StateWord>
          </div>
          <Facts card={card} />
          <Needs card={card} onEnd={setEnding} />
          {may('attachments.list') && (
            <Attachments
              subject="visit"
              subjectId={id}
              title="照片"
              purpose="可以不放。慰问品交给本人时的照片放在这里，只留在本站。"
            />
          )}
          {card.endedOn === null && <VisitActs card={card} />}
        </div>
      )}
      {ending && <EndNeed need={ending} onClose={() => setEnding(undefined)} />}
    </Drawer>
  );
}
