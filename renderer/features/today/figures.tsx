import { Link } from 'react-router';
import type { Today } from '../../../shared/features/today';
import { numberWords } from '../../../shared/text';

/** The station in five figures; each opens its rows. */
export function Figures({ figures }: { figures: Today['figures'] }) {
  return (
    <ul className="today-figures surface">
      {figures.map(({ name, value, measure, to }) => (
        <li key={name}>
          <Link to={to} className="today-figure">
            <span className="today-figure-name">{name}</span>
            <span className="today-figure-value">
              <b>{numberWords(value)}</b> {measure}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
