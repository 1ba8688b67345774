// How the station counts days, and the clock a request gets.
import { type Calendar, type Clock, clockFrom, type Holidays } from '../../../shared/rules/order-clock';
import type { Reader } from '../../powers';

/** Days that are not what their weekday says. */
export async function holidaysOf(db: Reader): Promise<Holidays> {
  const rows = await db.selectFrom('holiday').select(['day', 'kind']).where('kind', '!=', 'usual').execute();
  return new Map(rows.map(({ day, kind }) => [day, kind === 'off' ? 'off' : 'work']));
}

export const settingOf = (db: Reader) => db.selectFrom('orderSetting').selectAll().executeTakeFirstOrThrow();

/** The calendar of the station, with its holidays. */
export async function countingOf(db: Reader): Promise<{ calendar: Calendar; holidays: Holidays; stationDays: number }> {
  const { calendar, limitDays } = await settingOf(db);
  return { calendar, holidays: calendar === 'working' ? await holidaysOf(db) : new Map(), stationDays: limitDays };
}

/** The clock of one that begins on a day. */
export async function clockOf(
  db: Reader,
  beganOn: string,
  { limitDays, ownDueOn }: { limitDays: number | null; ownDueOn: string | null },
): Promise<Clock> {
  const { stationDays, ...counting } = await countingOf(db);
  return clockFrom(beganOn, { limitDays: limitDays ?? stationDays, stationDays, ownDueOn }, counting);
}
