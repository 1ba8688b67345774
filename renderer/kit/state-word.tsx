import type { ReactNode } from 'react';

/** good: done; soon: due soon; late: overdue or wrong; quiet: over, or nothing to do. */
export type Tone = 'good' | 'soon' | 'late' | 'quiet';

/** A state is always also a word: a dot and what it means. */
export function StateWord({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <span className={`state state-${tone}`}>{children}</span>;
}
