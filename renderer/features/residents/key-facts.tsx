import type { ReactNode } from 'react';
import look from './card.module.css';

/** The three facts that matter, first on a card. */
export function KeyFacts({ children }: { children: ReactNode }) {
  return <dl className={look.keyFacts}>{children}</dl>;
}

export function KeyFact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="soft small">{label}</dt>
      <dd className={look.keyFact}>{children}</dd>
    </div>
  );
}
