import type { Output } from '../../../shared/operations';
import { useAction } from '../../desk';
import { EndForm } from '../../kit/end-form';
import { say } from '../../session';
import { placeOf } from './words';

type Told = Output<'consultations.row'>;

/** 撤回: the line counts as unanswered again. */
export function Withdraw({ told, onClose }: { told: Told; onClose(): void }) {
  const withdraw = useAction('consultations.withdraw');
  const end = async (reason: string) => {
    const reply = await withdraw.act({ rowId: told.row.id, reason });
    if (!reply.ok) return;
    say(`${placeOf(told.row)}的答复撤回了，可以重新记。`);
    onClose();
  };
  return (
    <EndForm
      title={`撤回${placeOf(told.row)}的答复`}
      act="撤回"
      lead="撤回后这一份又算没答复；原来记的还看得到。"
      reasons={['记错了行', '本人改主意', '签名不对']}
      action={withdraw}
      onEnd={({ reason }) => void end(reason)}
      onClose={onClose}
    />
  );
}
