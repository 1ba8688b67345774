import { Table, type TableProps } from 'antd';
import type { Ref } from 'react';
import look from './framed-table.module.css';

const fiftyRows = { pageSize: 50, hideOnSinglePage: true, showSizeChanger: false } as const;

const nothingHere = { emptyText: '没有符合条件的。' };

type Props<R> = Omit<TableProps<R>, 'className'> & {
  /** The element around the table, e.g. for `useRowKeys`. */
  area?: Ref<HTMLDivElement>;
  className?: string;
  /** The least width the columns need, in px; on a narrower screen the table scrolls within its frame. */
  least?: number;
};

/** A table in its hairline frame; more than 50 rows at hand are paged. Lists that may grow without end are paged in SQL. */
export function FramedTable<R extends object>({ area, className = '', least = 0, ...table }: Props<R>) {
  return (
    <div ref={area} className={`surface ${look.framed} ${className}`}>
      <Table pagination={fiftyRows} locale={nothingHere} style={{ minWidth: least }} {...table} />
    </div>
  );
}
