// One page of the log. A row opens the entry beside the list.
import type { ReactNode } from 'react';
import { type AuditRow, entryResultWords } from '../../../shared/features/audit';
import { instantWords, numberWords } from '../../../shared/text';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { type RowKeys, RowOpener } from '../../kit/row-keys';
import { StateWord } from '../../kit/state-word';
import look from './audit.module.css';

/** Only what was not let through is marked: the rest is the rule. */
export function ResultWord({ result }: Pick<AuditRow, 'result'>) {
  if (result === 'refused') return <StateWord tone="soon">{entryResultWords.refused}</StateWord>;
  return <span className="soft">{entryResultWords.done}</span>;
}

const columnsWith = (keys: RowKeys, onOpen: (id: number) => void): LedgerColumn<AuditRow>[] => [
  { title: '序号', width: '5.6rem', align: 'right', render: (_, row) => numberWords(row.id) },
  { title: '时间', width: '12.4rem', render: (_, row) => instantWords(row.at) },
  { title: '谁', width: '7rem', dataIndex: 'who', ellipsis: true },
  {
    title: '做了什么',
    render: (_, row, index) => (
      <span className={look.act}>
        <RowOpener keys={keys} index={index} onOpenPage={() => onOpen(row.id)}>
          {row.act}
        </RowOpener>
        <span className={`soft ${look.told}`}>{row.words.join('')}</span>
      </span>
    ),
  },
  { title: '对象', width: '14rem', dataIndex: 'subject', ellipsis: true },
  { title: '结果', width: '6.4rem', render: (_, row) => <ResultWord result={row.result} /> },
];

type Props = {
  rows: AuditRow[];
  keys: RowKeys;
  selected: number | null;
  /** What is shown in place of rows. */
  empty: ReactNode;
  onOpen(id: number): void;
};

/** Entries, the newest first. A row opens on a click anywhere in it, or on Enter from what was done. */
export function AuditTable({ rows, keys, selected, empty, onOpen }: Props) {
  return (
    <LedgerTable
      className={look.table ?? ''}
      style={{ minWidth: '58rem' }}
      columns={columnsWith(keys, onOpen)}
      rows={rows}
      empty={empty}
      opening={{ keys, selected, onOpen: ({ id }) => onOpen(id) }}
    />
  );
}
