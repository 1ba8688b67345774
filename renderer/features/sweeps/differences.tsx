import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import type { Sweep, SweepDifference } from '../../../shared/features/sweep-shapes';
import { numberWords } from '../../../shared/text';
import { useAction, useQuery } from '../../desk';
import { Confirm } from '../../kit/confirm';
import { EmptyState } from '../../kit/empty';
import { FailureNote } from '../../kit/failure';
import { type LedgerColumn, LedgerTable } from '../../kit/ledger-table';
import { Pager, usePages } from '../../kit/pager';
import { say } from '../../session';
import look from './sweeps.module.css';

type Row = SweepDifference & { id: number };
type Chosen = { lineId: number; questionId: number };

const SIZE = 100;
const keyOf = ({ lineId, questionId }: Chosen) => `${lineId} ${questionId}`;

type AcceptProps = { card: Sweep; chosen: readonly Chosen[]; onClose(): void; onDone(): void };

function Accept({ card, chosen, onClose, onDone }: AcceptProps) {
  const accept = useAction('sweeps.accept');
  const [verify, setVerify] = useState(card.asks === 'households');
  const go = async () => {
    const reply = await accept.act({ id: card.id, take: chosen.length > 0 ? [...chosen] : 'all', verify });
    if (!reply.ok) return;
    const { written, verified } = reply.value;
    say(`台账更正${numberWords(written)}处${verified > 0 ? `，${numberWords(verified)}户记为今天核对过` : ''}。`);
    onDone();
  };
  return (
    <Confirm
      title={chosen.length > 0 ? `把选中的${numberWords(chosen.length)}处写入台账？` : '把能写的都写入台账？'}
      words={
        <>
          <p>台账里原来的内容会换成摸排到的，每个人、每户都留下记录。</p>
          {card.asks === 'households' && (
            <Checkbox checked={verify} onChange={(event) => setVerify(event.target.checked)}>
              已完成的户记为今天核对过
            </Checkbox>
          )}
        </>
      }
      act="写入台账"
      busy={accept.busy}
      failure={accept.failure}
      onConfirm={() => void go()}
      onCancel={onClose}
    />
  );
}

/** Where what came back is not what the ledger says; what is ticked, or all of it, goes into the ledger. */
export function Differences({ card }: { card: Sweep }) {
  const pages = usePages<number>(String(card.id));
  const { value, failure } = useQuery('sweeps.differences', { id: card.id, after: pages.after ?? 0 });
  const [chosen, setChosen] = useState<ReadonlyMap<string, Chosen>>(new Map());
  const [accepting, setAccepting] = useState(false);
  const rows: Row[] = (value?.rows ?? []).map((row) => ({ ...row, id: row.lineId * SIZE + row.questionId }));
  const toggle = ({ lineId, questionId }: Row) => {
    const next = new Map(chosen);
    if (!next.delete(keyOf({ lineId, questionId }))) next.set(keyOf({ lineId, questionId }), { lineId, questionId });
    setChosen(next);
  };
  const columns: LedgerColumn<Row>[] = [
    {
      title: '选',
      width: '3.5rem',
      render: (_, row) =>
        row.takes && (
          <Checkbox checked={chosen.has(keyOf(row))} onChange={() => toggle(row)} aria-label={`${row.place}${row.label}`} />
        ),
    },
    { title: '房屋', width: '14rem', dataIndex: 'place' },
    { title: '姓名', width: '8rem', render: (_, { name }) => name ?? '' },
    { title: '栏目', width: '10rem', dataIndex: 'label' },
    { title: '台账', render: (_, { now }) => <span className={now === '未填' ? 'soft' : ''}>{now}</span> },
    { title: '摸排到', dataIndex: 'told' },
    {
      title: '怎么办',
      id: 'how',
      width: '11rem',
      render: (_, { takes }) => !takes && <span className="soft small">请到住户卡片里更正</span>,
    },
  ];
  return (
    <>
      <FailureNote failure={failure} />
      {value?.total === 0 ? (
        <div className="surface">
          <EmptyState words="收到的和台账一样，或者问的都不是台账里的栏目。" />
        </div>
      ) : (
        <>
          <div className={look.bar}>
            <Button type="primary" onClick={() => setAccepting(true)}>
              {chosen.size > 0 ? `写入选中的${chosen.size}处` : '全部写入台账'}
            </Button>
            <span className="soft">没有定的矛盾不在这里；电话不完整的不写。</span>
          </div>
          <LedgerTable style={{ minWidth: '60rem' }} columns={columns} rows={rows} empty=" " />
        </>
      )}
      {value && value.total > 0 && (
        <Pager pages={pages} size={SIZE} shown={rows.length} total={value.total} next={value.next} measure="处" />
      )}
      {accepting && (
        <Accept
          card={card}
          chosen={[...chosen.values()]}
          onClose={() => setAccepting(false)}
          onDone={() => {
            setAccepting(false);
            setChosen(new Map());
          }}
        />
      )}
    </>
  );
}
