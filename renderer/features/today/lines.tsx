import RightOutlined from '@ant-design/icons/RightOutlined';
import { Link } from 'react-router';
import type { TodayLine } from '../../../shared/features/today';
import { numberWords } from '../../../shared/text';
import { Dated } from '../../kit/dated';

/** A short list of `3 个单元还没有楼栋长`; every line opens the thing itself. */
export function Lines({ title, lines, none }: { title: string; lines: TodayLine[]; none: string }) {
  return (
    <section className="today-box surface">
      <h2>{title}</h2>
      {lines.length === 0 && <p className="today-none">{none}</p>}
      <ul>
        {lines.map(({ words, count, to }) => (
          <li key={words}>
            <Link className="today-line" to={to}>
              <span className="today-words">
                <b>{numberWords(count)}</b> <Dated>{words}</Dated>
              </span>
              <RightOutlined aria-hidden="true" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
