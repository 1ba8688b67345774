import type { ReactNode } from 'react';
import look from './card.module.css';

type Props = { title: string; action?: ReactNode; children: ReactNode };

/** One part of a card, under a hairline. */
export function CardSection({ title, action, children }: Props) {
  return (
    <section className={look.section} aria-label={title}>
      <div className={look.sectionHead}>
        <h3 className={look.sectionTitle}>{title}</h3>
        {action}
      </div>
      {children}
    </section>
  );
}
