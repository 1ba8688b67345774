import { Button } from 'antd';
import { useState } from 'react';
import { EXPIRY_DAYS, type ExpiryRow } from '../../../shared/features/points';
import { dayWords, numberWords } from '../../../shared/text';
import { useAction, useMay, useQuery } from '../../desk';
import { Confirm } from '../../kit/confirm';
import { EmptyState } from '../../kit/empty';
import { FailureNote } from '../../kit/failure';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { PrintList } from '../../kit/print-list';
import { StateWord } from '../../kit/state-word';
import { today } from '../../kit/today';
import { say } from '../../session';
import { newRequest } from '../hours/words';

type Row = ExpiryRow & { id: number };

const columns: LedgerColumn<Row>[] = [
  { title: '编号', width: '7rem', dataIndex: 'number' },
  { title: '志愿者', dataIndex: 'name' },
  { title: '积分', width: '7rem', align: 'right', render: (_, { points }) => numberWords(points) },
  {
    title: '到期日',
    width: '12rem',
    render: (_, { on }) => (on <= today() ? <StateWord tone="late">{`${dayWords(on)} 已到期`}</StateWord> : dayWords(on)),
  },
];

function ExpireAll({ due, onClose }: { due: number; onClose(): void }) {
  const [requestId] = useState(newRequest);
  const expire = useAction('points.expire');
  const run = async () => {
    const reply = await expire.act({ requestId });
    if (!reply.ok) return;
    say(`${reply.value.volunteers}人的${reply.value.points}分到期清零。`);
    onClose();
  };
  return (
    <Confirm
      title="把到期的积分清零？"
      words={`一共${numberWords(due)}分，每人记一笔“到期清零”，对账单上看得到。清错了可以在对账单里冲回。`}
      act="清零"
      danger
      busy={expire.busy}
      failure={expire.failure}
      onConfirm={() => void run()}
      onCancel={onClose}
    />
  );
}

/** 快到期: what expires within thirty days, and what is due. */
export function Expiring() {
  const may = useMay();
  const { value, failure } = useQuery('points.expiring', { days: EXPIRY_DAYS });
  const [asking, setAsking] = useState(false);
  const rows = (value?.rows ?? []).map((row, index) => ({ ...row, id: index + 1 }));
  const due = value?.due ?? 0;
  return (
    <>
      <PrintList list="expiring" asked={{ days: EXPIRY_DAYS }} disabled={!value?.rows.length} />
      <FailureNote failure={failure} />
      {may('points.expire') && due > 0 && (
        <div>
          <Button danger onClick={() => setAsking(true)}>
            把到期的 {numberWords(due)} 分清零
          </Button>
        </div>
      )}
      <LedgerTable
        columns={columns}
        rows={rows}
        empty={
          value ? (
            <EmptyState words={`${EXPIRY_DAYS}天内没有积分到期。规则里定了有效期，快到期的人会列在这里，先提醒他们兑换。`} />
          ) : (
            ' '
          )
        }
      />
      {asking && <ExpireAll due={due} onClose={() => setAsking(false)} />}
    </>
  );
}
