// Matters as other features meet them: how they stand, what waits on the home screen, which one a request belongs to, taking a name out.
import { type MatterRow, matterStateWords } from '../../../shared/features/matters';
import type { TodayLine } from '../../../shared/features/today';
import { dayWords } from '../../../shared/text';
import { keptQuery, type Places } from '../../database/kept-query';
import { without } from '../../database/renamed';
import { permits } from '../../permission';
import type { CommandPowers, Reader, SeatRole } from '../../powers';
import { countMatters } from './listing';
import { matterRows, shownRow } from './rows';

export { actingHandlers as matterActs, stepHandlers as matterSteps } from './acting';
export { homeHandlers as matterHomes } from './homes';
export { matterIndicators } from './indicators';

const openBetween = keptQuery((db, { from, to }: Places<{ from: string; to: string }>) =>
  matterRows(db)
    .where('matter.startedOn', '<=', to)
    .where(({ eb, or }) => or([eb('matter.settledOn', 'is', null), eb('matter.settledOn', '>=', from)]))
    .where(({ eb, or }) => or([eb('matter.endedOn', 'is', null), eb('matter.endedOn', '>=', from)]))
    .orderBy('matter.id'),
);

/** Those that were open at any time from one day to another, as they stand today; the oldest first. */
export async function mattersWithin(db: Reader, from: string, to: string, today: string): Promise<MatterRow[]> {
  return (await openBetween(db, { from, to })).map((row) => shownRow(row, today));
}

/** Homes settled of those a matter is about; empty where it is about none. */
export const homesWords = ({ homes, homesSettled }: MatterRow): string => (homes === 0 ? '' : `${homesSettled}/${homes}套`);

/** How one stands, in words: 卡住了：等维修资金审批. */
export function standing({ state, blockedBy, next }: MatterRow): string {
  if (state === 'stuck') return `${matterStateWords.stuck}：${blockedBy}`;
  if (next === null) return matterStateWords[state];
  return `${matterStateWords[state]}，下一步${next.title}${next.dueOn === null ? '' : `（${dayWords(next.dueOn)}）`}`;
}

/** The matter a request belongs to now. */
export async function matterOfOrder(db: Reader, orderId: number): Promise<{ id: number; number: string; title: string } | null> {
  const row = await db
    .selectFrom('matterOrder')
    .innerJoin('matter', 'matter.id', 'matterOrder.matterId')
    .select(['matter.id', 'matter.number', 'matter.title'])
    .where('matterOrder.orderId', '=', orderId)
    .where('matterOrder.endedOn', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/** Steps whose day is over, and what waits for something; only for those who can do something about it. */
export async function mattersNow(db: Reader, day: string, role: SeatRole): Promise<TodayLine[]> {
  if (!permits(role, 'matters.doStep')) return [];
  const { stuck } = await countMatters(db);
  const { late } = await db
    .selectFrom('matterStep')
    .innerJoin('matter', 'matter.id', 'matterStep.matterId')
    .where('matterStep.dueOn', '<', day)
    .where('matterStep.doneOn', 'is', null)
    .where('matterStep.endedOn', 'is', null)
    .where('matter.settledOn', 'is', null)
    .where('matter.endedOn', 'is', null)
    .select(({ fn }) => fn.countAll<number>().as('late'))
    .executeTakeFirstOrThrow();
  return [
    { words: '步事项过了日子', count: late, to: '/matters' },
    { words: '个事项卡住了', count: stuck, to: '/matters' },
  ].filter(({ count }) => count > 0);
}

const columns = ['title', 'words', 'responsible', 'blockedBy', 'result'] as const;

/** Matters in whose words one of these names stands, in their steps too. */
export async function mattersNaming(db: Reader, names: readonly string[]): Promise<number[]> {
  const wanted = names.filter((name) => name.length > 1);
  if (wanted.length === 0) return [];
  const like = wanted.map((name) => `%${name.replace(/[%_]/g, '')}%`);
  const rows = await db
    .selectFrom('matter')
    .leftJoin('matterStep', 'matterStep.matterId', 'matter.id')
    .select('matter.id')
    .distinct()
    .where(({ eb, or }) =>
      or(
        like.flatMap((one) => [
          ...columns.map((column) => eb(`matter.${column}`, 'like', one)),
          eb('matter.endReason', 'like', one),
          eb('matterStep.title', 'like', one),
          eb('matterStep.words', 'like', one),
          eb('matterStep.endReason', 'like', one),
        ]),
      ),
    )
    .execute();
  return rows.map(({ id }) => id);
}

type Gone = { names: readonly string[]; pseudonym: string };

/** Somebody is erased: their name goes out of what was written of these matters; the matters stay. */
export async function forgetInMatters(
  { db }: Pick<CommandPowers, 'db'>,
  ids: readonly number[],
  { names, pseudonym }: Gone,
): Promise<void> {
  if (ids.length === 0) return;
  const as = (column: string) => without(column, names, pseudonym);
  const told = Object.fromEntries([...columns, 'endReason'].map((column) => [column, as(column)]));
  await db
    .updateTable('matter')
    .set(told)
    .where('id', 'in', [...ids])
    .execute();
  await db
    .updateTable('matterStep')
    .set({ title: as('title'), words: as('words'), endReason: as('endReason') })
    .where('matterId', 'in', [...ids])
    .execute();
  for (const table of ['matterOrder', 'matterHome'] as const)
    await db
      .updateTable(table)
      .set({ endReason: as('endReason') })
      .where('matterId', 'in', [...ids])
      .execute();
}
