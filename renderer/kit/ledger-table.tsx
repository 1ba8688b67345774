import type { CSSProperties, HTMLAttributes, ReactNode, Ref } from 'react';
import look from './ledger-table.module.css';
import type { RowKeys } from './row-keys';

export type LedgerColumn<R> = {
  title: string;
  /** What stands in the head instead of the title. */
  head?: ReactNode;
  /** Where two columns may have one title. */
  id?: string;
  width?: string;
  align?: 'right';
  /** One line; what does not fit ends in …, the whole of it on hover. */
  ellipsis?: boolean;
  dataIndex?: keyof R;
  /** `value` is what stands under `dataIndex`. */
  render?: (value: never, row: R, index: number) => ReactNode;
};

/** A click anywhere in a row opens it, and so does its RowOpener by keyboard. */
type Opening<R> = {
  keys: RowKeys;
  /** The id of the row that stands open beside the table. */
  selected?: number | null;
  onOpen(row: R): void;
};

type Props<R> = {
  opening?: Opening<R>;
  /** No row is higher than one line. */
  oneLine?: boolean;
  /** The element around the table, e.g. for `useRowKeys`. */
  area?: Ref<HTMLDivElement>;
  className?: string;
  style?: CSSProperties;
  columns: readonly LedgerColumn<R>[];
  rows: readonly R[];
  /** What is shown in place of rows. */
  empty: ReactNode;
  rowClassName?(row: R): string;
  onRow?(row: R, index: number): HTMLAttributes<HTMLTableRowElement>;
  /** What stands under each column at the end, e.g. the sums. */
  foot?: readonly ReactNode[];
};

const cellOf = <R,>({ dataIndex, render }: LedgerColumn<R>, row: R, index: number): ReactNode => {
  const value = dataIndex === undefined ? undefined : row[dataIndex];
  return render ? render(value as never, row, index) : (value as ReactNode);
};

/** A column without a width of its own has at least this, in units of the text size: five characters. */
const LEAST_FREE = 7;

/** Narrower than this a table scrolls within its frame, so that no column is squeezed to a character a line. */
function leastOf<R>(columns: readonly LedgerColumn<R>[], own: CSSProperties['minWidth'] = 0): string {
  let [rem, percent] = [0, 0];
  for (const { width = '' } of columns) {
    if (width.endsWith('%')) percent += Number.parseFloat(width);
    else rem += width.endsWith('rem') ? Number.parseFloat(width) : LEAST_FREE;
  }
  return `max(${typeof own === 'number' ? `${own}px` : own}, ${(rem * 100) / (100 - percent)}rem)`;
}

/** What is done with a row stays in sight while the rest scrolls under it. */
const acts = new Set(['操作', '办理']);

const lookOf = <R,>({ title, align, ellipsis }: LedgerColumn<R>) =>
  [align && look.right, ellipsis && look.cut, acts.has(title) && look.acts].filter(Boolean).join(' ');

const opened = <R extends { id: number }>(row: R, index: number, opening: Opening<R> | undefined) =>
  opening && {
    className: `${look.opens} ${row.id === opening.selected ? look.selected : ''}`.trim(),
    onClick: () => {
      opening.keys.at(index);
      opening.onOpen(row);
    },
  };

function Foot<R>({ columns, cells }: { columns: readonly LedgerColumn<R>[]; cells: readonly ReactNode[] }) {
  return (
    <tfoot className={look.foot}>
      <tr>
        {columns.map((column, index) => (
          <td key={column.id ?? column.title} className={lookOf(column)}>
            {cells[index]}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}

/**
 * One page of a ledger that is sorted and paged in SQL: a plain table, nothing but rows. It is on screen sooner and is
 * lighter than antd's, whose sorting, filtering and selecting such a page does not use.
 */
export function LedgerTable<R extends { id: number }>(props: Props<R>) {
  const {
    opening,
    area = opening?.keys.area,
    oneLine,
    className = '',
    style,
    columns,
    rows,
    empty,
    rowClassName,
    onRow,
    foot,
  } = props;
  return (
    <div ref={area} className={`surface ${look.frame} ${oneLine ? look.oneLine : ''} ${className}`}>
      <table className={look.table} style={{ ...style, minWidth: leastOf(columns, style?.minWidth) }}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id ?? column.title} scope="col" className={lookOf(column)} style={{ width: column.width }}>
                {column.head ?? column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.id} className={rowClassName?.(row)} {...onRow?.(row, index)} {...opened(row, index, opening)}>
              {columns.map((column) => (
                <td key={column.id ?? column.title} className={lookOf(column)}>
                  {cellOf(column, row, index)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {foot && <Foot columns={columns} cells={foot} />}
      </table>
      {rows.length === 0 && <div className={look.empty}>{empty}</div>}
    </div>
  );
}
