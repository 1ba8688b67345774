// Every list of the desk as it stands on paper. A screen with a list has its line here (tests/domain/lists/screens.spec.ts).
import type { ListName } from '../features/lists';
import type { Input } from '../operations';
import { listRoom } from '../rules/paper-size';
import { deliberationLists } from './deliberation';
import { givingLists } from './giving';
import { officeLists } from './offices';
import { peopleLists } from './people';
import type { Column, Printed } from './printed';
import { reportingLists } from './reporting';
import { serviceLists } from './service';
import { tellingLists } from './telling';

export const printedLists = {
  ...peopleLists,
  ...givingLists,
  ...deliberationLists,
  ...serviceLists,
  ...tellingLists,
  ...reportingLists,
  ...officeLists,
} satisfies Record<ListName, object>;

/** The filter of the list on screen, without the page it stands on. */
export type Asked<L extends ListName> = Omit<
  Input<(typeof printedLists)[L]['asks']>,
  'after' | 'before' | 'size' | 'page' | 'most'
>;

/** Whatever list it is: what is common to all of them. */
export const listOf = (name: ListName): Printed => printedLists[name] as unknown as Printed;

/** Millimetres: of an upright and a lying A4, of the number before each row, of a place to sign, and what the open column needs. */
export const listSheet = { ...listRoom, number: 11, signature: 30, open: 34 } as const;

/** In the order of the list, whatever order they were chosen in. */
export const columnsOf = (list: ListName, chosen: readonly string[]): Column<never>[] =>
  listOf(list).columns.filter(({ label }) => chosen.includes(label));

type Chosen = { list: ListName; columns: readonly string[]; signature: boolean };

/** How wide the columns chosen are at least, millimetres. */
export function widthOfList({ list, columns, signature }: Chosen): number {
  const wide = columnsOf(list, columns).reduce<number>((sum, { width = listSheet.open }) => sum + width, listSheet.number);
  return wide + (signature ? listSheet.signature : 0);
}
