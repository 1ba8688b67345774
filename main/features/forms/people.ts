// Lists of people a form wants: whom a saved query meant on the last day of the report. Names leave main in the filled file alone.
import type { FormMark, FormMarking } from '../../../shared/features/form-marking';
import { MOST_LIST_ROWS, type Naming } from '../../../shared/features/forms';
import { type SheetColumn, sheetColumnWords } from '../../../shared/features/queries';
import { numberWords } from '../../../shared/text';
import type { Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { cellOf, type Outgoing, outgoingOn, placeOf } from '../queries/queries';
import type { PlaceValues, Value } from './values';

/** How names go out: as somebody said, or, before anybody did, as they usually do. */
export type Ways = Pick<Naming, 'numbers' | 'sealed'>;
export const usualWays: Ways = { numbers: 'masked', sealed: false };

/** A list, or why there is none. */
export type NamedList = { list: Outgoing; ways: Ways } | { why: string };

const whyOf = ({ failure }: Refusal): string =>
  failure.code === 'refused' ? failure.words : failure.code === 'invalid' ? Object.values(failure.fields).join('') : '';

/** The lists of people these marks want, each once, as of a day. Refuses nothing: what stays in says why. */
export async function namedLists(db: Reader, marks: readonly FormMark[], day: string, ways: Ways) {
  const lists = new Map<number, NamedList>();
  for (const { marking } of marks) {
    if (marking.what !== 'list' || marking.queryId === null || lists.has(marking.queryId)) continue;
    const draft = { source: { id: marking.queryId }, ...ways };
    try {
      lists.set(marking.queryId, { list: await outgoingOn(db, draft, day, MOST_LIST_ROWS), ways });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      lists.set(marking.queryId, { why: whyOf(error) });
    }
  }
  return lists;
}

const columns = new Map(Object.entries(sheetColumnWords).map(([key, words]) => [words, key as SheetColumn]));

function cellsOf(column: string, { list, ways }: { list: Outgoing; ways: Ways }): Value[] {
  return list.people.map((line, at) => {
    if (column === '序号') return at + 1;
    if (column === '姓名') return line.name;
    const key = columns.get(column);
    return key ? cellOf(line, key, { draft: { source: { id: 0 }, ...ways }, list }) : placeOf(line);
  });
}

/** The values of a list of people; said in a number, never by name. */
export function peopleOf(
  { column, name, queryId }: Extract<FormMarking, { what: 'list' }>,
  lists: ReadonlyMap<number, NamedList>,
) {
  const found = lists.get(queryId ?? 0) ?? { why: `“${name}”这个查询没有了，请重新标。` };
  if ('why' in found) return { values: [], state: 'lacking', why: found.why } satisfies PlaceValues;
  const people = found.list.people.length;
  const none = people === 0 ? `统计日没有人符合“${found.list.name}”，这里空着。` : '';
  const words = people === 0 ? '' : `名单${numberWords(people)}人`;
  const values = cellsOf(column, found);
  return { values, words, people, state: none === '' ? 'held' : 'warned', why: none } satisfies PlaceValues;
}

/** Everybody these lists name, each once. */
export const everybodyIn = (lists: ReadonlyMap<number, NamedList>): number[] => [
  ...new Set([...lists.values()].flatMap((found) => ('list' in found ? found.list.ids : []))),
];
