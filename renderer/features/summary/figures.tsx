import { Link } from 'react-router';
import { type Figure, measureWords, valueWords } from '../../../shared/features/summary';
import { rowsBehind } from './rows-behind';

type LineProps = {
  figure: Figure;
  /** The ledger now is the ledger that was counted: the figure may open its rows. */
  current: boolean;
};

function FigureLine({ figure, current }: LineProps) {
  const value = (
    <>
      <strong>{valueWords(figure)}</strong>
      {measureWords(figure)}
    </>
  );
  const rows = current ? rowsBehind(figure) : null;
  return (
    <tr>
      <th scope="row">{figure.name}</th>
      <td className="figure-value">
        {rows ? (
          <Link to={rows} aria-label={`${figure.name} ${valueWords(figure)}${figure.of === null ? figure.measure : ''}，看名单`}>
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
export function FigureGroup({ group, figures, current }: { group: string; figures: Figure[]; current: boolean }) {
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
            <FigureLine key={figure.code} figure={figure} current={current} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
