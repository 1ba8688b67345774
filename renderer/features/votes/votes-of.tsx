import { Button, Radio } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { type Vote, VoteAnswer, voteAnswerWords, voteRuleWords, voteWayWords } from '../../../shared/features/votes';
import { useAction, useMay, useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { later } from '../../kit/later';
import { StateWord } from '../../kit/state-word';
import look from './votes.module.css';

const OpenVote = later(() => import('./open-vote').then((m) => m.OpenVote));
const CountHands = later(() => import('./close-vote').then((m) => m.CountHands));
const CloseVote = later(() => import('./close-vote').then((m) => m.CloseVote));
const CancelVote = later(() => import('./close-vote').then((m) => m.CancelVote));

const answers = VoteAnswer.options.map((value) => ({ value, label: voteAnswerWords[value] }));

function ResultOf({ vote }: { vote: Vote }) {
  if (vote.endedOn !== null) return <StateWord tone="quiet">作废：{vote.endReason}</StateWord>;
  if (vote.closedAt === null) return <StateWord tone="soon">正在表决</StateWord>;
  if (vote.passed === null) return <StateWord tone="quiet">已记下</StateWord>;
  return <StateWord tone={vote.passed ? 'good' : 'late'}>{vote.passed ? '通过' : '没有通过'}</StateWord>;
}

/** Everybody who may vote, with what they say. */
function Roll({ vote }: { vote: Vote }) {
  const cast = useAction('votes.cast');
  if (vote.roll.length === 0) return <p className="soft">还没有人签到。签到的人会出现在这里。</p>;
  return (
    <>
      <FailureNote failure={cast.failure} />
      <ul className={look.roll}>
        {vote.roll.map(({ attendeeId, name, unit, answer }) => (
          <li key={attendeeId}>
            <span>
              {name} <span className="soft small">{unit}</span>
            </span>
            <Radio.Group
              aria-label={name}
              optionType="button"
              size="small"
              options={answers}
              value={answer}
              onChange={(event) => void cast.act({ id: vote.id, attendeeId, answer: event.target.value })}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

function OneVote({ vote }: { vote: Vote }) {
  const may = useMay();
  const [act, setAct] = useState<'close' | 'cancel'>();
  const open = vote.closedAt === null && vote.endedOn === null;
  const close = () => setAct(undefined);
  const Close = vote.way === 'hands' ? CountHands : CloseVote;
  return (
    <li className={look.vote}>
      <div className={look.head}>
        <strong>{vote.question}</strong>
        <span className="soft small">
          {voteWayWords[vote.way]}，{voteRuleWords[vote.rule]}
        </span>
        <ResultOf vote={vote} />
        {vote.consultationId !== null && <Link to={`/consultations/${vote.consultationId}`}>看征求意见</Link>}
      </div>
      {open && vote.way === 'roll' && may('votes.cast') && <Roll vote={vote} />}
      {(vote.way !== 'hands' || !open) && vote.endedOn === null && vote.words.map((words) => <p key={words}>{words}</p>)}
      {open && may('votes.close') && (
        <div className={look.acts}>
          <Button onClick={() => setAct('close')}>{vote.way === 'hands' ? '填写举手人数' : '表决结束'}</Button>
          <Button type="link" onClick={() => setAct('cancel')}>
            作废
          </Button>
        </div>
      )}
      {act === 'close' && <Close vote={vote} onClose={close} />}
      {act === 'cancel' && <CancelVote vote={vote} onClose={close} />}
    </li>
  );
}

type Props = { meetingId: number; itemId: number; title: string; over: boolean };

/** 表决 under one item of the agenda: what was put, how it came out, and a new one unless the minutes are `over`. */
export function VotesOf({ meetingId, itemId, title, over }: Props) {
  const may = useMay();
  const { value, failure } = useQuery('votes.ofMeeting', { meetingId });
  const [opening, setOpening] = useState(false);
  const votes = value?.filter(({ agendaItemId }) => agendaItemId === itemId) ?? [];
  const opens = !over && may('votes.open');
  if (!opens && votes.length === 0) return <FailureNote failure={failure} />;
  return (
    <section className={`surface ${look.votes}`} aria-label="表决">
      <div className={look.title}>
        <h2>表决</h2>
        {opens && <Button onClick={() => setOpening(true)}>提请表决</Button>}
      </div>
      <FailureNote failure={failure} />
      {votes.length > 0 && (
        <ul className={look.list}>
          {votes.map((vote) => (
            <OneVote key={vote.id} vote={vote} />
          ))}
        </ul>
      )}
      {opening && <OpenVote agendaItemId={itemId} title={title} onClose={() => setOpening(false)} />}
    </section>
  );
}
