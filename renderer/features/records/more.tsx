import { Button } from 'antd';
import { useState } from 'react';
import look from '../residents/card.module.css';

const SHOWN = 5;

/** The first few of a long list, until all are asked for. */
export function useSome<T>(all: readonly T[]) {
  const [whole, setWhole] = useState(false);
  return {
    shown: whole ? all : all.slice(0, SHOWN),
    hidden: whole ? 0 : Math.max(0, all.length - SHOWN),
    more: () => setWhole(true),
  };
}

type Props = { some: { hidden: number; more(): void }; measure: string };

export const More = ({ some: { hidden, more }, measure }: Props) =>
  hidden > 0 && (
    <Button type="link" size="small" className={look.inline ?? ''} onClick={more}>
      {`再看${hidden}${measure}`}
    </Button>
  );
