import type { ReactNode } from 'react';
import look from './card.module.css';

type Props = { title: string; action?: ReactNode; children: ReactNode };

/** One part of a card, under a hairline. */
export function CardSection({ title, action, children }: Props) {
  return (
    <section className={look.section} aria-label={title}>
      <div className={look.sectionHead}>
        <h2 className={look.sectionTitle}>{title}</h2>
        {action}
      </div>
      {children}
    </section>
  );
}
