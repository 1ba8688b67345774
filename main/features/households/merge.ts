import type { Input } from '../../../shared/operations';
import { dayWords } from '../../../shared/text';
import type { CommandPowers, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { emptyTrail } from '../../trail';
import { carryFields } from '../fields/queries';
import { beginResidence, checkDay, endResidence, type Home, type Stay, startOf, stayFacts, staysOf } from '../residents/queries';

type Wanted = Input<'households.merge'>;
type Joining = { stay: Stay; relation: string };

/** The residences that go over, each with its relation to the head who stays. Everybody goes, nobody else. */
function joiningOf(stays: readonly Stay[], people: Wanted['people']): Joining[] {
  const relations = new Map(people.map(({ id, relation }) => [id, relation]));
  const same = relations.size === stays.length && stays.every(({ personId }) => relations.has(personId));
  if (!same) throw new Refusal('那一户的人和刚才看到的不一样了。请重新打开这一户再合。');
  return stays.map((stay) => ({ stay, relation: relations.get(stay.personId) ?? '' }));
}

/** The household everybody comes to. Refuses one that has ended, and one behind another door. */
async function homeOf(db: Reader, { id, from }: Wanted, stays: readonly Stay[]): Promise<Home> {
  if (id === from) throw new Refusal('这是同一户，不用合。');
  const kept = await db.selectFrom('household').select(['roomId', 'endedOn']).where('id', '=', id).executeTakeFirst();
  if (!kept) throw new Refusal('没有找到这一户，请重新选择。');
  if (kept.endedOn !== null) throw new Refusal(`这一户已于${dayWords(kept.endedOn)}结束，请选择还在的那一户。`);
  const [there] = stays;
  if (!there) throw new Refusal('那一户已经没有人在册，不用合。');
  if (there.roomId !== kept.roomId) throw new Refusal('只能合同一间房里的两户。住在别处的人，请逐人用“换住房”。');
  const { roomId, unitId, buildingId, building, unit, room } = there;
  return { roomId, unitId, buildingId, building, unit, room, householdId: id };
}

/** What only the household that ends had under custom fields is told of this one from now on. */
async function carryOver({ db, note }: CommandPowers, { id, from }: Wanted): Promise<void> {
  const { before, after } = await carryFields(db, emptyTrail(), { from, to: id }, { subject: 'household', take: [] });
  if (Object.keys(after).length > 0) note({ subject: 'household', subjectId: id, before, after });
}

/** Two households behind one door become one: everybody of the other joins this one, and the other ends. Splitting undoes it. */
export async function merge(powers: CommandPowers, wanted: Wanted): Promise<void> {
  const { db, today } = powers;
  const { from, people, on, reason } = wanted;
  const stays = await staysOf(db, from);
  const home = await homeOf(db, wanted, stays);
  for (const { stay, relation } of joiningOf(stays, people)) {
    checkDay(on, { today, notBefore: startOf(stay) });
    await endResidence(powers, stay, on, reason);
    await beginResidence(db, stay.personId, home, { relation, residency: stay.residency, on });
    const after = { ...stayFacts({ ...stay, ...home, relation }), startedOn: on, reason };
    powers.note({ subject: 'person', subjectId: stay.personId, before: stayFacts(stay), after });
  }
  await carryOver(powers, wanted);
}
