import { Tabs } from 'antd';
import { useSearchParams } from 'react-router';
import { meetingKindWords } from '../../../shared/features/meeting-kinds';
import { type MeetingCard, meetingStateWords } from '../../../shared/features/meetings';
import { dayWords } from '../../../shared/text';
import { useQuery } from '../../desk';
import { later } from '../../kit/later';
import { StateWord } from '../../kit/state-word';
import { CardPage, CardTitle } from '../residents/card-frame';
import { KeyFact, KeyFacts } from '../residents/key-facts';
import { AgendaTab } from './agenda-tab';
import { DisputesHere } from './disputes-here';
import { MeetingActs } from './meeting-acts';
import { PresenceWords } from './presence-words';
import { meetingTones } from './tones';

const Attachments = later(() => import('../attachments/attachments').then((m) => m.Attachments));
const AttendeesTab = later(() => import('./attendees-tab').then((m) => m.AttendeesTab));

/** THE tabs of a meeting. A feature that tells something of a meeting has one entry here. */
const tabsOf = (card: MeetingCard) => [
  { key: 'agenda', label: `议程 ${card.agenda.length}`, children: <AgendaTab card={card} /> },
  { key: 'people', label: `参会人 ${card.attendees.length}`, children: <AttendeesTab card={card} /> },
  { key: 'files', label: '材料', children: <Attachments subject="meeting" subjectId={card.id} /> },
];

function Facts({ card }: { card: MeetingCard }) {
  const led = [
    ['主持人', card.chair],
    ['记录人', card.recorder],
    ['召集人', card.convener],
    ['系列', card.series ?? ''],
    ['议题征集到', card.topicsDueOn === null ? '' : dayWords(card.topicsDueOn)],
    ['通知', card.noticedOn === null ? (card.state === 'ahead' ? '还没有发' : '') : `${dayWords(card.noticedOn)}已发`],
  ].filter(([, value]) => value !== '');
  return <p className="soft">{led.map(([label, value]) => `${label}：${value}`).join('　')}</p>;
}

/** What has to be said of it before anything else. */
function Warnings({ card }: { card: MeetingCard }) {
  const { noticeDueOn, noticedOn, state } = card;
  if (state === 'cancelled') return <p className="note note-calm">已取消：{card.cancelReason}。</p>;
  if (noticeDueOn === null || state === 'held') return null;
  const late = noticedOn !== null && noticedOn > noticeDueOn;
  if (noticedOn !== null && !late) return null;
  return (
    <p className="note">
      业主大会会议要在开会15日以前通知全体业主，最晚{dayWords(noticeDueOn)}。
      {late ? '这次通知发晚了，请改期再开。' : '还没有发通知。'}
    </p>
  );
}

/** One meeting: when, where, who; what can be done; its tabs. */
export function MeetingPage({ id }: { id: number }) {
  const found = useQuery('meetings.card', { id });
  const [search, setSearch] = useSearchParams();
  const card = found.value;
  const title = card && (
    <CardTitle state={<StateWord tone={meetingTones[card.state]}>{meetingStateWords[card.state]}</StateWord>}>
      {card.title}
    </CardTitle>
  );
  return (
    <CardPage back={{ to: '/meetings', words: '会议' }} title={title} failure={found.failure}>
      {card && (
        <>
          <KeyFacts>
            <KeyFact label={meetingKindWords[card.kind]}>
              {dayWords(card.heldOn)} {card.startsAt}–{card.endsAt}
            </KeyFact>
            <KeyFact label="地点">{card.place}</KeyFact>
            <KeyFact label="人数">
              <PresenceWords card={card} />
            </KeyFact>
          </KeyFacts>
          <Warnings card={card} />
          <Facts card={card} />
          <DisputesHere meetingId={card.id} />
          <MeetingActs card={card} />
          <Tabs
            items={tabsOf(card)}
            activeKey={search.get('tab') ?? 'agenda'}
            onChange={(tab) => setSearch({ tab }, { replace: true })}
          />
        </>
      )}
    </CardPage>
  );
}
