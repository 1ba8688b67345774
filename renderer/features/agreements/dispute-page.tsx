import { Button } from 'antd';
import { useState } from 'react';
import { type DisputeCard, disputeAboutWords, disputeStateWords } from '../../../shared/features/agreements';
import { dayWords } from '../../../shared/text';
import { useAction, useMay, useQuery } from '../../desk';
import { EndForm } from '../../kit/end-form';
import { FailureNote } from '../../kit/failure';
import { useIssue } from '../../kit/issue';
import { later } from '../../kit/later';
import { StateWord } from '../../kit/state-word';
import { say } from '../../session';
import { Attachments } from '../attachments/attachments';
import { CardPage, CardTitle } from '../residents/card-frame';
import { CardSection } from '../residents/card-section';
import { KeyFact, KeyFacts } from '../residents/key-facts';
import look from './agreements.module.css';
import { Course } from './course';
import { Parties } from './parties';
import { stateTones } from './tables';

const AmendForm = later(() => import('./amend-form').then((m) => m.AmendForm));
const SealForm = later(() => import('./seal-and-resume').then((m) => m.SealForm));
const ResumeForm = later(() => import('./seal-and-resume').then((m) => m.ResumeForm));

/** Not agreed, or taken back. */
function CloseForm({ card, onClose }: { card: DisputeCard; onClose(): void }) {
  const action = useAction('agreements.close');
  const close = async (on: string, reason: string) => {
    const state = reason.startsWith('申请人撤回') ? 'withdrawn' : 'failed';
    const reply = await action.act({ id: card.id, state, on, reason });
    if (!reply.ok) return;
    say(`${card.number}已办结。`);
    onClose();
  };
  return (
    <EndForm
      title={`办结${card.number}`}
      act="办结"
      danger={false}
      lead="没有谈成的，告诉各方还可以申请仲裁、行政处理或者起诉。"
      reasons={['各方谈不拢，已告知其他途径', '申请人撤回', '转到街道调解', '其他']}
      dated="哪天办结"
      action={action}
      onEnd={({ on, reason }) => void close(on, reason)}
      onClose={onClose}
    />
  );
}

type Open = 'amend' | 'seal' | 'close' | 'resume';

function Acts({ card }: { card: DisputeCard }) {
  const register = useIssue('agreements.issueRegister');
  const [open, setOpen] = useState<Open>();
  if (!useMay()('agreements.amend')) return null;
  const going = card.state === 'open';
  const form = { card, onClose: () => setOpen(undefined) };
  return (
    <>
      <FailureNote failure={register.failure} />
      <div className={look.acts}>
        {going && <Button onClick={() => setOpen('amend')}>更正</Button>}
        <Button loading={register.busy} onClick={() => void register.act({ id: card.id })}>
          打印登记表
        </Button>
        <Button onClick={() => setOpen('seal')}>{card.sealed ? '改为公开' : '改为不公开'}</Button>
        {going && <Button onClick={() => setOpen('close')}>没有谈成，办结</Button>}
        {!going && <Button onClick={() => setOpen('resume')}>重新办理</Button>}
      </div>
      {open === 'amend' && <AmendForm {...form} />}
      {open === 'seal' && <SealForm {...form} />}
      {open === 'close' && <CloseForm {...form} />}
      {open === 'resume' && <ResumeForm {...form} />}
    </>
  );
}

const Said = ({ title, words }: { title: string; words: string }) => (
  <CardSection title={title}>
    <p className={look.said}>{words || <span className="soft">未写</span>}</p>
  </CardSection>
);

/** One file: who, what happened, each attempt, the text, what is looked at, and what hangs on it. */
export function DisputePage({ id }: { id: number }) {
  const { value: card, failure } = useQuery('agreements.card', { id });
  const state = card && <StateWord tone={stateTones[card.state]}>{disputeStateWords[card.state]}</StateWord>;
  return (
    <CardPage
      back={{ to: '/agreements', words: '协议和调解' }}
      title={card && <CardTitle state={state}>{card.title}</CardTitle>}
      failure={failure}
    >
      {card && (
        <>
          <KeyFacts>
            <KeyFact label="编号">{card.number + (card.sealed ? '（不公开）' : '')}</KeyFact>
            <KeyFact label="类别">{disputeAboutWords[card.about]}</KeyFact>
            <KeyFact label="受理">{dayWords(card.receivedOn)}</KeyFact>
            {card.source && <KeyFact label="来源">{card.source}</KeyFact>}
            {card.place && <KeyFact label="地点">{card.place}</KeyFact>}
          </KeyFacts>
          {card.endedOn !== null && (
            <p className="note note-calm">
              {dayWords(card.endedOn)}办结：{card.endReason}。
            </p>
          )}
          <Acts card={card} />
          <Parties card={card} />
          <Said title="事情经过" words={card.facts} />
          <Said title="各方要求" words={card.wishes} />
          <Course card={card} />
          <Attachments subject="dispute" subjectId={id} purpose="签好的协议、笔录的扫描件和现场照片放在这里。" />
        </>
      )}
    </CardPage>
  );
}
