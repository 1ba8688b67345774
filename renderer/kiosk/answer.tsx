import type { Mine } from './desk';
import type { Step } from './steps';
import './answer.css';

/** Big, for four seconds: whose own it is, and nothing of anybody else. */
export function Answer({ step: { good, big, small } }: { step: Extract<Step, { at: 'answer' }> }) {
  return (
    <div className={good ? 'answer answer-good' : 'answer answer-no'} role={good ? 'status' : 'alert'}>
      {/* A refusal is read sentence by sentence: what is the matter, then what to do. */}
      <p className="answer-big">
        {big.split(/(?<=。)/).map((sentence) => (
          <span key={sentence} className="answer-line">
            {sentence}
          </span>
        ))}
      </p>
      {small !== '' && <p className="answer-small">{small}</p>}
    </div>
  );
}

/** 我的积分: one's own points, hours and the last few of them. */
export function MyPoints({ mine, onBack }: { mine: Mine; onBack(): void }) {
  return (
    <section className="mine">
      <h1 className="mine-name">{mine.name}</h1>
      <dl className="mine-figures">
        {mine.figures.map(({ words, value, measure }) => (
          <div key={words}>
            <dt>{words}</dt>
            <dd>
              <b className="digits">{value}</b> {measure}
            </dd>
          </div>
        ))}
      </dl>
      {mine.here !== '' && <p className="mine-here">{mine.here}</p>}
      <ul className="mine-lines">
        {mine.lines.map(({ id, day, words, minutes, state }) => (
          <li key={id}>
            <span>{day}</span>
            <span className="mine-words">{words}</span>
            <span>{minutes}</span>
            <span className="soft">{state}</span>
          </li>
        ))}
      </ul>
      <button type="button" className="quiet" onClick={onBack}>
        看好了
      </button>
    </section>
  );
}
