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

type ColumnsProps = {
  columns: readonly PaperColumn[];
  /** Cells of one line each; the first of a row is its own. */
  rows: readonly (readonly string[])[];
};

/**
 * A list of short cells, set column by column under rules, each line as high as the style of `.columns` says. A batch of hundreds of rows
 * lays out a dozen columns instead of thousands of cells: a quarter of the time.
 */
export const PaperColumns = ({ columns, rows }: ColumnsProps) => (
  <div className="columns">
    <div className="rules">
      {rows.map(([own]) => (
        <hr key={own} />
      ))}
    </div>
    {columns.map(({ label, width }, at) => (
      <div key={label} style={width ? { flex: `0 0 ${width}mm` } : undefined}>
        <h3>{label}</h3>
        <p>{rows.map((cells) => cells[at]).join('\n')}</p>
      </div>
    ))}
  </div>
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
