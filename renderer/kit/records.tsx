// Numbered records under a filter, each opened beside its list: requests that are run, wishes, matters.
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { EmptyState } from './empty';
import { type LedgerColumn, LedgerTable } from './ledger-table';
import { Pager, type Pages } from './pager';
import { type RowKeys, RowOpener } from './row-keys';

/** Opens the record of a row. */
export const numberColumn = <R extends { id: number; number: string }>(
  keys: RowKeys,
  onOpen: (id: number) => void,
): LedgerColumn<R> => ({
  title: '编号',
  width: '9rem',
  render: (_, { id, number }, index) => (
    <RowOpener keys={keys} index={index} onOpenPage={() => onOpen(id)}>
      {number}
    </RowOpener>
  ),
});

type Props<R, C> = {
  found: { rows: R[]; next: C | null } | undefined;
  columns: LedgerColumn<R>[];
  keys: RowKeys;
  onOpen(id: number): void;
  pages: Pages<C>;
  /** Rows of a full page, and what they are counted in. */
  size: number;
  measure: string;
  /** What was asked: `open` without a text shows everything that waits. */
  asked: { view: string; text: string };
  /** Says what this is for where nothing waits, and what to say of another view. */
  empty: { purpose: string; none: string };
  add: ReactNode;
};

/** A page of them, and where there is none why. */
export function Records<R extends { id: number }, C>({
  found,
  columns,
  keys,
  onOpen,
  pages,
  asked,
  empty,
  add,
  ...page
}: Props<R, C>) {
  const { id } = useParams();
  const { view, text } = asked;
  const fresh = view === 'open' && text === '';
  const words = text !== '' ? '没有找到。换个词试试。' : view === 'open' ? empty.purpose : empty.none;
  return (
    <>
      {found && (
        <LedgerTable
          columns={columns}
          rows={found.rows}
          opening={{ keys, selected: id ? Number(id) : null, onOpen: (row) => onOpen(row.id) }}
          empty={<EmptyState words={words} action={fresh && add} />}
        />
      )}
      <Pager {...page} pages={pages} shown={found?.rows.length ?? 0} total={null} next={found?.next ?? null} />
    </>
  );
}
