import { type Dispatch, type KeyboardEvent, memo } from 'react';
import { relationWords } from '../residents/words';
import type { Change } from './block';
import { relationByKey } from './relation-keys';
import type { Row } from './rows';

/** How a cell is found again by the keys. */
export const placed = (rowKey: number, cell: string) => ({
  'data-cell': `${rowKey}:${cell}`,
  autoComplete: 'off',
  spellCheck: false,
});

type Props = {
  rowKey: number;
  /** Counted from 1. */
  number: number;
  relation: string | null;
  /** In words, while they are being typed. */
  written: string;
  sex: '1' | '2' | null;
  change: Dispatch<Change>;
  onFull(key: number, cell: string): void;
};

/** One key chooses; other relations are written out. */
export const RelationCell = memo(function RelationCell({ rowKey, number, relation, written, sex, change, onFull }: Props) {
  const set = (facts: Partial<Row>) => change({ type: 'row', key: rowKey, facts });
  const choose = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey || written !== '') return;
    const code = relationByKey(event.key, sex);
    if (event.key === 'Backspace') set({ relation: null });
    if (code === null) return;
    event.preventDefault();
    set({ relation: code });
    onFull(rowKey, 'relation');
  };
  return (
    <td>
      <input
        {...placed(rowKey, 'relation')}
        aria-label={`第${number}人与户主关系`}
        maxLength={12}
        value={written || (relationWords(relation) ?? '')}
        onChange={(event) => set({ relationText: event.target.value, relation: null })}
        onKeyDown={choose}
      />
    </td>
  );
});
