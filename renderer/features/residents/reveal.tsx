// An ID number or phone of a resident, masked until somebody asks for it.
import { personLabels, type RevealField } from '../../../shared/features/people';
import { useAction, useMay } from '../../desk';
import { copyText } from '../../kit/copy';
import { say } from '../../session';
import { MaskedNumber } from './masked-number';
import { RevealDialog } from './reveal-dialog';

type Props = { id: number; name: string; field: RevealField; masked: string };
type AskProps = Omit<Props, 'masked'> & { onRevealed(value: string): void; onClose(): void };

function Ask({ id, name, field, onRevealed, onClose }: AskProps) {
  const reveal = useAction('residents.reveal');
  return (
    <RevealDialog
      title={`查看${name}的${personLabels[field]}`}
      action={reveal}
      onAsk={(reason) => reveal.act({ id, field, reason })}
      onRevealed={onRevealed}
      onClose={onClose}
    />
  );
}

/** Copying is an act of its own: the desk hands the number out once more, and notes it. */
export function Reveal({ id, name, field, masked }: Props) {
  const may = useMay();
  const asked = useAction('residents.copy');
  const label = personLabels[field];
  const copy = async () => {
    const reply = await asked.act({ id, field });
    const copied = reply.ok && copyText(reply.value.value);
    say(copied ? `已复制${label}，记进了经历。` : `没能复制，请照着屏幕抄写${label}。`);
  };
  return (
    <MaskedNumber
      label={label}
      masked={masked}
      allowed={may('residents.reveal')}
      onCopy={() => void copy()}
      ask={(onRevealed, onClose) => <Ask {...{ id, name, field, onRevealed, onClose }} />}
    />
  );
}
