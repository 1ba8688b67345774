// The phone of somebody who asked, masked until somebody asks for it. A resident's is asked for as on their card, and noted there.
import { type ActionName, useAction, useMay } from '../../desk';
import { MaskedNumber } from '../residents/masked-number';
import { Reveal } from '../residents/reveal';
import { RevealDialog } from '../residents/reveal-dialog';

type Reveals = Extract<ActionName, 'wishes.reveal' | 'errands.reveal'>;
type Props = { of: Reveals; id: number; personId: number | null; name: string; masked: string };
type AskProps = Pick<Props, 'of' | 'id' | 'name'> & { onRevealed(value: string): void; onClose(): void };

function Ask({ of, id, name, onRevealed, onClose }: AskProps) {
  const reveal = useAction(of);
  return (
    <RevealDialog
      title={`查看${name}的电话`}
      noted="审计"
      action={reveal}
      onAsk={(reason) => reveal.act({ id, reason })}
      onRevealed={onRevealed}
      onClose={onClose}
    />
  );
}

export function RevealPhone({ of, id, personId, name, masked }: Props) {
  const allowed = useMay()(of);
  if (personId !== null) return <Reveal id={personId} name={name} field="phone" masked={masked} />;
  return (
    <MaskedNumber
      label={`${name}的电话`}
      masked={masked}
      allowed={allowed}
      ask={(onRevealed, onClose) => <Ask {...{ of, id, name, onRevealed, onClose }} />}
    />
  );
}
