import { Table, type TableProps } from 'antd';
import type { Ref } from 'react';
import look from './framed-table.module.css';

const fiftyRows = { pageSize: 50, hideOnSinglePage: true, showSizeChanger: false } as const;

const nothingHere = { emptyText: '没有符合条件的。' };

type Props<R> = Omit<TableProps<R>, 'className'> & {
  /** The element around the table, e.g. for `useRowKeys`. */
  area?: Ref<HTMLDivElement>;
  className?: string;
  /** The least width the columns need, in px of ordinary letters; without it what they ask for. On a narrower screen the table scrolls within its frame. */
  least?: number;
};

/** A column without a width of its own has at least this, in px of ordinary letters. */
const LEAST_FREE = 96;
/** Pixels of ordinary letters to the unit of the text size: columns grow with the letters. */
const ORDINARY = 15;

const asked = <R,>(columns: TableProps<R>['columns'] = []) =>
  columns.reduce((sum, { width }) => sum + (typeof width === 'number' ? width : LEAST_FREE), 0);

/** A table in its hairline frame; more than 50 rows at hand are paged. Lists that may grow without end are paged in SQL. */
export function FramedTable<R extends object>({ area, className = '', least, ...table }: Props<R>) {
  const minWidth = `${(least ?? asked(table.columns)) / ORDINARY}rem`;
  return (
    <div ref={area} className={`surface ${look.framed} ${className}`}>
      <Table pagination={fiftyRows} locale={nothingHere} style={{ minWidth }} {...table} />
    </div>
  );
}
