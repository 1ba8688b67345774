import type { residents } from '../../../shared/features/residents';
import { dayWords } from '../../../shared/text';
import type { CommandPowers, HandlersFor } from '../../powers';
import { Refusal } from '../../refusal';
import { type Arrival, beginResidence, endResidence, type Home, homeAt, startOf, stayFacts } from './moves';
import { findPerson, findPresent, lastStay, placeWords, type Stay } from './people';
import { checkCodes, checkDay, sinceBirth } from './rules';

const later = (one: string, other: string) => (one > other ? one : other);

const standing = (stay: Stay) => ({ ...stayFacts(stay), endedOn: null, endReason: null });

async function moveRoom(
  powers: CommandPowers,
  id: number,
  on: string,
  to: { householdId: number } | { roomId: number },
  relation: string | null,
) {
  const { person, stay } = await findPresent(powers.db, id);
  checkDay(on, { today: powers.today, notBefore: startOf(stay) });
  if ('householdId' in to ? to.householdId === stay.householdId : to.roomId === stay.roomId) {
    throw new Refusal(`${person.name}已经住在${placeWords(stay)}。在同一间房另立一户，请用“分户”。`);
  }
  const home = await homeAt(powers, to, on);
  await endResidence(powers, stay, on, '换住房');
  await beginResidence(powers.db, id, home, { relation, residency: stay.residency, on });
  const after = { ...stayFacts({ ...stay, ...home, relation }), startedOn: on };
  powers.note({ subject: 'person', subjectId: id, before: stayFacts(stay), after });
}

async function moveIn(
  powers: CommandPowers,
  {
    id,
    to,
    on,
    relation,
    residency,
  }: { id: number; to: { householdId: number } | { roomId: number }; on: string } & Pick<Stay, 'relation' | 'residency'>,
) {
  const person = await findPerson(powers.db, id);
  if (person.diedOn !== null) throw new Refusal(`${person.name}已于${dayWords(person.diedOn)}去世。`);
  const stay = await lastStay(powers.db, id);
  if (stay.endedOn === null) throw new Refusal(`${person.name}现在就住在${placeWords(stay)}。换住处请用“换住房”。`);
  const notBefore = { day: stay.endedOn, words: `${person.name}${dayWords(stay.endedOn)}才迁出` };
  checkDay(on, { today: powers.today, notBefore });
  const home = await homeAt(powers, to, on);
  await beginResidence(powers.db, id, home, { relation, residency, on });
  const before = { endedOn: stay.endedOn, endReason: stay.endReason };
  const after = { ...stayFacts({ ...home, relation, residency }), startedOn: on };
  powers.note({ subject: 'person', subjectId: id, before, after });
}

/** A death ends whatever still runs: the residence and the tags, each no earlier than it began. */
async function recordDeath(powers: CommandPowers, id: number, on: string) {
  const { db, today } = powers;
  const person = await findPerson(db, id);
  if (person.diedOn !== null) throw new Refusal(`${person.name}已于${dayWords(person.diedOn)}去世，已经登记过。`);
  checkDay(on, { today, notBefore: sinceBirth(person.birthOn) });
  const stay = await lastStay(db, id);
  await db.updateTable('person').set({ diedOn: on }).where('id', '=', id).execute();
  await db
    .updateTable('personTag')
    .set(({ fn, ref, val }) => ({ endedOn: fn<string>('max', [ref('startedOn'), val(on)]), endReason: '死亡' }))
    .where('personId', '=', id)
    .where('endedOn', 'is', null)
    .execute();
  const present = stay.endedOn === null;
  if (present) await endResidence(powers, stay, later(on, stay.startedOn), '死亡');
  const before = { diedOn: null, ...(present ? stayFacts(stay) : {}) };
  powers.note({ subject: 'person', subjectId: id, before, after: { diedOn: on } });
}

/** Somebody who came to a household; `stayId`: the residence that ended for it, `closed`: the household that ended with it. */
export type Arrived = { personId: number; stayId: number | null; closed: number | null };

/** Somebody the ledger knows comes to live in a household that stands: from another room, or back. */
export async function comeTo(powers: CommandPowers, id: number, home: Home, arrival: Arrival): Promise<Arrived> {
  const { relation, residency, on } = arrival;
  checkCodes({ relation });
  const stay = await lastStay(powers.db, id);
  const to = { householdId: home.householdId };
  if (stay.endedOn !== null) {
    await moveIn(powers, { id, to, on, relation, residency });
    return { personId: id, stayId: null, closed: null };
  }
  await moveRoom(powers, id, on, to, relation);
  const left = await powers.db.selectFrom('household').select('endedOn').where('id', '=', stay.householdId).executeTakeFirst();
  return { personId: id, stayId: stay.id, closed: left?.endedOn === null ? null : stay.householdId };
}

type Moves = 'residents.moveRoom' | 'residents.moveOut' | 'residents.moveIn' | 'residents.recordDeath';

export const movingHandlers: HandlersFor<Pick<typeof residents, Moves>> = {
  'residents.moveRoom': async (powers, { id, to, relation, on }) => {
    checkCodes({ relation });
    await moveRoom(powers, id, on, to, relation);
    return { id };
  },

  'residents.moveOut': async (powers, { id, on, reason }) => {
    const { stay } = await findPresent(powers.db, id);
    checkDay(on, { today: powers.today, notBefore: startOf(stay) });
    await endResidence(powers, stay, on, reason);
    powers.note({ subject: 'person', subjectId: id, before: standing(stay), after: { endedOn: on, endReason: reason } });
    return { id };
  },

  'residents.moveIn': async (powers, arrival) => {
    checkCodes({ relation: arrival.relation });
    await moveIn(powers, arrival);
    return { id: arrival.id };
  },

  'residents.recordDeath': async (powers, { id, on }) => {
    await recordDeath(powers, id, on);
    return { id };
  },
};
