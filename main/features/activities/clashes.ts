// Two things at once: a venue that is taken, a volunteer who is elsewhere.
import { dayWords } from '../../../shared/text';
import type { Reader } from '../../powers';
import { Refusal } from '../../refusal';

export type Slot = { heldOn: string; startsAt: string; endsAt: string };

/** Activities that overlap a slot; what ends when another begins does not. */
const overlapping = (db: Reader, { heldOn, startsAt, endsAt }: Slot, except: number | null) =>
  db
    .selectFrom('activity')
    .select(['activity.id', 'activity.name', 'activity.startsAt', 'activity.endsAt'])
    .where('activity.heldOn', '=', heldOn)
    .where('activity.cancelledOn', 'is', null)
    .where('activity.startsAt', '<', endsAt)
    .where('activity.endsAt', '>', startsAt)
    .where('activity.id', '!=', except ?? 0);

/** Refuses a venue that somebody else has at that time. */
export async function refuseTakenVenue(db: Reader, venueId: number | null, slot: Slot, except: number | null): Promise<void> {
  if (venueId === null) return;
  const taken = await overlapping(db, slot, except).where('activity.venueId', '=', venueId).executeTakeFirst();
  if (!taken) return;
  const when = `${dayWords(slot.heldOn)}${taken.startsAt}到${taken.endsAt}`;
  throw new Refusal(`这个阵地${when}有“${taken.name}”。请换个时间，或换个地方。`);
}

/** Refuses a volunteer who signed up for something else at that time. `name`: who it is. */
export async function refuseElsewhere(
  db: Reader,
  { id, name }: { id: number; name: string },
  slot: Slot,
  except: number,
): Promise<void> {
  const other = await overlapping(db, slot, except)
    .innerJoin('signUp', 'signUp.activityId', 'activity.id')
    .where('signUp.volunteerId', '=', id)
    .where('signUp.endedOn', 'is', null)
    .executeTakeFirst();
  if (other) throw new Refusal(`${name}同一时间报了“${other.name}”（${other.startsAt}到${other.endsAt}），请先取消那边的报名。`);
}
