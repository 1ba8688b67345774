// The phone of whoever asks, masked until somebody asks for it. A resident's is asked for as on their card, and noted there.
import type { OrderCard } from '../../../shared/features/orders';
import { useAction, useMay } from '../../desk';
import { MaskedNumber } from '../residents/masked-number';
import { Reveal } from '../residents/reveal';
import { RevealDialog } from '../residents/reveal-dialog';

type Props = { card: OrderCard; masked: string };
type AskProps = { card: OrderCard; onRevealed(value: string): void; onClose(): void };

function Ask({ card, onRevealed, onClose }: AskProps) {
  const reveal = useAction('orders.reveal');
  return (
    <RevealDialog
      title={`查看${card.reporter}的电话`}
      noted="审计"
      action={reveal}
      onAsk={(reason) => reveal.act({ id: card.id, reason })}
      onRevealed={onRevealed}
      onClose={onClose}
    />
  );
}

export function OrderPhone({ card, masked }: Props) {
  const allowed = useMay()('orders.reveal');
  const { personId, reporter } = card;
  if (personId !== null) return <Reveal id={personId} name={reporter} field="phone" masked={masked} />;
  return (
    <MaskedNumber
      label={`${reporter}的电话`}
      masked={masked}
      allowed={allowed}
      ask={(onRevealed, onClose) => <Ask {...{ card, onRevealed, onClose }} />}
    />
  );
}
