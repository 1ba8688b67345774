// A number of the own fields of a group, or the phone of a guardian who is not in the ledger, masked until somebody asks for it.
import type { Input } from '../../../shared/operations';
import { useAction, useMay } from '../../desk';
import { MaskedNumber } from '../residents/masked-number';
import { RevealDialog } from '../residents/reveal-dialog';

/** `id`: the person it is written of. `label`: what it is, e.g. 紧急联系电话. */
type Props = { id: number; name: string; of: Input<'groups.reveal'>['of']; label: string; masked: string };
type AskProps = Omit<Props, 'masked'> & { onRevealed(value: string): void; onClose(): void };

function Ask({ id, name, of, label, onRevealed, onClose }: AskProps) {
  const reveal = useAction('groups.reveal');
  return (
    <RevealDialog
      title={`查看${name}的${label}`}
      action={reveal}
      onAsk={(reason) => reveal.act({ id, of, reason })}
      onRevealed={onRevealed}
      onClose={onClose}
    />
  );
}

export function CareReveal({ id, name, of, label, masked }: Props) {
  const may = useMay();
  // Two groups may ask for the same: each button says of which it is.
  const whole = 'tag' in of ? `${of.tag}的${label}` : label;
  return (
    <MaskedNumber
      label={whole}
      masked={masked}
      allowed={may('groups.reveal')}
      ask={(onRevealed, onClose) => <Ask {...{ id, name, of, label, onRevealed, onClose }} />}
    />
  );
}
