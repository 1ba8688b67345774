// What stands in every row of a plain table: antd's box and button take as long to draw as the whole row.
import look from './row-parts.module.css';

type BoxProps = {
  label: string;
  checked: boolean;
  /** Of what is under it, some are chosen and some are not. */
  some?: boolean;
  onChange(checked: boolean): void;
};

/** The box that chooses a row, or all of them. */
export function RowBox({ label, checked, some = false, onChange }: BoxProps) {
  return (
    <input
      type="checkbox"
      className={look.box}
      aria-label={label}
      checked={checked}
      ref={(box) => {
        if (box) box.indeterminate = some;
      }}
      onChange={({ target }) => onChange(target.checked)}
    />
  );
}

type FoldProps = { label: string; open: boolean; onToggle(): void };

/** Shows and hides the rows under a row. */
export function RowFold({ label, open, onToggle }: FoldProps) {
  return <button type="button" className={look.fold} aria-label={label} aria-expanded={open} onClick={onToggle} />;
}

type ActProps = { label: string; words: string; onAct(): void };

/** One thing that can be done with the row. `label`: the same, with the row's name in it. */
export function RowAct({ label, words, onAct }: ActProps) {
  return (
    <button type="button" className={look.act} aria-label={label} onClick={onAct}>
      {words}
    </button>
  );
}
