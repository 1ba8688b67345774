import { Button } from 'antd';
import { Link } from 'react-router';
import { type Figure, measureWords, valueWords } from '../../../shared/features/summary';
import { rowsBehind } from './rows-behind';
import './summary.css';

/** Where a figure leads. `asOf`: the day it was counted; null: the ledger now is the ledger that was counted. */
export type Opens = { asOf: string | null; onRows(figure: Figure): void };
type LineProps = { figure: Figure; opens: Opens };

/** Groups of figures in their order. */
export function groupsOf(figures: readonly Figure[]): [string, Figure[]][] {
  const names = [...new Set(figures.map((figure) => figure.group))];
  return names.map((name) => [name, figures.filter((figure) => figure.group === name)]);
}

function FigureLine({ figure, opens }: LineProps) {
  const value = (
    <>
      <strong>{valueWords(figure)}</strong>
      {measureWords(figure)}
    </>
  );
  const rows = rowsBehind(figure, opens.asOf);
  const label = `${figure.name} ${valueWords(figure)}${figure.of === null ? figure.measure : ''}，看名单`;
  return (
    <tr>
      <th scope="row">{figure.name}</th>
      <td className="figure-value">
        {rows && (
          <Link to={rows} aria-label={label}>
            {value}
          </Link>
        )}
        {!rows && figure.rows && (
          <Button type="link" className="figure-open" aria-label={label} onClick={() => opens.onRows(figure)}>
            {value}
          </Button>
        )}
        {!rows && !figure.rows && value}
      </td>
      <td className="soft">{figure.definition}</td>
    </tr>
  );
}

/** One group of figures: name, value, and what exactly was counted. */
export function FigureGroup({ group, figures, opens }: { group: string; figures: Figure[]; opens: Opens }) {
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
            <FigureLine key={figure.code} figure={figure} opens={opens} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
