import type { Consultation } from '../../../shared/features/consultation-shapes';
import { type Standing, standingWords } from '../../../shared/features/consultation-words';
import { areaWords, ownersResult, percentWords, stepWords } from '../../../shared/rules/owners-vote';
import { numberWords } from '../../../shared/text';
import { StateWord } from '../../kit/state-word';
import look from './consultations.module.css';
import { tones } from './words';

const order: readonly Standing[] = ['agree', 'oppose', 'abstain', 'notReached', 'open'];

/** By line, and by owner and area where owners are asked. */
function Counts({ card }: { card: Consultation }) {
  const { all, by } = card.tally;
  const owners = card.asks === 'owners';
  return (
    <table className={look.counts}>
      <thead>
        <tr>
          <th scope="col">答复</th>
          <th scope="col">{owners ? '套数' : '户数'}</th>
          {owners && <th scope="col">业主</th>}
          {owners && <th scope="col">面积</th>}
          {owners && <th scope="col">面积占比</th>}
        </tr>
      </thead>
      <tbody>
        {order.map((one) => (
          <tr key={one}>
            <th scope="row">
              <StateWord tone={tones[one]}>{standingWords[one]}</StateWord>
            </th>
            <td>{numberWords(by[one].rows)}</td>
            {owners && <td>{numberWords(by[one].owners)}</td>}
            {owners && <td>{areaWords(by[one].area)}</td>}
            {owners && <td>{percentWords(by[one].area, all.area)}</td>}
          </tr>
        ))}
        <tr>
          <th scope="row">合计</th>
          <td>{numberWords(all.rows)}</td>
          {owners && <td>{numberWords(all.owners)}</td>}
          {owners && <td>{areaWords(all.area)}</td>}
          {owners && <td />}
        </tr>
      </tbody>
    </table>
  );
}

/** The four steps of 民法典 278 as they stand now. */
function Steps({ card }: { card: Consultation }) {
  if (card.kind === 'opinion') return null;
  const { steps, valid, passed } = ownersResult(card.kind, card.tally);
  const now = card.endedOn === null ? '照现在算：' : '结果：';
  return (
    <div>
      <ul className={look.steps}>
        {steps.map((step) => (
          <li key={step.name}>
            <StateWord tone={step.met ? 'good' : 'soon'}>{step.met ? '达到' : '还不够'}</StateWord>
            <span>{stepWords(step)}</span>
          </li>
        ))}
      </ul>
      <p className={look.result} role="status">
        {now}
        {passed ? '通过。' : valid ? '没有通过。' : '参与表决的还不到三分之二，表决不成立。'}
      </p>
      {card.tally.divided > 0 && (
        <p className="note note-soon">
          {`有${card.tally.divided}位业主的几套房意见不一样：算参与表决，不算同意。在下面“意见不一”里可以看到，请问清后更正。`}
        </p>
      )}
    </div>
  );
}

/** Answers that differ are said where everybody looks. */
const Waiting = ({ waiting }: Consultation) =>
  waiting === 0 ? null : (
    <p className="note note-soon">{`有${waiting}份答复和原来记的不一样，等人定：在下面“两份答复”里可以看到。`}</p>
  );

/** Where it stands, live. */
export function TallyPanel({ card }: { card: Consultation }) {
  return (
    <section className={`surface ${look.panel}`} aria-label="统计">
      <p className={look.asked}>{card.words}</p>
      <div className={look.two}>
        <Counts card={card} />
        <Steps card={card} />
      </div>
      <Waiting {...card} />
    </section>
  );
}
