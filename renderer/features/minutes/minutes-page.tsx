import { useCallback, useState } from 'react';
import { Link, useParams } from 'react-router';
import { type Minutes, minutesStateWords } from '../../../shared/features/minutes';
import { dayWords } from '../../../shared/text';
import { useQuery } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { FailureNote } from '../../kit/failure';
import { Page } from '../../kit/page';
import { StateWord } from '../../kit/state-word';
import { Amendments } from './amendments';
import { ItemList } from './item-list';
import look from './minutes.module.css';
import { MinutesActs } from './minutes-acts';
import { MinutesPart } from './minutes-part';
import { Signers } from './signers';

const tones = { draft: 'soon', signing: 'soon', final: 'good' } as const;

const Standing = ({ minutes: { state, number, meeting } }: { minutes: Minutes }) => (
  <>
    <StateWord tone={tones[state]}>{minutesStateWords[state]}</StateWord>
    {number && `　${number}`}　{dayWords(meeting.heldOn)}
    {meeting.expected !== null && `　应到${meeting.expected}人，实到${meeting.present}人`}
  </>
);

function Desk({ minutes }: { minutes: Minutes }) {
  const [at, setAt] = useState(minutes.items.length > 1 ? 1 : 0);
  const go = useCallback((place: number) => setAt(place), []);
  const item = minutes.items[Math.min(at, minutes.items.length - 1)];
  return (
    <div className={look.desk}>
      <ItemList items={minutes.items} at={at} onGo={go} />
      <div className={look.column}>
        {item && <MinutesPart key={item.agendaItemId ?? 0} minutes={minutes} item={item} />}
        <Signers minutes={minutes} />
        <Amendments minutes={minutes} />
      </div>
    </div>
  );
}

/** 纪要 of one meeting: written live, agreed to, final. */
export function MinutesPage() {
  const meetingId = Number(useParams().id);
  const { value: minutes, failure } = useQuery('minutes.of', { meetingId });
  if (!minutes) {
    return (
      <Page title="纪要">
        <FailureNote failure={failure} />
      </Page>
    );
  }
  const noAgenda = minutes.items.length === 1 && minutes.state === 'draft';
  return (
    <Page
      title={`${minutes.meeting.title}纪要`}
      count={<Standing minutes={minutes} />}
      actions={<MinutesActs minutes={minutes} />}
    >
      {noAgenda && (
        <div className="surface">
          <EmptyState
            words="这次会议还没有议程，先把议题排上，纪要就按议题一项一项写。"
            action={<Link to={`/meetings/${meetingId}`}>去排议程</Link>}
          />
        </div>
      )}
      <Desk key={meetingId} minutes={minutes} />
    </Page>
  );
}
