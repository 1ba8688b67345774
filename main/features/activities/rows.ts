// Activities as lists show them: who signed up, who came, and whether it was held.
import { type Expression, type SqlBool, sql } from 'kysely';
import type { ActivityRow, ActivityState, MonthFigures } from '../../../shared/features/activities';
import { lastDayOf } from '../../../shared/text';
import type { Reader } from '../../powers';

const standing = sql`select count(*) from "signUp" where "signUp"."activityId" = "activity"."id" and "signUp"."endedOn" is null`;
export const signedUp = sql<number>`(${standing})`;
/** Each volunteer once: ticked off on the sheet, or with hours of this activity that nobody sent back. */
export const attended = sql<number>`(select count(*) from (
  select "volunteerId" from "signUp" where "activityId" = "activity"."id" and "endedOn" is null and "attended" = 1
  union select "volunteerId" from "hourEntry" where "activityId" = "activity"."id" and "corrects" is null and "state" <> 'returned'))`;

const lines = (db: Reader) =>
  db
    .selectFrom('activity')
    .leftJoin('team', 'team.id', 'activity.teamId')
    .leftJoin('project', 'project.id', 'activity.projectId')
    .select(['activity.id', 'activity.seriesId', 'activity.name', 'activity.heldOn', 'activity.startsAt', 'activity.endsAt'])
    .select(['activity.place', 'activity.countsAs', 'activity.need', 'activity.cancelledOn', 'activity.cancelReason'])
    .select(['team.name as team', 'project.name as project', signedUp.as('signedUp'), attended.as('attended')]);

type Line = Awaited<ReturnType<ReturnType<typeof lines>['execute']>>[number];

function stateOf({ heldOn, cancelledOn }: Pick<Line, 'heldOn' | 'cancelledOn'>, today: string): ActivityState {
  if (cancelledOn !== null) return 'cancelled';
  if (heldOn === today) return 'today';
  return heldOn > today ? 'ahead' : 'held';
}

const rowOf = ({ cancelledOn, ...line }: Line, today: string): ActivityRow => ({
  ...line,
  state: stateOf({ ...line, cancelledOn }, today),
});

/** Of a month `YYYY-MM`, by day and hour. */
export async function rowsOfMonth(db: Reader, month: string, today: string): Promise<ActivityRow[]> {
  const rows = await lines(db)
    .where('activity.heldOn', '>=', `${month}-01`)
    .where('activity.heldOn', '<=', lastDayOf(month))
    .orderBy('activity.heldOn')
    .orderBy('activity.startsAt')
    .orderBy('activity.id')
    .execute();
  return rows.map((row) => rowOf(row, today));
}

/** One; undefined when there is none of this id. */
export async function activityRow(db: Reader, id: number, today: string): Promise<ActivityRow | undefined> {
  const row = await lines(db).where('activity.id', '=', id).executeTakeFirst();
  return row && rowOf(row, today);
}

/** What was held until a day and was not cancelled. */
export const heldBy = (today: string): Expression<SqlBool> =>
  sql<SqlBool>`("activity"."heldOn" <= ${today} and "activity"."cancelledOn" is null)`;

/** 次, 人次 and people served between two days, apart. */
export async function figuresBetween(db: Reader, from: string, to: string, today: string): Promise<MonthFigures> {
  const count = (condition: Expression<SqlBool>) => sql<number>`count(case when ${condition} then 1 end)`;
  const held = heldBy(today);
  return db
    .selectFrom('activity')
    .where('heldOn', '>=', from)
    .where('heldOn', '<=', to)
    .select([
      count(held).as('held'),
      sql<number>`ifnull(sum(case when ${held} then ${attended} end), 0)`.as('attended'),
      sql<number>`ifnull(sum(case when ${held} then "servedCount" end), 0)`.as('served'),
      count(sql<SqlBool>`"cancelledOn" is not null`).as('cancelled'),
    ])
    .executeTakeFirstOrThrow();
}
