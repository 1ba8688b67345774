// The rows of matters, and what the log tells of them.
import { sql } from 'kysely';
import type { MatterRow, MatterState } from '../../../shared/features/matters';
import type { Reader } from '../../powers';
import { Refusal } from '../../refusal';

const count = (db: Reader, table: 'matterOrder' | 'matterHome') =>
  db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as('many'))
    .whereRef(`${table}.matterId`, '=', 'matter.id' as never)
    .where(`${table}.endedOn`, 'is', null);

/** The open step that comes next: the one with the nearest day, one without a day last. */
const nextStep = sql`(select id from "matterStep" where "matterStep"."matterId" = "matter"."id" and "doneOn" is null and "endedOn" is null
  order by ifnull("dueOn", '9999-12-31'), id limit 1)`;

/** Matters with their next step and how much hangs on them. */
export const matterRows = (db: Reader) =>
  db
    .selectFrom('matter')
    .leftJoin('matterStep as next', (join) => join.on('next.id', '=', nextStep as never))
    .selectAll('matter')
    .select(['next.title as nextTitle', 'next.dueOn as nextDueOn'])
    .select([count(db, 'matterOrder').as('orders'), count(db, 'matterHome').as('homes')])
    .select(count(db, 'matterHome').where('settledOn', 'is not', null).as('homesSettled'));
export type Matter = Awaited<ReturnType<ReturnType<typeof matterRows>['execute']>>[number];

function stateOf({ settledOn, endedOn, blockedBy }: Pick<Matter, 'settledOn' | 'endedOn' | 'blockedBy'>): MatterState {
  if (settledOn !== null) return 'settled';
  if (endedOn !== null) return 'ended';
  return blockedBy === '' ? 'going' : 'stuck';
}

const isOver = (day: string | null, today: string) => day !== null && day < today;

export function shownRow(row: Matter, today: string): MatterRow {
  const { id, number, title, responsible, blockedBy, startedOn, dueOn, nextTitle, nextDueOn } = row;
  const state = stateOf(row);
  const open = state === 'going' || state === 'stuck';
  return {
    ...{ id, number, title, responsible, state, blockedBy, startedOn, dueOn },
    next: open && nextTitle !== null ? { title: nextTitle, dueOn: nextDueOn } : null,
    late: open && (isOver(dueOn, today) || isOver(nextDueOn, today)),
    ...{ orders: row.orders ?? 0, homes: row.homes ?? 0, homesSettled: row.homesSettled ?? 0 },
  };
}

/** One that is there. */
export async function matterOf(db: Reader, id: number): Promise<Matter> {
  const row = await matterRows(db).where('matter.id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('没有找到这个事项，请重新打开“事项”。');
  return row;
}

/** One that is not over. */
export async function openMatter(db: Reader, id: number): Promise<Matter> {
  const matter = await matterOf(db, id);
  if (matter.settledOn !== null || matter.endedOn !== null) throw new Refusal(`${matter.number}已经了结。还要办，先点“重新办”。`);
  return matter;
}

export const noted = ({ id, number, title }: Pick<Matter, 'id' | 'number' | 'title'>, more: object) => ({
  ...{ subject: 'matter', subjectId: id, before: null },
  after: { number, title, ...more },
});
