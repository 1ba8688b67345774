import { Link } from 'react-router';
import { politics } from '../../../shared/codes/politics';
import { wordsOf } from '../../../shared/codes/table';
import { volunteerKindWords } from '../../../shared/features/volunteer-fields';
import type { VolunteerCard as Card } from '../../../shared/features/volunteers';
import { dayWords } from '../../../shared/text';
import { soft } from '../../kit/soft';
import { today } from '../../kit/today';
import { RecordParts } from '../records/record-parts';
import look from '../residents/card.module.css';
import { CardSection } from '../residents/card-section';
import { KeyFact, KeyFacts } from '../residents/key-facts';
import { ageAndSex } from '../residents/words';
import { RevealNumber } from './reveal-number';
import { Served } from './served';
import { Skills } from './skills';
import { Terms } from './terms';
import { VolunteerActs } from './volunteer-acts';

function FirstFacts({ card }: { card: Card }) {
  const born = { birthOn: card.birthOn, sex: card.sex as '1' | '2' | null };
  return (
    <KeyFacts>
      <KeyFact label="服务队">{card.teams.join('、') || soft('没有')}</KeyFact>
      <KeyFact label="年龄、性别">{ageAndSex(born, today()) || soft('未填')}</KeyFact>
      <KeyFact label="联系电话">
        {card.phone ? <RevealNumber key={card.phone} card={card} field="phone" masked={card.phone} /> : soft('未填')}
      </KeyFact>
    </KeyFacts>
  );
}

function Facts({ card }: { card: Card }) {
  const facts: [string, React.ReactNode][] = [
    ['加入日期', dayWords(card.joinedOn)],
    ['身份', card.kind && volunteerKindWords[card.kind]],
    ['住处', card.place],
    ['可服务时间', card.available],
    ['身份证号', card.idNumber && <RevealNumber key={card.idNumber} card={card} field="idNumber" masked={card.idNumber} />],
    ['政治面貌', wordsOf(politics, card.politics)],
    ['志愿者卡', card.cardOn ? `${dayWords(card.cardOn)}印` : '还没印过'],
    ['签到密码', card.hasPin ? '设了' : '没有设，签到用卡'],
    ['工作站账号', card.staff?.name ?? '没有'],
    ...(card.endedOn ? [['退出', `${dayWords(card.endedOn)}，${card.endReason}`] as [string, string]] : []),
    ...(card.note ? [['备注', card.note] as [string, string]] : []),
  ];
  return (
    <CardSection
      title="基本情况"
      action={card.personId !== null && <Link to={`/residents/${card.personId}`}>居民卡片和经历</Link>}
    >
      <dl className={look.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt className="soft small">{label}</dt>
            <dd>{value || soft('未填')}</dd>
          </div>
        ))}
      </dl>
      {card.personId === null && card.erasedOn === null && (
        <p className="soft small">台账里没有这个人，资料登记在这里。住进小区以后，可以和居民连起来。</p>
      )}
    </CardSection>
  );
}

/** Everything of one volunteer, and what can be done. */
export function VolunteerCard({ card }: { card: Card }) {
  return (
    <>
      <FirstFacts card={card} />
      {card.erasedOn === null && <VolunteerActs card={card} />}
      <Served card={card} />
      <RecordParts card={card} />
      <Terms card={card} />
      <Skills card={card} />
      <Facts card={card} />
    </>
  );
}
