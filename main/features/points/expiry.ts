// 到期: points that were not spent in time are written off, as a transfer of each volunteer. What is told 30 days ahead and what is
// written off are worked out in one place.
import { EXPIRY_DAYS, type ExpiryRow } from '../../../shared/features/points';
import { daysAfter, monthsAfter } from '../../../shared/rules/working-days';
import { dayInChina, dayWords } from '../../../shared/text';
import type { CommandPowers, Reader } from '../../powers';
import { namedVolunteers } from '../volunteers/queries';
import { dueOn, type Lot, lotsOf, type Movement } from './lots';
import { transfer } from './transfer';

type Flat = Movement & { volunteerId: number };

/** Every movement of volunteers who have something left, in order. What came expires by the rule it was earned under. */
async function movements(db: Reader): Promise<Flat[]> {
  const rules = await db.selectFrom('pointRule').select(['id', 'validFrom', 'monthsToExpire']).orderBy('validFrom').execute();
  if (rules.every(({ monthsToExpire }) => monthsToExpire === null)) return [];
  const rows = await db
    .selectFrom('pointTransfer')
    .innerJoin('pointAccount', (on) =>
      on
        .on((eb) =>
          eb.or([
            eb('pointAccount.id', '=', eb.ref('pointTransfer.debitId')),
            eb('pointAccount.id', '=', eb.ref('pointTransfer.creditId')),
          ]),
        )
        .on('pointAccount.volunteerId', 'is not', null),
    )
    .innerJoin('pointBalance', 'pointBalance.accountId', 'pointAccount.id')
    .select(['pointTransfer.id', 'pointTransfer.points', 'pointTransfer.reverses', 'pointTransfer.ruleId', 'pointTransfer.at'])
    .select(['pointTransfer.creditId', 'pointAccount.id as accountId', 'pointAccount.volunteerId'])
    .where('pointBalance.balance', '>', 0)
    .orderBy('pointTransfer.seq')
    .execute();
  const ruleAt = (day: string, ruleId: number | null) =>
    rules.find(({ id }) => id === ruleId) ?? rules.filter(({ validFrom }) => validFrom <= day).at(-1);
  return rows.map(({ accountId, creditId, volunteerId, points, at, ruleId, ...row }) => {
    const came = creditId === accountId;
    const [day, months] = [dayInChina(at), ruleAt(dayInChina(at), ruleId)?.monthsToExpire ?? null];
    const expiresOn = came && months !== null ? monthsAfter(day, months) : null;
    return { ...row, points: came ? points : -points, expiresOn, volunteerId: volunteerId ?? 0 };
  });
}

/** What each volunteer has left, by the day it expires on. */
async function lotsByVolunteer(db: Reader): Promise<Map<number, Lot[]>> {
  const own = new Map<number, Flat[]>();
  for (const movement of await movements(db)) {
    const list = own.get(movement.volunteerId) ?? [];
    list.push(movement);
    own.set(movement.volunteerId, list);
  }
  return new Map([...own].map(([id, list]) => [id, lotsOf(list)]));
}

/** Points that expire by a day, the soonest first; and how many of them are due today. */
export async function expiring(db: Reader, today: string, days = EXPIRY_DAYS): Promise<{ rows: ExpiryRow[]; due: number }> {
  const by = daysAfter(today, days);
  const lots = await lotsByVolunteer(db);
  const named =
    lots.size === 0
      ? []
      : await namedVolunteers(db)
          .where('volunteer.id', 'in', [...lots.keys()])
          .execute();
  const rows = named.flatMap(({ id, number, name }) => {
    const sums = new Map<string, number>();
    for (const { points, expiresOn } of lots.get(id) ?? [])
      if (expiresOn !== null && expiresOn <= by) sums.set(expiresOn, (sums.get(expiresOn) ?? 0) + points);
    return [...sums].map(([on, points]) => ({ volunteerId: id, number, name, points, on }));
  });
  rows.sort((one, other) => one.on.localeCompare(other.on) || one.number.localeCompare(other.number));
  const due = rows.filter(({ on }) => on <= today).reduce((sum, { points }) => sum + points, 0);
  return { rows, due };
}

/** Writes off what is due. The same request again writes nothing more. */
export async function expire(powers: CommandPowers, requestId: string): Promise<{ volunteers: number; points: number }> {
  const { db, today } = powers;
  const ran = await db
    .selectFrom('pointTransfer')
    .select(['points'])
    .where('id', 'like', `expiry-${requestId.replace(/_/g, '-')}-%`)
    .execute();
  const due = [...(await lotsByVolunteer(db))].map(([volunteerId, lots]) => ({ volunteerId, points: dueOn(lots, today) }));
  const owed =
    ran.length > 0 ? [] : due.filter(({ points }) => points > 0).sort((one, other) => one.volunteerId - other.volunteerId);
  for (const { volunteerId, points } of owed) {
    const id = `expiry-${requestId.replace(/_/g, '-')}-${volunteerId}`;
    const words = `${dayWords(today)}到期`;
    await transfer(powers, { id, from: { volunteerId }, to: 'expired', points, code: 'expired', words });
  }
  if (owed.length === 0) powers.already();
  const all = ran.length > 0 ? ran : owed;
  return { volunteers: all.length, points: all.reduce((sum, { points }) => sum + points, 0) };
}
