// A masked ID number or phone. Seeing it is an act of its own: it asks why, is noted, and hides again by itself.
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { personLabels, type RevealField } from '../../../shared/features/people';
import { useAction, useMay } from '../../desk';
import { copyText } from '../../kit/copy';
import { say } from '../../session';
import look from './card.module.css';
import { RevealDialog } from './reveal-dialog';

const SHOWN_SECONDS = 30;

type Props = { id: number; name: string; field: RevealField; masked: string };

/** Seconds left of the last `start`, counted down to 0. */
function useCountdown(over: () => void): { left: number; start(): void; stop(): void } {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (left <= 0) return;
    const timer = setTimeout(() => {
      setLeft(left - 1);
      if (left === 1) over();
    }, 1000);
    return () => clearTimeout(timer);
  }, [left, over]);
  return { left, start: () => setLeft(SHOWN_SECONDS), stop: () => setLeft(0) };
}

type ShownProps = Pick<Props, 'id' | 'field'> & { label: string; value: string; left: number; onHide(): void };

/** Copying is an act of its own: the desk hands the number out once more, and notes it. */
function Shown({ id, field, label, value, left, onHide }: ShownProps) {
  const asked = useAction('residents.copy');
  const copy = async () => {
    const reply = await asked.act({ id, field });
    const copied = reply.ok && copyText(reply.value.value);
    say(copied ? `已复制${label}，记进了经历。` : `没能复制，请照着屏幕抄写${label}。`);
  };
  return (
    <span className={look.shown}>
      <span className={look.revealed}>{value}</span>
      <span className={look.shownActs}>
        <Button type="link" size="small" className={look.inline ?? ''} aria-label={`复制${label}`} onClick={() => void copy()}>
          复制
        </Button>
        <Button type="link" size="small" className={look.inline ?? ''} aria-label={`隐藏${label}`} onClick={onHide}>
          {left} 秒后隐藏
        </Button>
      </span>
    </span>
  );
}

export function Reveal({ id, name, field, masked }: Props) {
  const [value, setValue] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const may = useMay();
  const [hide] = useState(() => () => setValue(null));
  const countdown = useCountdown(hide);
  const label = personLabels[field];
  const show = (revealed: string) => {
    setAsking(false);
    setValue(revealed);
    countdown.start();
  };
  const over = () => {
    hide();
    countdown.stop();
  };
  if (value !== null) return <Shown {...{ id, field }} label={label} value={value} left={countdown.left} onHide={over} />;
  return (
    <span className={look.reveal}>
      <span>{masked}</span>
      {may('residents.reveal') && (
        <Button
          type="link"
          size="small"
          className={look.inline ?? ''}
          aria-label={`查看${label}`}
          onClick={() => setAsking(true)}
        >
          查看
        </Button>
      )}
      {asking && <RevealDialog {...{ id, name, field }} onRevealed={show} onClose={() => setAsking(false)} />}
    </span>
  );
}
