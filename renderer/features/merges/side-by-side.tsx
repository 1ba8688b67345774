import { Radio } from 'antd';
import type { Comparison, MergeSide } from '../../../shared/features/merges';
import { personStateWords } from '../../../shared/features/residents';
import { instantWords } from '../../../shared/text';
import { placeWords } from '../residents/words';
import { type At, type Row, rowsOf, type usePicks } from './choices';
import './merge.css';

type Chosen = ReturnType<typeof usePicks>;
const both: readonly At[] = [0, 1];

/** Which of the two records stays, with what tells them apart. */
function SideHead({ side, at, chosen }: { side: MergeSide; at: At; chosen: Chosen }) {
  const kept = chosen.keep === at;
  return (
    <th scope="col" className={kept ? 'merge-kept' : undefined}>
      <Radio name="keep" checked={kept} onChange={() => chosen.setKeep(at)}>
        留下{side.name}（{personStateWords[side.state]}，{placeWords(side)}）
      </Radio>
      <div className="soft small">
        {side.changedAt ? `${instantWords(side.changedAt)}改过` : '建站时录入'}，填了{side.filled}项
        {side.tags.length > 0 && `，有${side.tags.length}个特殊群体`}
      </div>
    </th>
  );
}

/** What is the same on both sides, or said by one of them alone: nothing to choose. */
const settled = ({ same, values }: Row) =>
  same ? `${values[0]}，两条一样` : `${values[0] ?? values[1]}，只有${values[0] === null ? '右边' : '左边'}一条填了，会留下`;

function FieldRow({ row, chosen }: { row: Row; chosen: Chosen }) {
  const { key, label, values, same, alone } = row;
  return (
    <tr>
      <th scope="row">{label}</th>
      {same || alone ? (
        <td colSpan={2} className="soft">
          {settled(row)}
        </td>
      ) : (
        both.map((at) => (
          <td key={at} className={chosen.pickOf(row) === at ? 'merge-kept' : undefined}>
            <Radio
              name={key}
              aria-label={`${label}：${values[at] ?? '未填'}`}
              checked={chosen.pickOf(row) === at}
              onChange={() => chosen.pick(key, at)}
            >
              {values[at] ?? <span className="soft">未填</span>}
            </Radio>
          </td>
        ))
      )}
    </tr>
  );
}

/** Two records, field by field: what differs is chosen, what is empty on both sides is left out. */
export function SideBySide({ comparison, chosen }: { comparison: Comparison; chosen: Chosen }) {
  return (
    <table className="merge-fields">
      <thead>
        <tr>
          <td />
          {both.map((at) => (
            <SideHead key={at} side={comparison.sides[at]} at={at} chosen={chosen} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rowsOf(comparison).map((row) => (
          <FieldRow key={row.key} row={row} chosen={chosen} />
        ))}
      </tbody>
    </table>
  );
}
