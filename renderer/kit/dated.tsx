import type { ReactNode } from 'react';
import { partsByDate } from '../../shared/rules/whole-dates';

/** A title or a line of a list that may take two lines: a date in it stays on one. What is not plain text is left as it is. */
export function Dated({ children }: { children: ReactNode }): ReactNode {
  if (typeof children !== 'string') return children;
  return partsByDate(children).map(({ text, from, date }) =>
    date ? (
      <span key={from} className="whole">
        {text}
      </span>
    ) : (
      text
    ),
  );
}
