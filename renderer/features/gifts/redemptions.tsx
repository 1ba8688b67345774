import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Redemption } from '../../../shared/features/gifts';
import { instantWords, numberWords } from '../../../shared/text';
import { useAction, useMay, useQuery } from '../../desk';
import { EmptyState } from '../../kit/empty';
import { EndForm } from '../../kit/end-form';
import { FailureNote } from '../../kit/failure';
import { useIssue } from '../../kit/issue';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { Pager, usePages } from '../../kit/pager';
import { PrintList } from '../../kit/print-list';
import { soft } from '../../kit/soft';
import { StateWord } from '../../kit/state-word';
import { say } from '../../session';

const SIZE = 50;
const reasons = ['没有领', '拿错了', '东西坏了', '登记错了', '其他'] as const;

/** 退回: both come back, so it is said plainly beforehand. */
function GiveBack({ redemption, onClose }: { redemption: Redemption; onClose(): void }) {
  const undo = useAction('gifts.undo');
  const { id, volunteer, gift, quantity, points } = redemption;
  const save = async (reason: string) => {
    const reply = await undo.act({ id, reason });
    if (!reply.ok) return;
    say(`已退回：${volunteer}的${numberWords(points)}分回来了。`);
    onClose();
  };
  return (
    <EndForm
      title={`退回${redemption.number}`}
      act="退回"
      lead={`${volunteer}的${numberWords(points)}分退回账上，“${gift}”${quantity}份放回库存。只能退回一次。`}
      label="为什么退回"
      reasons={reasons}
      action={undo}
      onEnd={({ reason }) => void save(reason)}
      onClose={onClose}
    />
  );
}

type Acting = { onSlip(row: Redemption): void; onUndo(row: Redemption): void };

const columnsFor = ({ onSlip, onUndo }: Acting, mayUndo: boolean): LedgerColumn<Redemption>[] => [
  { title: '编号', width: '9rem', dataIndex: 'number' },
  {
    title: '志愿者',
    width: '11rem',
    ellipsis: true,
    render: (_, { volunteerId, volunteer, volunteerNumber }) => (
      <>
        <Link to={`/volunteers/${volunteerId}`}>{volunteer}</Link> {soft(volunteerNumber)}
      </>
    ),
  },
  { title: '兑换了', ellipsis: true, render: (_, row) => `${row.gift}×${row.quantity}` },
  { title: '积分', width: '5rem', align: 'right', render: (_, { points }) => numberWords(points) },
  { title: '时间', width: '13rem', render: (_, { at }) => instantWords(at) },
  { title: '经手', width: '6rem', ellipsis: true, dataIndex: 'by' },
  {
    title: '状态',
    width: '10rem',
    ellipsis: true,
    render: (_, { undone }) =>
      undone ? (
        <span title={`${instantWords(undone.at)}，${undone.by}，${undone.reason}`}>
          <StateWord tone="quiet">{`已退回，${undone.reason}`}</StateWord>
        </span>
      ) : (
        <StateWord tone="good">已兑换</StateWord>
      ),
  },
  {
    title: '操作',
    width: '9rem',
    render: (_, row) =>
      row.undone === null && (
        <>
          <Button type="link" size="small" aria-label={`兑换单：${row.number}`} onClick={() => onSlip(row)}>
            兑换单
          </Button>
          {mayUndo && (
            <Button type="link" size="small" aria-label={`退回：${row.number}`} onClick={() => onUndo(row)}>
              退回
            </Button>
          )}
        </>
      ),
  },
];

/** 兑换记录: of one volunteer or of all, the latest first. */
export function Redemptions({ volunteerId }: { volunteerId: number | null }) {
  const may = useMay();
  const issue = useIssue('gifts.issueSlip');
  const [undoing, setUndoing] = useState<Redemption>();
  const pages = usePages<number>(String(volunteerId));
  const found = useQuery('gifts.redemptions', { volunteerId, after: pages.after });
  const rows = found.value?.rows ?? [];
  const slip = ({ id }: Redemption) => issue.act({ id });
  return (
    <>
      <PrintList list="redemptions" asked={{ volunteerId }} disabled={!found.value?.rows.length} />
      <FailureNote failure={found.failure ?? issue.failure} />
      <LedgerTable
        style={{ minWidth: '64rem' }}
        columns={columnsFor({ onSlip: (row) => void slip(row), onUndo: setUndoing }, may('gifts.undo'))}
        rows={rows}
        empty={found.value ? <EmptyState words="还没有人兑换。" /> : ' '}
      />
      {found.value && <Pager pages={pages} size={SIZE} shown={rows.length} total={null} next={found.value.next} measure="次" />}
      {undoing && <GiveBack redemption={undoing} onClose={() => setUndoing(undefined)} />}
    </>
  );
}
