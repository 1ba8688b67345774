import type { ReactNode } from 'react';

/** An empty list: one sentence on what this is for, one button that starts it. */
export function EmptyState({ words, action }: { words: ReactNode; action?: ReactNode }) {
  return (
    <div className="empty">
      <p>{words}</p>
      {action}
    </div>
  );
}
