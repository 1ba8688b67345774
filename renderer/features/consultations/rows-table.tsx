import type { ConsultationRow } from '../../../shared/features/consultation-shapes';
import { standingWords } from '../../../shared/features/consultation-words';
import { areaWords } from '../../../shared/rules/owners-vote';
import { rowKeyWords } from '../../../shared/rules/row-key';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { RowOpener, useRowKeys } from '../../kit/row-keys';
import { StateWord } from '../../kit/state-word';
import { placeOf, tones } from './words';

type Props = { rows: readonly ConsultationRow[]; owners: boolean; onOpen(id: number): void };

/** Lines in house order. */
export function RowsTable({ rows, owners, onOpen }: Props) {
  const keys = useRowKeys(rows.length);
  const columns: LedgerColumn<ConsultationRow>[] = [
    {
      title: '房屋',
      width: '13rem',
      render: (_, row, index) => (
        <RowOpener keys={keys} index={index} onOpenPage={() => onOpen(row.id)}>
          {placeOf(row)}
        </RowOpener>
      ),
    },
    {
      title: owners ? '业主' : '户主',
      render: (_, { name, rooms }) => (
        <>
          {name ?? <span className="soft">未登记</span>}
          {rooms > 1 && <span className="soft small">　共{rooms}套</span>}
        </>
      ),
    },
    ...(owners
      ? [
          {
            title: '面积',
            width: '8rem',
            align: 'right' as const,
            render: (_: never, { area }: ConsultationRow) => (area === null ? '未登记' : areaWords(area)),
          },
        ]
      : []),
    {
      title: '答复',
      width: '13rem',
      render: (_, { standing, tries, waiting }) => (
        <>
          <StateWord tone={tones[standing]}>
            {standingWords[standing]}
            {standing === 'notReached' && `（去过${tries}次）`}
          </StateWord>
          {waiting > 0 && <StateWord tone="late">　两份答复</StateWord>}
        </>
      ),
    },
    { title: '编码', width: '11rem', render: (_, { key }) => <span className="soft">{rowKeyWords(key)}</span> },
  ];
  return (
    <LedgerTable
      style={{ minWidth: '52rem' }}
      columns={columns}
      rows={rows}
      empty={<p className="soft">没有这样的。</p>}
      opening={{ keys, onOpen: ({ id }) => onOpen(id) }}
    />
  );
}
