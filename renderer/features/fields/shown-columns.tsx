// Which columns a list shows: its own that were not taken off, and custom fields put beside them.
import { type Field, type FieldSubject, fieldSubjectWords } from '../../../shared/features/fields';
import { useQuery } from '../../desk';
import type { LedgerColumn } from '../../kit/ledger-table';
import { type Columns, useColumns } from '../../session';

export type ListName = 'residents' | 'households';

/** Whose fields a line of the list can tell. */
const subjects: Record<ListName, readonly FieldSubject[]> = {
  residents: ['person', 'household', 'room'],
  households: ['household', 'room'],
};

/** The width of a column of a custom field, in units of the text size. */
export const FIELD_REM = 7;

export type ShownColumns = {
  columns: Columns;
  /** Every field there is to choose from. */
  offered: readonly Field[];
  /** Those chosen, in the order of their cells. */
  fields: readonly Field[];
  fieldIds: number[];
  choose(columns: Columns): void;
};

/** A field that has ended since it was chosen is left out. */
export function useShownColumns(list: ListName): ShownColumns {
  const standing = useQuery('fields.list', { subject: null }).value ?? [];
  const [columns, choose] = useColumns(list);
  const offered = standing.filter(({ subject }) => subjects[list].includes(subject));
  const fields = offered.filter(({ id }) => columns.fieldIds.includes(id));
  return { columns, offered, fields, fieldIds: fields.map(({ id }) => id), choose };
}

/** A field of a household or a room says whose it is. */
export const fieldLabel = ({ name, subject }: Field): string =>
  subject === 'person' ? name : `${name}（${fieldSubjectWords[subject]}）`;

type Row = { id: number; custom: (string | null)[] };

export const fieldColumns = <R extends Row>(fields: readonly Field[]): LedgerColumn<R>[] =>
  fields.map(({ id, name }, at) => ({
    ...{ id: `field ${id}`, title: name, width: `${FIELD_REM}rem`, ellipsis: true },
    render: (_, { custom }) => <span title={custom[at] ?? undefined}>{custom[at] ?? <span className="soft">未填</span>}</span>,
  }));
