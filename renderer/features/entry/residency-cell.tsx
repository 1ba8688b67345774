import { type Dispatch, type KeyboardEvent, memo, useRef } from 'react';
import { Residency } from '../../../shared/features/people';
import type { Change } from './block';
import { placed } from './relation-cell';

type Props = {
  rowKey: number;
  /** Counted from 1. */
  number: number;
  residency: Residency | null;
  change: Dispatch<Change>;
  onFull(key: number, cell: string): void;
};

/**
 * While the list is open it has the keys, and the page is told of Enter only as it is let go: that is whoever chose by it, and goes
 * on. An Enter that brought the focus here is let go here too, before any key or button was pressed.
 */
function useChosen(onChosen: () => void) {
  const used = useRef(false);
  const use = () => {
    used.current = true;
  };
  return {
    onFocus: () => {
      used.current = false;
    },
    onMouseDown: use,
    onKeyDown: use,
    onKeyUp: ({ key }: KeyboardEvent) => {
      if (key === 'Enter' && used.current) onChosen();
    },
  };
}

/** Chosen from a list, or with Alt and a digit from any cell of the row. */
export const ResidencyCell = memo(function ResidencyCell({ rowKey, number, residency, change, onFull }: Props) {
  const chosen = useChosen(() => onFull(rowKey, 'residency'));
  return (
    <td>
      <select
        {...placed(rowKey, 'residency')}
        {...chosen}
        aria-label={`第${number}人居住情况`}
        value={residency ?? ''}
        onChange={(event) => {
          const word = Residency.safeParse(event.target.value).data ?? null;
          change({ type: 'row', key: rowKey, facts: { residency: word } });
        }}
      >
        <option value="">未填</option>
        {Residency.options.map((word) => (
          <option key={word}>{word}</option>
        ))}
      </select>
    </td>
  );
});
