import { type ReactNode, useState } from 'react';
import { Dated } from './dated';
import { PrintPlace } from './print-place';

type Props = {
  title: string;
  /** Beside the title, e.g. 共 988 人. */
  count?: ReactNode;
  /** Buttons on the right, the main one first. */
  actions?: ReactNode;
  children: ReactNode;
};

/** The shell of every screen inside the frame: title and count, actions, 24 px around. The list it shows puts its 打印 beside the actions. */
export function Page({ title, count, actions, children }: Props) {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  return (
    <div className="page">
      <div className="page-head">
        <h1 className="page-title" tabIndex={-1}>
          <Dated>{title}</Dated>
        </h1>
        {count !== undefined && <span className="page-count">{count}</span>}
        <div ref={setPlace} className="page-actions">
          {actions}
        </div>
      </div>
      <PrintPlace value={place}>{children}</PrintPlace>
    </div>
  );
}
