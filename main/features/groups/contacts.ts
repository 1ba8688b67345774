import { type ContactWay, contactWayWords, type groups } from '../../../shared/features/groups';
import { dayWords } from '../../../shared/text';
import type { CommandPowers, HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { checkCodes, checkDay, findPerson, findPresent } from '../residents/queries';
import { guardiansOf } from './person-care';

async function refuseGuardian(db: Reader, id: number, guardian: { personId: number } | { name: string }): Promise<void> {
  if (!('personId' in guardian)) return;
  if (guardian.personId === id) throw new Refusal('监护人不能是本人，请另选一位。');
  const { name, diedOn } = await findPerson(db, guardian.personId);
  if (diedOn !== null) throw new Refusal(`${name}已于${dayWords(diedOn)}去世，请另选一位监护人。`);
  const there = (await guardiansOf(db, id)).find(({ personId }) => personId === guardian.personId);
  if (there) throw new Refusal(`${name}已经是监护人（${dayWords(there.startedOn)}起）。`);
}

type Touch = { personId: number; on: string; way: ContactWay; words: string };

/** Somebody of the station was in touch. The caller has looked at person and day, and notes it. */
export async function writeContact({ db, now, session }: CommandPowers, { on, ...touch }: Touch): Promise<number> {
  const row = { ...touch, heldOn: on, staffId: session.staffId, at: now, endedOn: null, endReason: null };
  return (await db.insertInto('careContact').values(row).returning('id').executeTakeFirstOrThrow()).id;
}

/** It never was, or was with somebody else. The caller notes it. */
export async function endContact({ db, today }: CommandPowers, id: number, reason: string): Promise<void> {
  const standing = db.updateTable('careContact').where('id', '=', id).where('endedOn', 'is', null);
  await standing.set({ endedOn: today, endReason: reason }).execute();
}

type Touching = 'groups.contact' | 'groups.withdrawContact' | 'groups.setGuardian' | 'groups.endGuardian';

export const contactHandlers: HandlersFor<Pick<typeof groups, Touching>> = {
  'groups.contact': async (powers, { id, on, way, words }) => {
    const { db, today, note } = powers;
    await findPresent(db, id);
    checkDay(on, { today, notBefore: null });
    const contactId = await writeContact(powers, { personId: id, on, way, words });
    note({ subject: 'person', subjectId: id, before: null, after: { contactedOn: on, way: contactWayWords[way], words } });
    return { id: contactId };
  },

  'groups.withdrawContact': async (powers, { contactId, reason }) => {
    const { db, today, note } = powers;
    const there = await db
      .selectFrom('careContact')
      .select(['personId', 'heldOn', 'way', 'endedOn'])
      .where('id', '=', contactId)
      .executeTakeFirst();
    if (!there) throw new Refusal('没有找到这次联系，请重新打开卡片。');
    if (there.endedOn !== null) throw new Refusal(`这次联系已于${dayWords(there.endedOn)}撤回。`);
    await findPerson(db, there.personId);
    await endContact(powers, contactId, reason);
    const contact = { contactedOn: there.heldOn, way: contactWayWords[there.way] };
    note({
      subject: 'person',
      subjectId: there.personId,
      before: contact,
      after: { ...contact, endedOn: today, endReason: reason },
    });
    return { id: contactId };
  },

  'groups.setGuardian': async ({ db, today, note }, { id, guardian, relation, on }) => {
    const { person } = await findPresent(db, id);
    checkCodes({ relation });
    const notBefore =
      person.birthOn === null ? null : { day: person.birthOn, words: `${person.name}生于${dayWords(person.birthOn)}` };
    checkDay(on, { today, notBefore });
    await refuseGuardian(db, id, guardian);
    const who =
      'personId' in guardian ? { guardianId: guardian.personId, name: null, phone: null } : { guardianId: null, ...guardian };
    const row = { personId: id, ...who, relation, startedOn: on, endedOn: null, endReason: null };
    const added = await db.insertInto('guardian').values(row).returning('id').executeTakeFirstOrThrow();
    const named = 'personId' in guardian ? (await findPerson(db, guardian.personId)).name : guardian.name;
    note({ subject: 'person', subjectId: id, before: null, after: { guardian: named, relation, startedOn: on } });
    return { id: added.id };
  },

  'groups.endGuardian': async ({ db, today, note }, { id, guardianId, on, reason }) => {
    await findPerson(db, id);
    const there = (await guardiansOf(db, id)).find((guardian) => guardian.id === guardianId);
    if (!there) throw new Refusal('这位监护人已经结束登记，请重新打开卡片。');
    checkDay(on, { today, notBefore: { day: there.startedOn, words: `监护从${dayWords(there.startedOn)}开始登记` } });
    await db.updateTable('guardian').set({ endedOn: on, endReason: reason }).where('id', '=', guardianId).execute();
    note({
      subject: 'person',
      subjectId: id,
      before: { guardian: there.name, startedOn: there.startedOn },
      after: { guardian: there.name, endedOn: on, endReason: reason },
    });
    return { id };
  },
};
