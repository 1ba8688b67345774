// The phone of a party, masked until somebody asks for it. A resident's is asked for as on their card, and noted there.
import type { Party } from '../../../shared/features/agreements';
import { useAction, useMay } from '../../desk';
import { MaskedNumber } from '../residents/masked-number';
import { Reveal } from '../residents/reveal';
import { RevealDialog } from '../residents/reveal-dialog';

type Props = { party: Party; masked: string };
type AskProps = { party: Party; onRevealed(value: string): void; onClose(): void };

function Ask({ party, onRevealed, onClose }: AskProps) {
  const reveal = useAction('agreements.reveal');
  return (
    <RevealDialog
      title={`查看${party.name}的电话`}
      noted="审计"
      action={reveal}
      onAsk={(reason) => reveal.act({ id: party.id, reason })}
      onRevealed={onRevealed}
      onClose={onClose}
    />
  );
}

export function PartyPhone({ party, masked }: Props) {
  const allowed = useMay()('agreements.reveal');
  const { personId, name } = party;
  if (personId !== null) return <Reveal id={personId} name={name} field="phone" masked={masked} />;
  return (
    <MaskedNumber
      label={`${name}的电话`}
      masked={masked}
      allowed={allowed}
      ask={(onRevealed, onClose) => <Ask {...{ party, onRevealed, onClose }} />}
    />
  );
}
