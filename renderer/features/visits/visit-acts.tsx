// What else comes of a visit: somebody would like to help, or it was written down by mistake.
import { Button } from 'antd';
import { useState } from 'react';
import type { VisitCard } from '../../../shared/features/visits';
import { useAction, useMay } from '../../desk';
import { EndForm } from '../../kit/end-form';
import { say } from '../../session';
import look from '../orders/orders.module.css';
import { LeadForm } from '../volunteers/lead-form';

/** 撤回: written down by mistake. What came of its needs stays. */
export function WithdrawVisit({ id, onClose, onDone }: { id: number; onClose(): void; onDone?(): void }) {
  const withdraw = useAction('visits.withdraw');
  const save = async (reason: string) => {
    if (!(await withdraw.act({ id, reason })).ok) return;
    say('这次走访撤回了。');
    onDone?.();
    onClose();
  };
  return (
    <EndForm
      title="撤回这次走访"
      act="撤回"
      lead="撤回后不再算走访，也不算最近联系；已经转出去的需要照办。卡号可以重新录。"
      reasons={['记错了人', '记重了', '没有去', '填错了']}
      action={withdraw}
      onEnd={({ reason }) => void save(reason)}
      onClose={onClose}
    />
  );
}

/** Nothing for those who may neither. */
export function VisitActs({ card: { id, personId, name } }: { card: VisitCard }) {
  const may = useMay();
  const [act, setAct] = useState<'join' | 'withdraw'>();
  const close = () => setAct(undefined);
  return (
    <div className={look.acts}>
      {personId !== null && may('leads.add') && <Button onClick={() => setAct('join')}>想参加志愿服务</Button>}
      {may('visits.withdraw') && <Button onClick={() => setAct('withdraw')}>撤回这次走访</Button>}
      {act === 'join' && personId !== null && <LeadForm person={{ id: personId, name }} source="走访" onClose={close} />}
      {act === 'withdraw' && <WithdrawVisit id={id} onClose={close} />}
    </div>
  );
}
