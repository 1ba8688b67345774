// A masked number. Seeing it is an act of its own: it asks why, is noted, and hides again by itself.
import { Button } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import look from './card.module.css';

const SHOWN_SECONDS = 30;

type Props = {
  label: string;
  masked: string;
  /** Whether whoever sits here may see it. */
  allowed: boolean;
  /** The dialog that asks why. */
  ask(onRevealed: (value: string) => void, onClose: () => void): ReactNode;
  /** Left out where the number is only to be read. */
  onCopy?: (() => void) | undefined;
};

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

type ActProps = { words: string; label: string; onClick(): void };
const Act = ({ words, label, onClick }: ActProps) => (
  <Button type="link" size="small" className={look.inline ?? ''} aria-label={label} onClick={onClick}>
    {words}
  </Button>
);

export function MaskedNumber({ label, masked, allowed, ask, onCopy }: Props) {
  const [value, setValue] = useState<string | null>(null);
  const [asking, setAsking] = useState(false);
  const [hide] = useState(() => () => setValue(null));
  const countdown = useCountdown(hide);
  const show = (revealed: string) => {
    setAsking(false);
    setValue(revealed);
    countdown.start();
  };
  const over = () => {
    hide();
    countdown.stop();
  };
  if (value !== null)
    return (
      <span className={look.shown}>
        <span className={look.revealed}>{value}</span>
        <span className={look.shownActs}>
          {onCopy && <Act words="复制" label={`复制${label}`} onClick={onCopy} />}
          <Act words={`${countdown.left} 秒后隐藏`} label={`隐藏${label}`} onClick={over} />
        </span>
      </span>
    );
  return (
    <span className={look.reveal}>
      <span>{masked}</span>
      {allowed && <Act words="查看" label={`查看${label}`} onClick={() => setAsking(true)} />}
      {asking && ask(show, () => setAsking(false))}
    </span>
  );
}
