import type { merges } from '../../../shared/features/merges';
import type { CommandPowers, HandlersFor } from '../../powers';
import type { Trail, Two } from '../../trail';
import { handOverParties } from '../agreements/queries';
import { handOverMarks } from '../checkup/queries';
import { handOverChiefs } from '../chiefs/queries';
import { handOverConsulted } from '../consultations/queries';
import { handOverClaims } from '../entitlements/queries';
import { handOverErrands } from '../errands/queries';
import { carryFields } from '../fields/queries';
import { handOverCare } from '../groups/queries';
import { handOverMeetings } from '../meetings/queries';
import { handOverOrders } from '../orders/queries';
import { handOverRequests } from '../privacy/queries';
import { mergePeople } from '../residents/queries';
import { handOverSwept } from '../sweeps/queries';
import { handOverVisits } from '../visits/queries';
import { handOverVolunteers } from '../volunteers/queries';
import { handOverWishes } from '../wishes/queries';
import { compare } from './compare';
import { undoMerge } from './undo';

/** What other features hold of the record that ends, to the one kept. Whoever holds on to people has a line here. Returns what a note says of custom fields. */
async function handOver(powers: CommandPowers, trail: Trail, two: Two, takeFields: readonly number[]) {
  const { db } = powers;
  const custom = await carryFields(db, trail, two, { subject: 'person', take: takeFields });
  await handOverCare(powers, trail, two);
  await handOverClaims(db, trail, two);
  await handOverMarks(db, trail, two);
  await handOverRequests(db, trail, two);
  await handOverVolunteers(powers, trail, two);
  await handOverMeetings(powers, trail, two);
  await handOverConsulted(db, trail, two);
  await handOverSwept(db, trail, two);
  await handOverParties(db, trail, two);
  await handOverOrders(db, trail, two);
  await handOverErrands(db, trail, two);
  await handOverWishes(db, trail, two);
  await handOverChiefs(db, trail, two);
  await handOverVisits(db, trail, two);
  return custom;
}

export const mergeHandlers: HandlersFor<typeof merges> = {
  'merges.compare': (powers, { oneId, otherId }) => compare(powers, oneId, otherId),

  'merges.merge': async (powers, wanted) => {
    const { db, now, session, note } = powers;
    const { keepId, mergeId } = wanted;
    const { keep, merge, after, trail } = await mergePeople(powers, wanted);
    const custom = await handOver(powers, trail, { from: mergeId, to: keepId }, wanted.takeFields);
    const row = { keptId: keepId, mergedId: mergeId, at: now, staffId: session.staffId, trail: JSON.stringify(trail) };
    await db
      .insertInto('personMerge')
      .values({ ...row, undoneAt: null })
      .execute();
    const before = Object.fromEntries(Object.keys(after).map((field) => [field, keep[field as keyof typeof keep]]));
    note({
      ...{ subject: 'person', subjectId: keepId },
      before: { ...before, ...custom.before },
      after: { ...after, ...custom.after, merged: merge.name },
    });
    note({ subject: 'person', subjectId: mergeId, before: null, after: { into: keep.name } });
    return { id: keepId };
  },

  'merges.undo': async (powers, { id }) => {
    await undoMerge(powers, id);
    return { id };
  },
};
