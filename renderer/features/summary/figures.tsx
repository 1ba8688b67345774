import { Link } from 'react-router';
import type { Figure } from '../../../shared/features/summary';
import { numberWords } from '../../../shared/text';
import { rowsBehind } from './rows-behind';

function FigureLine({ figure }: { figure: Figure }) {
  const value = (
    <>
      <strong>{numberWords(figure.value)}</strong>
      {figure.measure}
    </>
  );
  const rows = rowsBehind(figure);
  return (
    <tr>
      <th scope="row">{figure.name}</th>
      <td className="figure-value">
        {rows ? (
          <Link to={rows} aria-label={`${figure.name} ${figure.value}${figure.measure}，看名单`}>
            {value}
          </Link>
        ) : (
          value
        )}
      </td>
      <td className="soft">{figure.definition}</td>
    </tr>
  );
}

/** One group of figures: name, value, and what exactly was counted. */
export function FigureGroup({ group, figures }: { group: string; figures: Figure[] }) {
  return (
    <section className="surface figure-group">
      <table>
        <caption>{group}</caption>
        <colgroup>
          <col className="figure-name" />
          <col className="figure-value" />
          <col />
        </colgroup>
        <tbody>
          {figures.map((figure) => (
            <FigureLine key={figure.code} figure={figure} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
