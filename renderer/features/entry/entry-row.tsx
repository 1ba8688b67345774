import { type ClipboardEvent, type Dispatch, memo } from 'react';
import { Residency } from '../../../shared/features/people';
import { holdsPeople } from '../../../shared/rules/people-text';
import { dayWords } from '../../../shared/text';
import { ageAndSex } from '../residents/words';
import type { Change } from './block';
import look from './entry.module.css';
import { type Identity, identityOf } from './identity';
import { RelationCell } from './relation-cell';
import { isBlank, type Row } from './rows';

export type RowProps = {
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
const placed = (row: Row, cell: string) => ({ 'data-cell': `${row.key}:${cell}`, autoComplete: 'off', spellCheck: false });

type TextProps = {
  props: RowProps;
  cell: 'name' | 'idText' | 'phone' | 'tags';
  words: string;
  most: number;
  onType?(typed: string): void;
};

function TextCell({ props: { row, number, change, onPaste }, cell, words, most, onType }: TextProps) {
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain');
    if (cell !== 'name' || !isBlank(row) || !holdsPeople(text)) return;
    event.preventDefault();
    onPaste(row.key, text);
  };
  const type = onType ?? ((typed: string) => change({ type: 'row', key: row.key, facts: { [cell]: typed } }));
  return (
    <td>
      <input
        {...placed(row, cell)}
        aria-label={`第${number}人${words}`}
        maxLength={most}
        value={row[cell]}
        onChange={(event) => type(event.target.value)}
        onPaste={paste}
      />
    </td>
  );
}

/** What the number says of the person, at once. */
function Facts({ identity: { birthOn, sex }, today }: { identity: Identity; today: string }) {
  const words = [birthOn && dayWords(birthOn), ageAndSex({ birthOn, sex }, today)].filter(Boolean).join(' ');
  return <td className={look.facts}>{words}</td>;
}

function ResidencyCell({ row, number, residency, change }: RowProps) {
  return (
    <td>
      <select
        {...placed(row, 'residency')}
        aria-label={`第${number}人居住情况`}
        value={residency ?? ''}
        onChange={(event) => {
          const chosen = Residency.safeParse(event.target.value).data ?? null;
          change({ type: 'row', key: row.key, facts: { residency: chosen } });
        }}
      >
        <option value="">未填</option>
        {Residency.options.map((word) => (
          <option key={word}>{word}</option>
        ))}
      </select>
    </td>
  );
}

function DropCell({ row, number, change }: RowProps) {
  if (isBlank(row)) return <td />;
  const words = `去掉第${number}人`;
  return (
    <td>
      <button
        type="button"
        className={look.drop}
        title="Alt+Delete"
        aria-label={words}
        onClick={() => change({ type: 'drop', key: row.key })}
      >
        去掉
      </button>
    </td>
  );
}

/** One person; every cell knows its place by `data-cell`. */
export const EntryRow = memo(function EntryRow(props: RowProps) {
  const { row, number, change, today, onFull } = props;
  const identity = identityOf(row.idText, today);
  const set = (facts: Partial<Row>) => change({ type: 'row', key: row.key, facts });
  const typeId = (idText: string) => {
    set({ idText, comes: false });
    const { idNumber, hint } = identityOf(idText, today);
    if (grown(row.idText, idText, 18) && idNumber && !hint) onFull(row.key, 'idText');
  };
  const typePhone = (phone: string) => {
    set({ phone });
    if (grown(row.phone, phone, 11) && /^1[3-9]\d{9}$/.test(phone)) onFull(row.key, 'phone');
  };
  return (
    <tr>
      <th scope="row" className={look.number}>
        {number}
      </th>
      <TextCell props={props} cell="name" words="姓名" most={50} />
      <TextCell props={props} cell="idText" words="身份证号，没有就写出生" most={30} onType={typeId} />
      <Facts identity={identity} today={today} />
      <TextCell props={props} cell="phone" words="电话" most={40} onType={typePhone} />
      <RelationCell {...props} sex={identity.sex} place={placed(row, 'relation')} />
      <ResidencyCell {...props} />
      <TextCell props={props} cell="tags" words="特殊群体" most={80} />
      <DropCell {...props} />
    </tr>
  );
});
