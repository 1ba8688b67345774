// What sheets of several kinds have alike: a table with its head, and the lower edge with number, page and code.
import type { ReactElement, ReactNode } from 'react';
import { PaperCode } from './frame';

/** `width` in millimetres; columns without one share what is left. `kind` names the style of the column. */
export type PaperColumn = { label: string; width?: number; kind?: string };

/** Rows of one table with its head, as they stand on one sheet. */
export const PaperTable = ({ columns, rows }: { columns: readonly PaperColumn[]; rows: ReactElement[] }) => (
  <table>
    <colgroup>
      {columns.map(({ label, width }) => (
        <col key={label} style={width ? { width: `${width}mm` } : undefined} />
      ))}
    </colgroup>
    <thead>
      <tr>
        {columns.map(({ label, kind }) => (
          <th key={label} className={kind}>
            {label}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>{rows}</tbody>
  </table>
);

type FootProps = {
  number: string;
  page: number;
  pages: number;
  /** Who issues it, and what else stands before the page. */
  children: ReactNode;
};

/** The lower edge of a sheet. */
export const PaperFoot = ({ number, page, pages, children }: FootProps) => (
  <div className="foot">
    {children}
    <p className="page">
      共 {pages} 页　第 {page} 页
    </p>
    <PaperCode label={number} />
    <p className="no">
      {number}-{page}
    </p>
  </div>
);
