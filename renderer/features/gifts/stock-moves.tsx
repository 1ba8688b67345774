import { Modal } from 'antd';
import { type Gift, moveKindWords, type StockMove } from '../../../shared/features/gifts';
import { instantWords } from '../../../shared/text';
import { useQuery } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { FailureNote } from '../../kit/failure';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { Pager, usePages } from '../../kit/pager';
import { useReturnFocus } from '../../kit/return-focus';

const SIZE = 50;
const signed = (pieces: number) => (pieces > 0 ? `+${pieces}` : String(pieces));

const columns: LedgerColumn<StockMove>[] = [
  { title: '时间', width: '13rem', render: (_, { at }) => instantWords(at) },
  { title: '事由', width: '5rem', render: (_, { kind }) => moveKindWords[kind] },
  { title: '份数', width: '5rem', align: 'right', render: (_, { pieces }) => signed(pieces) },
  { title: '库存', width: '5rem', align: 'right', dataIndex: 'stock' },
  { title: '说明', ellipsis: true, dataIndex: 'words' },
  { title: '经手', width: '7rem', dataIndex: 'by' },
];

/** 库存流水: every piece that came or went, the latest first. */
export function StockMoves({ gift, onClose }: { gift: Gift; onClose(): void }) {
  useReturnFocus();
  const pages = usePages<number>(String(gift.id));
  const found = useQuery('gifts.moves', { id: gift.id, after: pages.after });
  const rows = found.value?.rows ?? [];
  return (
    <Modal open title={`库存流水：${gift.name}`} width={820} footer={null} onCancel={onClose}>
      <FailureNote failure={found.failure} />
      <LedgerTable columns={columns} rows={rows} empty={found.value ? <EmptyState words="还没有进过货。" /> : ' '} />
      {found.value && <Pager pages={pages} size={SIZE} shown={rows.length} total={null} next={found.value.next} measure="笔" />}
    </Modal>
  );
}
