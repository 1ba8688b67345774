// Lists of people a form wants: whom a saved query meant on the last day of the report. Names leave main in the filled file alone.
import type { FormMark, FormMarking } from '../../../shared/features/form-marking';
import { MOST_LIST_ROWS, type Naming } from '../../../shared/features/forms';
import { type SheetColumn, sheetColumnWords } from '../../../shared/features/queries';
import { numberWords } from '../../../shared/text';
import type { Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { type CustomColumn, cellOf, customColumns, type Outgoing, outgoingOn, placeOf } from '../queries/queries';
import type { PlaceValues, Value } from './values';

/** How names go out: as somebody said, or, before anybody did, as they usually do. */
export type Ways = Pick<Naming, 'numbers' | 'sealed'>;
export const usualWays: Ways = { numbers: 'masked', sealed: false };

/** `custom`: own fields as columns, by their ids; one that has ended is none. */
type Named = { list: Outgoing; ways: Ways; custom: ReadonlyMap<number, CustomColumn> };
/** A list, or why there is none. */
export type NamedList = Named | { why: string };

type Listed = Extract<FormMarking, { what: 'list' }>;
const listsIn = (marks: readonly FormMark[]): Listed[] =>
  marks.flatMap(({ marking }) => (marking.what === 'list' && marking.queryId !== null ? [marking] : []));

/** Refuses a sensitive field where nobody said that such may go out. */
async function customOf(db: Reader, marked: readonly Listed[], { people }: Outgoing, sealed: boolean) {
  const custom = new Map<number, CustomColumn>();
  for (const { fieldId } of marked) {
    if (fieldId === null || custom.has(fieldId)) continue;
    const [column] = await customColumns(db, [fieldId], people, sealed);
    if (column) custom.set(fieldId, column);
  }
  return custom;
}

const whyOf = ({ failure }: Refusal): string =>
  failure.code === 'refused' ? failure.words : failure.code === 'invalid' ? Object.values(failure.fields).join('') : '';

/** The lists of people these marks want, each once, as of a day. Refuses nothing: what stays in says why. */
export async function namedLists(db: Reader, marks: readonly FormMark[], day: string, ways: Ways) {
  const lists = new Map<number, NamedList>();
  const marked = listsIn(marks);
  for (const { queryId } of marked) {
    if (queryId === null || lists.has(queryId)) continue;
    try {
      const list = await outgoingOn(db, { source: { id: queryId }, ...ways }, day, MOST_LIST_ROWS);
      const own = marked.filter((one) => one.queryId === queryId);
      lists.set(queryId, { list, ways, custom: await customOf(db, own, list, ways.sealed) });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      lists.set(queryId, { why: whyOf(error) });
    }
  }
  return lists;
}

const columns = new Map(Object.entries(sheetColumnWords).map(([key, words]) => [words, key as SheetColumn]));

function cellsOf(column: string, { list, ways }: Named): Value[] {
  return list.people.map((line, at) => {
    if (column === '序号') return at + 1;
    if (column === '姓名') return line.name;
    const key = columns.get(column);
    return key ? cellOf(line, key, { draft: { source: { id: 0 }, ...ways }, list }) : placeOf(line);
  });
}

/** A number stays one, so that the form can add it up. */
function ownCell({ cellOf: cell, wordsOf }: CustomColumn, line: Outgoing['people'][number]): Value {
  const value = cell(line);
  return typeof value === 'number' ? value : wordsOf(line);
}

/** The values of a list of people; said in a number, never by name. */
export function peopleOf({ column, fieldId, name, queryId }: Listed, lists: ReadonlyMap<number, NamedList>) {
  const found = lists.get(queryId ?? 0) ?? { why: `“${name}”这个查询没有了，请重新标。` };
  if ('why' in found) return { values: [], state: 'lacking', why: found.why } satisfies PlaceValues;
  const people = found.list.people.length;
  const none = people === 0 ? `统计日没有人符合“${found.list.name}”，这里空着。` : '';
  const words = people === 0 ? '' : `名单${numberWords(people)}人`;
  const own = fieldId === null ? null : found.custom.get(fieldId);
  if (own === undefined)
    return { values: [], state: 'lacking', why: `“${column}”这个栏目已经停用，请重新标。` } satisfies PlaceValues;
  const values = own ? found.list.people.map((line) => ownCell(own, line)) : cellsOf(column, found);
  return { values, words, people, state: none === '' ? 'held' : 'warned', why: none } satisfies PlaceValues;
}

/** Everybody these lists name, each once. */
export const everybodyIn = (lists: ReadonlyMap<number, NamedList>): number[] => [
  ...new Set([...lists.values()].flatMap((found) => ('list' in found ? found.list.ids : []))),
];
