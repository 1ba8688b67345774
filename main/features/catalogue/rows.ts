// Items as they stand, with the names of what they point at.
import { sql } from 'kysely';
import type { CatalogueItem } from '../../../shared/features/catalogue';
import type { Reader } from '../../powers';
import { Refusal } from '../../refusal';

const itemRows = (db: Reader) =>
  db
    .selectFrom('catalogueItem')
    .leftJoin('orderHandler', 'orderHandler.id', 'catalogueItem.handlerId')
    .leftJoin('orderCategory', 'orderCategory.id', 'catalogueItem.categoryId')
    .leftJoin('guide', 'guide.id', 'catalogueItem.guideId')
    .selectAll('catalogueItem')
    .select(['orderHandler.name as handler', 'orderCategory.name as category', 'guide.title as guide'])
    .select(['orderHandler.endedOn as handlerEnded', 'orderCategory.endedOn as categoryEnded', 'guide.endedOn as guideEnded'])
    .select(({ selectFrom }) =>
      selectFrom('serviceOrder')
        .select(({ fn }) => fn.countAll<number>().as('many'))
        .where('originKind', '=', 'catalogueItem')
        .whereRef('originId', '=', 'catalogueItem.id')
        .as('ordered'),
    );
type Line = Awaited<ReturnType<ReturnType<typeof itemRows>['execute']>>[number];

/** What it points at that ended meanwhile is as if it were not there. */
function shown({ handlerEnded, categoryEnded, guideEnded, ...row }: Line): CatalogueItem {
  const standing = <T>(id: T | null, name: string | null, ended: string | null) =>
    id === null || ended !== null ? { id: null, name: '' } : { id, name: name ?? '' };
  const [handler, category] = [
    standing(row.handlerId, row.handler, handlerEnded),
    standing(row.categoryId, row.category, categoryEnded),
  ];
  const guide = standing(row.guideId, row.guide, guideEnded);
  return {
    ...{ ...row, handlerId: handler.id, handler: handler.name, categoryId: category.id, category: category.name },
    ...{ guideId: guide.id, guide: guide.name, ordered: row.ordered ?? 0 },
  };
}

export type Wanted = { class: CatalogueItem['class'] | null; text: string; ended: boolean; after: number };

/** In the order of their numbers. */
export async function itemsOf(db: Reader, { class: of, text, ended, after }: Wanted, most: number): Promise<CatalogueItem[]> {
  const rows = await itemRows(db)
    .where('catalogueItem.endedOn', ended ? 'is not' : 'is', null)
    .where('catalogueItem.number', '>', after)
    .$if(of !== null, (all) => all.where('catalogueItem.class', '=', of))
    .$if(text !== '', (all) =>
      all.where(
        sql<boolean>`(instr("catalogueItem"."name", ${text}) > 0 or instr("catalogueItem"."words", ${text}) > 0
          or cast("catalogueItem"."number" as text) = ${text})`,
      ),
    )
    .orderBy('catalogueItem.number')
    .limit(most)
    .execute();
  return rows.map(shown);
}

/** One that is there, ended or not. */
export async function itemOf(db: Reader, id: number): Promise<CatalogueItem> {
  const row = await itemRows(db).where('catalogueItem.id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('没有找到这项服务，请重新打开“服务目录”。');
  return shown(row);
}

/** What somebody orders. Refuses a number nothing stands under, and one that ended. */
export async function standingItem(db: Reader, number: number): Promise<CatalogueItem> {
  const row = await itemRows(db).where('catalogueItem.number', '=', number).executeTakeFirst();
  if (!row) throw new Refusal(`目录里没有${number}号。请看点单页，或者不填编号直接登记。`);
  if (row.endedOn !== null) throw new Refusal(`${number}号“${row.name}”已经停了。请看新的点单页，或者不填编号直接登记。`);
  return shown(row);
}

export const templatesOf = (db: Reader) =>
  db.selectFrom('replyTemplate').select(['id', 'name', 'words', 'class']).where('endedOn', 'is', null).orderBy('id').execute();
