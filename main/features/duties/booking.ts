// Which act is booked where: ours to begin with, the station's where it says otherwise.
import type { DutyBooking } from '../../../shared/features/duties';
import { DutyKind, type DutyScheme, dutyKinds, roleNames } from '../../../shared/features/duty-kinds';
import type { Reader } from '../../powers';

export type Role = { code: string; name: string };

export const settingOf = (db: Reader) => db.selectFrom('dutySetting').selectAll().executeTakeFirstOrThrow();

/** Every kind with where it is booked in both sets. */
export async function bookingsOf(db: Reader): Promise<DutyBooking[]> {
  const own = new Map(
    (await db.selectFrom('dutyBooking').select(['kind', 'seven', 'six']).execute()).map((row) => [row.kind, row]),
  );
  return DutyKind.options.map((kind) => own.get(kind) ?? { kind, seven: dutyKinds[kind].seven, six: dutyKinds[kind].six });
}

export type Scheme = { scheme: DutyScheme; roles: Role[]; roleOf: ReadonlyMap<DutyKind, string> };

/** The set in use: its roles in order, and the role of each kind of act. */
export async function schemeOf(db: Reader): Promise<Scheme> {
  const { scheme } = await settingOf(db);
  const bookings = await bookingsOf(db);
  return {
    scheme,
    roles: Object.entries(roleNames[scheme]).map(([code, name]) => ({ code, name })),
    roleOf: new Map(bookings.map((booking) => [booking.kind, booking[scheme]])),
  };
}
