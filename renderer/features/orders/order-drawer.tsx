import { Drawer } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { orderClassWords, orderRatingWords, orderSourceWords, stepWords } from '../../../shared/features/order-words';
import type { OrderCard } from '../../../shared/features/orders';
import { timeInChina } from '../../../shared/rules/china-clock';
import { dayInChina, dayWords, instantWords, monthDayWords } from '../../../shared/text';
import { useMay, useQuery } from '../../desk';
import { FailureNote } from '../../kit/failure';
import { later } from '../../kit/later';
import { StateWord } from '../../kit/state-word';
import { ErrandsOf } from '../errands/origins';
import { ActBar, type OrderActing } from './act-bar';
import { CameFrom, PartOf } from './came-from';
import { OrderPhone } from './order-phone';
import look from './orders.module.css';
import { stateTone, stateWords, timeTone, timeWords, unassigned } from './words';

const OrderActs = later(() => import('./order-acts').then((m) => m.OrderActs));
const Attachments = later(() => import('../attachments/attachments').then((m) => m.Attachments));

const minute = (instant: string) => `${monthDayWords(dayInChina(instant))} ${timeInChina(instant)}`;

function Heads({ card }: { card: OrderCard }) {
  const time = timeWords(card);
  return (
    <div className={look.heads}>
      <StateWord tone={stateTone(card)}>{stateWords(card)}</StateWord>
      {time !== '' && <StateWord tone={timeTone(card)}>{time}</StateWord>}
      {card.urgent && <span className={look.urgent}>紧急</span>}
      {card.confidential && <span className={look.urgent}>保密</span>}
      <span className="soft">
        {dayWords(card.dueOn)}前办结
        {card.extended && card.dueOn > card.hardOn && `（已延期，过了${dayWords(card.hardOn)}仍算逾期）`}
      </span>
    </div>
  );
}

function Facts({ card }: { card: OrderCard }) {
  const { phone, personId, reporter, answers } = card;
  const classes = useQuery('orders.setup', {}).value?.classes;
  return (
    <dl className={look.facts}>
      <dt>谁说的</dt>
      <dd>
        {personId === null ? reporter || '没有留名' : <Link to={`/residents/${personId}`}>{reporter}</Link>}
        {phone !== null && '　'}
        {phone !== null && <OrderPhone card={card} masked={phone} />}
      </dd>
      <dt>从哪里来</dt>
      <dd>
        {orderSourceWords[card.source]} {card.sourceNumber}　{instantWords(card.receivedAt)}
      </dd>
      <CameFrom origin={card.origin} />
      <PartOf matter={card.matter} />
      <ErrandsOf origin={{ kind: 'order', id: card.id }} />
      <dt>在哪里</dt>
      <dd>{card.place || '没有写'}</dd>
      <dt>类别</dt>
      <dd>{card.class === null ? '还没有定' : `${card.category}（${classes?.[card.class] ?? orderClassWords[card.class]}）`}</dd>
      <dt>交给谁</dt>
      <dd>{card.handler === '' ? unassigned(card) : `${card.handler}　${card.handlerPhone}`}</dd>
      {answers.map(({ question, answer }) => [<dt key={question}>{question}</dt>, <dd key={`${question} =`}>{answer}</dd>])}
      {card.temporary !== '' && [<dt key="temporary">临时处置</dt>, <dd key="was">{card.temporary}</dd>]}
      {card.result !== '' && [<dt key="result">处理结果</dt>, <dd key="became">{card.result}</dd>]}
      {card.rating !== null && [<dt key="rating">评价</dt>, <dd key="rated">{orderRatingWords[card.rating]}</dd>]}
      {card.original !== '' && [<dt key="original">原话</dt>, <dd key="said">{card.original}</dd>]}
    </dl>
  );
}

function Similar({ card }: { card: OrderCard }) {
  if (card.similar.length === 0) return null;
  return (
    <div className="note note-soon" role="note">
      同一地点、同一类，前后15天里还有：
      <ul>
        {card.similar.map(({ id, number, words, state }) => (
          <li key={id}>
            <Link to={`/orders/${id}`}>{number}</Link> {stateWords({ state })}：{words.slice(0, 40)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Course({ card }: { card: OrderCard }) {
  return (
    <>
      <h3>经过</h3>
      <ul className={look.steps}>
        {[...card.steps].reverse().map(({ id, kind, words, at, notedAt, by }) => (
          <li key={id}>
            <div className="soft small">
              {minute(at)}　{stepWords[kind]}　{by}
              {Date.parse(notedAt) - Date.parse(at) > 60_000 && `　${minute(notedAt)}补记`}
            </div>
            <div>{words}</div>
          </li>
        ))}
      </ul>
    </>
  );
}

/** One request beside the list: how it stands, what may be done, everything that happened. */
export function OrderDrawer({ id, onClose }: { id: number; onClose(): void }) {
  const { value: card, failure } = useQuery('orders.card', { id });
  const [acting, setActing] = useState<OrderActing>();
  const files = useMay()('attachments.list');
  return (
    <Drawer open size={600} mask={false} closable={{ placement: 'end' }} onClose={onClose} title={card ? card.number : '诉求'}>
      <FailureNote failure={failure} />
      {card && (
        <div className={look.card}>
          <Heads card={card} />
          <p className={look.lead}>{card.words || '内容已按要求删除。'}</p>
          <ActBar card={card} onAct={setActing} />
          <Similar card={card} />
          <Facts card={card} />
          {files && (
            <Attachments
              subject="serviceOrder"
              subjectId={id}
              title="照片和材料"
              purpose="现场照片、来信、回执的扫描件放在这里。"
            />
          )}
          <Course card={card} />
        </div>
      )}
      {card && acting && <OrderActs act={acting} card={card} onClose={() => setActing(undefined)} />}
    </Drawer>
  );
}
