import type { KeyboardEvent } from 'react';
import { relationWords } from '../residents/words';
import type { RowProps } from './entry-row';
import { relationByKey } from './relation-keys';
import type { Row } from './rows';

type Props = RowProps & { sex: '1' | '2' | null; place: object };

/** One key chooses; other relations are written out. */
export function RelationCell({ row, number, relation, sex, place, change, onFull }: Props) {
  const set = (facts: Partial<Row>) => change({ type: 'row', key: row.key, facts });
  const choose = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey || row.relationText !== '') return;
    const code = relationByKey(event.key, sex);
    if (event.key === 'Backspace') set({ relation: null });
    if (code === null) return;
    event.preventDefault();
    set({ relation: code });
    onFull(row.key, 'relation');
  };
  return (
    <td>
      <input
        {...place}
        aria-label={`第${number}人与户主关系`}
        maxLength={12}
        value={row.relationText || (relationWords(relation) ?? '')}
        onChange={(event) => set({ relationText: event.target.value, relation: null })}
        onKeyDown={choose}
      />
    </td>
  );
}
