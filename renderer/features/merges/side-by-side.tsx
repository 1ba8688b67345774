import { Radio } from 'antd';
import { type Comparison, type MergeChoice, type MergeSide, mergeLabels } from '../../../shared/features/merges';
import { personStateWords } from '../../../shared/features/residents';
import { instantWords } from '../../../shared/text';
import { placeWords } from '../residents/words';
import type { At, usePicks } from './choices';
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

function FieldRow({ choice, chosen }: { choice: MergeChoice; chosen: Chosen }) {
  const { field, values, same } = choice;
  const label = mergeLabels[field];
  const words = (at: At) => values[at] ?? <span className="soft">未填</span>;
  return (
    <tr>
      <th scope="row">{label}</th>
      {same ? (
        <td colSpan={2} className="soft">
          {words(0)}，两条一样
        </td>
      ) : (
        both.map((at) => (
          <td key={at} className={chosen.pickOf(field) === at ? 'merge-kept' : undefined}>
            <Radio
              name={field}
              aria-label={`${label}：${values[at] ?? '未填'}`}
              checked={chosen.pickOf(field) === at}
              onChange={() => chosen.pick(field, at)}
            >
              {words(at)}
            </Radio>
          </td>
        ))
      )}
    </tr>
  );
}

/** Two records, field by field: what differs is chosen, what is empty on both sides is left out. */
export function SideBySide({ comparison, chosen }: { comparison: Comparison; chosen: Chosen }) {
  const choices = comparison.choices.filter(({ values, same }) => !same || values[0] !== null);
  const ordered = [...choices.filter(({ same }) => !same), ...choices.filter(({ same }) => same)];
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
        {ordered.map((choice) => (
          <FieldRow key={choice.field} choice={choice} chosen={chosen} />
        ))}
      </tbody>
    </table>
  );
}
