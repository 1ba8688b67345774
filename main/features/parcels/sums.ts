// An office's own parcel: the sum of its members. The same sum to the same office is the same parcel, as a report is; another sum of a
// period that went up already is its next correction.
import { createHash } from 'node:crypto';
import type { CommandPowers, Reader } from '../../powers';
import type { Going } from './content';
import { dueWords, makeParcel, registerParcel } from './making';

const digestOf = ({ indicators, figures, places }: Going) =>
  createHash('sha256')
    .update(JSON.stringify([indicators, figures, places]))
    .digest('hex');

const sumsOf = (db: Reader, period: string) =>
  db
    .selectFrom('parcel')
    .innerJoin('parcelSum', 'parcelSum.parcelId', 'parcel.id')
    .select(['parcel.id', 'parcel.receiverId', 'parcel.correction', 'parcelSum.contentSha256'])
    .where('parcel.period', '=', period)
    .orderBy('parcel.id', 'desc');

/** The number the sum of a period goes up under: that of the last where nothing changed since. */
export async function correctionOf(db: Reader, going: Going): Promise<number> {
  const last = await sumsOf(db, going.period).executeTakeFirst();
  if (!last) return 0;
  return last.contentSha256 === digestOf(going) ? last.correction : last.correction + 1;
}

type Summing = { going: Going; receiverId: number; members: number };

/** The parcel of this sum: the one that was made before, or a new one. */
export async function makeSum(powers: CommandPowers, { going, receiverId, members }: Summing): Promise<{ id: number }> {
  const { db, now, already } = powers;
  const correction = await correctionOf(db, going);
  const contentSha256 = digestOf(going);
  const before = await sumsOf(db, going.period)
    .where('parcel.receiverId', '=', receiverId)
    .where('parcel.correction', '=', correction)
    .where('parcelSum.contentSha256', '=', contentSha256)
    .executeTakeFirst();
  if (before) {
    already();
    return { id: before.id };
  }
  const made = await makeParcel(db, now, { going: { ...going, correction }, receiverId, reportId: null });
  const parcelId = await registerParcel(powers, made, {
    reportId: null,
    purpose: dueWords(correction),
    told: { count: members },
  });
  await db.insertInto('parcelSum').values({ parcelId, contentSha256, members }).execute();
  return { id: parcelId };
}
