// What stands below the figures of a month: who was late, and what takes longer.
import { Link } from 'react-router';
import type { OrderReport } from '../../../shared/features/order-reports';
import { lastingWords } from '../../../shared/rules/lasting';
import { dayWords } from '../../../shared/text';
import { StateWord } from '../../kit/state-word';
import look from './figures.module.css';

/** How long it takes: the middle one of each. */
export function Times({ minutes }: Pick<OrderReport, 'minutes'>) {
  const times = [
    { name: '从来到受理', value: minutes.accepted },
    { name: '从来到有人到现场', value: minutes.arrived },
    { name: '从来到办结', value: minutes.closed },
  ];
  return (
    <section className={`surface ${look.times}`} aria-label="用时">
      {times.map(({ name, value }) => (
        <span key={name}>
          {name}　<b>{lastingWords(value)}</b>
        </span>
      ))}
      <span className="soft small">都取中间的一件。</span>
    </section>
  );
}

export function Late({ rows }: { rows: OrderReport['lateOrders'] }) {
  if (rows.length === 0) return null;
  return (
    <section className={`surface ${look.list}`}>
      <h2>逾期的</h2>
      <ol>
        {rows.map(({ id, number, words, handler, lateAfter }) => (
          <li key={id}>
            <span>
              <Link className={look.inText ?? ''} to={`/orders/${id}`}>
                {number}
              </Link>
              　{words}　<span className="soft">{handler || '还没有派'}</span>
            </span>
            <span>{dayWords(lateAfter)}到期</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** 一事一策: what takes longer than any request, as it stands. */
export function Matters({ rows }: { rows: OrderReport['matters'] }) {
  if (rows.length === 0) return null;
  return (
    <section className={`surface ${look.list}`}>
      <h2>长期事项</h2>
      <ol>
        {rows.map(({ id, number, title, standing, responsible, late, orders, homes }) => (
          <li key={id}>
            <span>
              <Link className={look.inText ?? ''} to={`/matters/${id}`}>
                {number}
              </Link>
              　{title}　{late && <StateWord tone="late">过了日子</StateWord>}
              <span className="soft">
                　{responsible}　{standing}
              </span>
            </span>
            <span>{[orders > 0 && `${orders}件诉求`, homes].filter(Boolean).join('，')}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
