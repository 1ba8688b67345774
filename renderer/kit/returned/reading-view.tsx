import type { ReturnReading } from '../../../shared/features/returned-sheets';
import { numberWords } from '../../../shared/text';
import { StateWord } from '../state-word';
import look from './returned.module.css';

const words = ({ lines, fresh, conflicts, untouched, refusedRows }: ReturnReading): string =>
  [
    `读到${numberWords(lines)}行答复，新的${numberWords(fresh)}条`,
    conflicts > 0 && `${numberWords(conflicts)}行会有矛盾`,
    refusedRows > 0 && `${numberWords(refusedRows)}行没收`,
    untouched > 0 && `${numberWords(untouched)}行没填`,
  ]
    .filter(Boolean)
    .join('，');

/** What one return would bring, and what is said of its rows. */
export function ReadingView({ reading }: { reading: ReturnReading }) {
  return (
    <div className={look.side}>
      <p role="status">{words(reading)}。</p>
      {reading.findings.length > 0 && (
        <ul className={look.findings} aria-label="要核对的地方">
          {reading.findings.map(({ at, words: said, refused }) => (
            <li key={at + said}>
              <StateWord tone={refused ? 'late' : 'soon'}>{at}</StateWord>　{said}
            </li>
          ))}
          {reading.found > reading.findings.length && <li className="soft">还有{reading.found - reading.findings.length}处。</li>}
        </ul>
      )}
      {reading.read.length > 0 && (
        <details>
          <summary>看读到的内容</summary>
          <ul className={look.findings}>
            {reading.read.map(({ at, place, words: said, fresh }) => (
              <li key={at + place}>
                {place}　{said}　<span className="soft small">{fresh ? at : '以前收过'}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
