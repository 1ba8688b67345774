import type { Salvaged } from '../../../shared/gate';
import { StateWord } from '../../kit/state-word';

const lostWords = (lost: number | null) => {
  if (lost === null) return <StateWord tone="late">有一部分读不出，数不清</StateWord>;
  return lost > 0 ? <StateWord tone="late">{`${lost}条读不出`}</StateWord> : <StateWord tone="good">全了</StateWord>;
};

/** What a salvage has read, kind by kind. */
export function SalvageReport({ lines }: { lines: readonly Salvaged[] }) {
  return (
    <table className="salvage">
      <caption>抢救的结果</caption>
      <thead>
        <tr>
          <th scope="col">内容</th>
          <th scope="col" className="salvage-number">
            读出
          </th>
          <th scope="col">读不出</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ words, read, lost }) => (
          <tr key={words}>
            <th scope="row">{words}</th>
            <td className="salvage-number">{read}</td>
            <td>{lostWords(lost)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
