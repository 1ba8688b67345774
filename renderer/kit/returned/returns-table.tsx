import { Button } from 'antd';
import { useState } from 'react';
import type { Returned } from '../../../shared/features/returned-sheets';
import { dayWords, instantWords } from '../../../shared/text';
import type { Action } from '../../desk';
import { say } from '../../session';
import { EndForm } from '../end-form';
import { type LedgerColumn, LedgerTable } from '../ledger-table';
import look from './returned.module.css';

type Withdrawing = Action<{ id: number; reason: string }, unknown>;

function Withdraw({ one, withdraw, onClose }: { one: Returned; withdraw: Withdrawing; onClose(): void }) {
  const end = async (reason: string) => {
    const reply = await withdraw.act({ id: one.id, reason });
    if (!reply.ok) return;
    say(`“${one.name}”里的答复都不算了。`);
    onClose();
  };
  return (
    <EndForm
      title={`撤回“${one.name}”`}
      act="撤回"
      lead={`跟它一起来的${one.fresh}条答复都不再算，别处来的照旧。可以重新读正确的那份。`}
      reasons={['收错了文件', '填的人弄错了']}
      action={withdraw}
      onEnd={({ reason }) => void end(reason)}
      onClose={onClose}
    />
  );
}

const columnsFor = <R extends Returned>(
  more: readonly LedgerColumn<R>[],
  onWithdraw: ((one: R) => void) | null,
): LedgerColumn<R>[] => [
  { title: '收到的', render: (_, { name, withdrawnOn }) => <span className={withdrawnOn ? look.gone : ''}>{name}</span> },
  ...more,
  { title: '谁交的', width: '8rem', render: (_, { from }) => from || <span className="soft">没写</span> },
  { title: '有答复', width: '6rem', align: 'right', render: (_, { lines }) => lines },
  { title: '新的', width: '5rem', align: 'right', render: (_, { fresh }) => fresh },
  { title: '没收的行', width: '7rem', align: 'right', render: (_, { refusedRows }) => refusedRows },
  { title: '什么时候', width: '18rem', render: (_, { at, by }) => `${instantWords(at)}　${by}` },
  {
    title: '办理',
    id: 'act',
    width: '9rem',
    render: (_, one) =>
      one.withdrawnOn !== null ? (
        <span className="soft small">{dayWords(one.withdrawnOn)}撤回</span>
      ) : (
        onWithdraw && (
          <Button size="small" onClick={() => onWithdraw(one)}>
            撤回
          </Button>
        )
      ),
  },
];

type Props<R> = {
  rows: readonly R[];
  /** Columns of this kind of return alone, behind its name. */
  more?: readonly LedgerColumn<R>[];
  empty: string;
  /** False once nothing can be taken back any more. */
  open: boolean;
  withdraw: Withdrawing;
};

/** Everything that came back and was taken, the last first; each can be taken back whole. */
export function ReturnsTable<R extends Returned>({ rows, more = [], empty, open, withdraw }: Props<R>) {
  const [leaving, setLeaving] = useState<R>();
  return (
    <>
      <LedgerTable
        style={{ minWidth: '60rem' }}
        columns={columnsFor(more, open ? setLeaving : null)}
        rows={rows}
        empty={<p className="soft">{empty}</p>}
      />
      {leaving && <Withdraw one={leaving} withdraw={withdraw} onClose={() => setLeaving(undefined)} />}
    </>
  );
}
