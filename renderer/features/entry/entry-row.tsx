import { type ClipboardEvent, type Dispatch, memo } from 'react';
import type { Residency } from '../../../shared/features/people';
import { holdsPeople } from '../../../shared/rules/people-text';
import { dayWords } from '../../../shared/text';
import { ageAndSex } from '../residents/words';
import type { Change } from './block';
import look from './entry.module.css';
import { type Identity, identityOf } from './identity';
import { placed, RelationCell } from './relation-cell';
import { ResidencyCell } from './residency-cell';
import { isBlank, type Row } from './rows';

type RowProps = {
  row: Row;
  /** Counted from 1. */
  number: number;
  relation: string | null;
  residency: Residency | null;
  today: string;
  change: Dispatch<Change>;
  /** The cell is full: to the next. */
  onFull(key: number, cell: string): void;
  onPaste(key: number, text: string): void;
};

const grown = (before: string, after: string, length: number) => after.length === length && before.length === length - 1;

type TextProps = Pick<RowProps, 'number' | 'today' | 'change' | 'onFull' | 'onPaste'> & {
  rowKey: number;
  /** Nothing stands in the row yet: several people may be pasted into it. */
  blank: boolean;
  cell: 'name' | 'idText' | 'phone' | 'tags';
  words: string;
  most: number;
  value: string;
};

function typed({ rowKey, cell, value, today, change, onFull }: TextProps, text: string): void {
  const set = (facts: Partial<Row>) => change({ type: 'row', key: rowKey, facts });
  if (cell === 'idText') {
    set({ idText: text, comes: false });
    const { idNumber, hint } = identityOf(text, today);
    if (grown(value, text, 18) && idNumber && !hint) onFull(rowKey, cell);
  } else {
    set({ [cell]: text });
    if (cell === 'phone' && grown(value, text, 11) && /^1[3-9]\d{9}$/.test(text)) onFull(rowKey, cell);
  }
}

/** A key is written into one cell: the others of its row stay as they are drawn. */
const TextCell = memo(function TextCell(props: TextProps) {
  const { rowKey, number, blank, cell, words, most, value, onPaste } = props;
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (cell !== 'name' || !blank || !holdsPeople(text)) return;
    event.preventDefault();
    onPaste(rowKey, text);
  };
  return (
    <td>
      <input
        {...placed(rowKey, cell)}
        aria-label={`第${number}人${words}`}
        maxLength={most}
        value={value}
        onChange={(event) => typed(props, event.target.value)}
        onPaste={paste}
      />
    </td>
  );
});

type FactsProps = Pick<Identity, 'birthOn' | 'sex'> & { today: string };

/** What the number says of the person, at once. */
const Facts = memo(function Facts({ birthOn, sex, today }: FactsProps) {
  const words = [birthOn && dayWords(birthOn), ageAndSex({ birthOn, sex }, today)].filter(Boolean).join(' ');
  return <td className={look.facts}>{words}</td>;
});

type CellProps = Pick<RowProps, 'number' | 'change'> & { rowKey: number };

const DropCell = memo(function DropCell({ rowKey, number, blank, change }: CellProps & { blank: boolean }) {
  if (blank) return <td />;
  const words = `去掉第${number}人`;
  return (
    <td>
      <button
        type="button"
        className={look.drop}
        title="Alt+Delete"
        aria-label={words}
        onClick={() => change({ type: 'drop', key: rowKey })}
      >
        去掉
      </button>
    </td>
  );
});

/** One person; every cell knows its place by `data-cell`. */
export const EntryRow = memo(function EntryRow({ row, relation, residency, onPaste, ...common }: RowProps) {
  const { number, change, today, onFull } = common;
  const { birthOn, sex } = identityOf(row.idText, today);
  const cell = { rowKey: row.key, number, change };
  const text = { ...common, onPaste, rowKey: row.key, blank: isBlank(row) };
  return (
    <tr>
      <th scope="row" className={look.number}>
        {number}
      </th>
      <TextCell {...text} cell="name" words="姓名" most={50} value={row.name} />
      <TextCell {...text} cell="idText" words="身份证号，没有就写出生" most={30} value={row.idText} />
      <Facts birthOn={birthOn} sex={sex} today={today} />
      <TextCell {...text} cell="phone" words="电话" most={40} value={row.phone} />
      <RelationCell {...cell} relation={relation} written={row.relationText} sex={sex} onFull={onFull} />
      <ResidencyCell {...cell} residency={residency} onFull={onFull} />
      <TextCell {...text} cell="tags" words="特殊群体" most={80} value={row.tags} />
      <DropCell {...cell} blank={text.blank} />
    </tr>
  );
});
