import type { Today } from '../../../shared/features/today';
import { timeInChina } from '../../../shared/rules/china-clock';
import { dayInChina, monthDayWords } from '../../../shared/text';
import { Dated } from '../../kit/dated';
import { today } from '../../kit/today';

/** `14:03` for today, `11月20日` for the days before. */
function whenWords(at: string): string {
  const day = dayInChina(at);
  return day === today() ? timeInChina(at) : monthDayWords(day);
}

/** What was done last, newest first. */
export function Recent({ recent }: { recent: Today['recent'] }) {
  return (
    <section className="today-box surface">
      <h2>最近做过</h2>
      {recent.length === 0 && <p className="today-none">还没有做过什么。</p>}
      <ul>
        {recent.map(({ at, words }) => (
          <li key={`${at}${words}`} className="today-recent">
            <time dateTime={at}>{whenWords(at)}</time>
            <span>
              <Dated>{words}</Dated>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
