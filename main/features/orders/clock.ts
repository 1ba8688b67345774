// How the station counts days, and the clock a request gets.
import { type Calendar, type Clock, clockFrom, type Holidays } from '../../../shared/rules/order-clock';
import type { Reader } from '../../powers';
import { itemDays } from '../catalogue/queries';

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

/** Days a request of the station has, where nothing says less. */
export const stationDays = async (db: Reader): Promise<number> => (await settingOf(db)).limitDays;

/** What it was ordered as, if anything. */
type Origin = { originKind: string | null; originId: number | null };

/** The days of a category, or fewer where it was ordered from the catalogue with fewer. */
export async function limitFor(db: Reader, ofCategory: number | null, { originKind, originId }: Origin): Promise<number | null> {
  const ofItem = await itemDays(db, { kind: originKind, id: originId });
  return ofCategory === null || ofItem === null ? (ofCategory ?? ofItem) : Math.min(ofCategory, ofItem);
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
