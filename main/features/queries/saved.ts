// Saved queries as rows, and what they mean.
import { type FilterNames, filterWords } from '../../../shared/features/filter-words';
import type { SavedQuery, Source } from '../../../shared/features/queries';
import { ResidentFilter } from '../../../shared/features/resident-filter';
import type { Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { fieldsOf } from '../fields/queries';

const standing = (db: Reader) =>
  db
    .selectFrom('savedQuery')
    .innerJoin('staff', 'staff.id', 'savedQuery.staffId')
    .selectAll('savedQuery')
    .select('staff.name as by')
    .where('savedQuery.endedOn', 'is', null)
    .orderBy('savedQuery.id');

type Row = Awaited<ReturnType<ReturnType<typeof standing>['execute']>>[number];

const savedQuery = ({ id, name, filter, definition, version, inSummary, createdOn, by }: Row): SavedQuery => ({
  ...{ id, name, definition, version, createdOn, by },
  filter: ResidentFilter.parse(JSON.parse(filter)),
  inSummary: inSummary === 1,
});

/** Every query that has not ended, in the order they were saved. */
export const savedQueries = async (db: Reader): Promise<SavedQuery[]> => (await standing(db).execute()).map(savedQuery);

/** Refuses when it has ended. */
export async function findQuery(db: Reader, id: number): Promise<SavedQuery> {
  const row = await standing(db).where('savedQuery.id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('这个查询已经停用，请重新打开“查询”。');
  return savedQuery(row);
}

async function namesIn(db: Reader): Promise<FilterNames> {
  const named = (rows: { id: number; name: string }[]) => new Map(rows.map(({ id, name }) => [id, name]));
  return {
    buildings: named(await db.selectFrom('building').select(['id', 'name']).execute()),
    units: named(await db.selectFrom('unit').select(['id', 'name']).execute()),
    fields: new Map((await fieldsOf(db, null, true)).map((field) => [field.id, field])),
  };
}

/** The definition of a filter in the words of this estate. */
export const definitionOf = async (db: Reader, filter: ResidentFilter): Promise<string> => filterWords(filter, await namesIn(db));

export type Meant = { name: string; definition: string; filter: ResidentFilter };

/** What is to go out: a saved query under its own name and frozen words, or the list as it is narrowed now. */
export async function meantBy(db: Reader, source: Source): Promise<Meant> {
  if ('id' in source) return findQuery(db, source.id);
  return { name: '居民名单', definition: await definitionOf(db, source.filter), filter: source.filter };
}
