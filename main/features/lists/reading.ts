// The rows of a list, as the screen would show them on all of its pages, and whom they name.
import type { ListName, PrintDraft } from '../../../shared/features/lists';
import { listOf } from '../../../shared/printed';
import type { Printed } from '../../../shared/printed/printed';
import type { AskingPowers, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { memberMark } from '../volunteers/queries';
import { peopleBehind, residentsAmong } from './named';

/** No list on paper is longer. */
const MOST_ROWS = 5000;

const cursorIn = (told: unknown): unknown =>
  told !== null && typeof told === 'object' && 'next' in told ? (told as { next: unknown }).next : null;
const usualTurn = (cursor: unknown) => ({ after: cursor });

export type Read = { rows: never[] /** The first answer. */; told: never };

/** Every row under the filter. Refuses none, and more than a paper holds. */
export async function rowsOf({ ask }: Pick<AskingPowers, 'ask'>, { list, asked }: PrintDraft): Promise<Read> {
  const { asks, rows: rowsIn, turn = usualTurn, leaves } = listOf(list);
  const rows: never[] = [];
  let [cursor, first]: unknown[] = [null, null];
  do {
    const told = await ask(asks, { ...asked, ...turn(cursor) } as never);
    first ??= told;
    rows.push(...rowsIn(told as never).filter((row) => !leaves?.(row)));
    cursor = cursorIn(told);
    if (rows.length > MOST_ROWS) throw new Refusal(`一份清单最多${MOST_ROWS}行，请先筛选，分几次打印。`);
  } while (cursor !== null);
  if (rows.length === 0) throw new Refusal('没有可印的，不用打印。');
  return { rows, told: first as never };
}

const each = (ids: readonly (number | null | undefined)[]) => [...new Set(ids.filter((id) => typeof id === 'number'))];

type Named = { people: number[]; marks: string[] };

/** Whom the rows name: residents of the ledger, and volunteers. */
export async function namedIn(db: Reader, list: ListName, rows: readonly never[]): Promise<Named> {
  const { person, volunteer, subject }: Printed = listOf(list);
  const volunteers = volunteer ? each(rows.map(volunteer)) : [];
  const people = person
    ? rows.map(person)
    : [...(subject ? await peopleBehind(db, list, rows.map(subject)) : []), ...(await residentsAmong(db, volunteers))];
  return { people: each(people), marks: volunteers.map(memberMark) };
}
