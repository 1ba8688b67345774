// The rows of errands, and how lists and cards show them.
import { sql } from 'kysely';
import type { Agent, ErrandCard, ErrandRow } from '../../../shared/features/errands';
import { maskPhone } from '../../../shared/text';
import type { Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { documentsOf, materialsOf } from './papers-lent';

/** Papers of an errand that are still out. */
const outOf = sql<number>`((select ifnull(sum("count"), 0) from "errandDocument" where "errandId" = "errand"."id")
  - (select ifnull(sum("errandReturn"."count"), 0) from "errandReturn" join "errandDocument"
    on "errandDocument"."id" = "errandReturn"."documentId" where "errandDocument"."errandId" = "errand"."id"))`;
export const isOut = sql<boolean>`${outOf} > 0`;

/** Errands with the names of who asks, who goes, and what they point at. */
export const errandRows = (db: Reader) =>
  db
    .selectFrom('errand')
    .leftJoin('person', 'person.id', 'errand.personId')
    .leftJoin('building', 'building.id', 'errand.buildingId')
    .leftJoin('staff', 'staff.id', 'errand.agentStaffId')
    .leftJoin('post', 'post.id', 'errand.agentPostId')
    .leftJoin('volunteer', 'volunteer.id', 'errand.agentVolunteerId')
    .leftJoin('person as helper', 'helper.id', 'volunteer.personId')
    .leftJoin('orderHandler', 'orderHandler.id', 'errand.agentHandlerId')
    .selectAll('errand')
    .select(['building.name as building', outOf.as('out')])
    .select(({ fn }) => [
      fn.coalesce('person.name', 'errand.name').as('principal'),
      fn.coalesce('person.phone', 'errand.phone').as('reached'),
      fn.coalesce('staff.name', 'post.name', 'helper.name', 'volunteer.name', 'orderHandler.name').as('agent'),
    ]);
export type Errand = Awaited<ReturnType<ReturnType<typeof errandRows>['execute']>>[number];

export async function errandOf(db: Reader, id: number): Promise<Errand> {
  const row = await errandRows(db).where('errand.id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('没有找到这件代办，请重新打开“代办”。');
  return row;
}

export const isOpen = ({ state }: Pick<Errand, 'state'>): boolean => state === 'taken' || state === 'doing';

/** One that is not over. */
export async function openErrand(db: Reader, id: number): Promise<Errand> {
  const row = await errandOf(db, id);
  if (!isOpen(row)) throw new Refusal(`${row.number}已经${row.state === 'done' ? '办好' : '结束'}。还要办，先点“接着办”。`);
  return row;
}

export function agentOf(row: Errand): Agent | null {
  if (row.agentStaffId !== null) return { kind: 'staff', id: row.agentStaffId };
  if (row.agentPostId !== null) return { kind: 'chief', id: row.agentPostId };
  if (row.agentVolunteerId !== null) return { kind: 'volunteer', id: row.agentVolunteerId };
  return row.agentHandlerId === null ? null : { kind: 'handler', id: row.agentHandlerId };
}

/** As lists know it. Whoever reads own buildings alone is not told which volunteer goes. */
export function shownRow(row: Errand, today: string): ErrandRow {
  const { id, personId, number, title, state, takenOn, dueOn, out, doneOn } = row;
  const agent = row.agent ?? (row.agentVolunteerId === null ? '' : '志愿者');
  const late = isOpen(row) && dueOn !== null && dueOn < today;
  const told = { id, personId, number, title, state, takenOn, dueOn, out, doneOn };
  return { ...told, late, agent, principal: row.principal ?? '', building: row.building ?? '' };
}

const named = async (db: Reader, { itemId, guideId }: Errand): Promise<Pick<ErrandCard, 'item' | 'guide'>> => {
  const items = db.selectFrom('catalogueItem').select(['id', 'number', 'name']).where('id', '=', itemId);
  const guides = db.selectFrom('guide').select(['id', 'title']).where('id', '=', guideId);
  return { item: (await items.executeTakeFirst()) ?? null, guide: (await guides.executeTakeFirst()) ?? null };
};

/** Photos and scans that hang on it and still hold something. */
export async function filesOf(db: Reader, id: number): Promise<number> {
  const { many } = await db
    .selectFrom('attachment')
    .where('subject', '=', 'errand')
    .where('subjectId', '=', id)
    .where('name', '!=', '')
    .select(({ fn }) => fn.countAll<number>().as('many'))
    .executeTakeFirstOrThrow();
  return many;
}

export async function cardOf(db: Reader, row: Errand, today: string): Promise<ErrandCard> {
  const { id, words, filesClearedOn, result, receivedBy, endedOn, endReason, originKind, originId } = row;
  return {
    ...{ ...shownRow(row, today), words, filesClearedOn, result, receivedBy, endedOn, endReason },
    phone: row.reached === null ? null : maskPhone(row.reached),
    agentOf: agentOf(row),
    ...(await named(db, row)),
    origin: originKind === null || originId === null ? null : { kind: originKind, id: originId },
    ...{ documents: await documentsOf(db, id), materials: await materialsOf(db, id), files: await filesOf(db, id) },
  };
}

/** What the log goes by. */
export const noted = ({ id, number }: Pick<Errand, 'id' | 'number'>, more: object) => ({
  ...{ subject: 'errand', subjectId: id, before: null },
  after: { number, ...more },
});
