import {
  activityStateWords,
  type ActivityCard as Card,
  countsAsWords,
  evaluatorWords,
} from '../../../shared/features/activities';
import { orderRatingWords } from '../../../shared/features/order-words';
import { dayWords, numberWords } from '../../../shared/text';
import { useMay } from '../../desk';
import { StateWord } from '../../kit/state-word';
import { ActivityRate } from '../points/activity-rate';
import look from '../residents/card.module.css';
import { CardTitle } from '../residents/card-frame';
import { CardSection } from '../residents/card-section';
import { KeyFact, KeyFacts } from '../residents/key-facts';
import { ActivityActs } from './activity-acts';
import { Attendees } from './attendees';
import { activityTones } from './tones';

export function ActivityTitle({ card }: { card: Card }) {
  return (
    <CardTitle state={<StateWord tone={activityTones[card.state]}>{activityStateWords[card.state]}</StateWord>}>
      {card.name}
    </CardTitle>
  );
}

function ratedWords({ rating, ratedBy, ratingWords }: Card): string {
  if (rating === null || ratedBy === null) return '';
  return `${evaluatorWords[ratedBy]}：${orderRatingWords[rating]}${ratingWords && `，${ratingWords}`}`;
}

function Facts({ card }: { card: Card }) {
  const may = useMay();
  const facts: [string, string | null][] = [
    ['算什么', countsAsWords[card.countsAs]],
    ['服务队', card.team],
    ['项目', card.project],
    ['做什么', card.content],
    ['服务对象', card.served],
    ['负责人', card.responsible],
    ['记录人', card.recorder],
    ...(card.state === 'held' || card.state === 'today' ? [['服务质量评价', ratedWords(card)] as [string, string]] : []),
  ];
  return (
    <CardSection title="活动内容">
      <dl className={look.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt className="soft small">{label}</dt>
            <dd>{value || <span className="soft">未填</span>}</dd>
          </div>
        ))}
        {may('points.rates') && (
          <div>
            <dt className="soft small">积分</dt>
            <dd>
              <ActivityRate activity={card} />
            </dd>
          </div>
        )}
      </dl>
    </CardSection>
  );
}

/** When, where, who; what can be done. */
export function ActivityCard({ card }: { card: Card }) {
  const wanted = card.need === null ? '' : ` / 要 ${card.need} 人`;
  return (
    <>
      <KeyFacts>
        <KeyFact label="时间">
          {dayWords(card.heldOn)}{' '}
          <span style={{ whiteSpace: 'nowrap' }}>
            {card.startsAt}–{card.endsAt}
          </span>
        </KeyFact>
        <KeyFact label="地点">{card.place}</KeyFact>
        <KeyFact label="报名">
          {numberWords(card.signedUp)} 人{wanted}
        </KeyFact>
      </KeyFacts>
      {card.state === 'cancelled' && <p className="note note-calm">已取消：{card.cancelReason}。</p>}
      {card.seriesId !== null && card.state !== 'cancelled' && card.ahead > 0 && (
        <p className="soft">这是一组活动里的一次，后面还有 {card.ahead} 次。</p>
      )}
      <ActivityActs card={card} />
      <Attendees card={card} />
      <Facts card={card} />
    </>
  );
}
