// Erasing: of a resident everything but the number stays with nobody; hours and points go on under the pseudonym.

import type { CommandPowers, Reader } from '../../powers';
import { newCardKey } from './card-key';

type Writing = Pick<CommandPowers, 'db' | 'today'>;

const ERASED = '已删除';

/** What a person is to the volunteers: their own record and everything they said about helping. */
export async function volunteerSubjects(db: Reader, personId: number): Promise<{ subject: string; id: number }[]> {
  const volunteer = await db.selectFrom('volunteer').select('id').where('personId', '=', personId).execute();
  const leads = await db.selectFrom('volunteerLead').select('id').where('personId', '=', personId).execute();
  return [
    ...volunteer.map(({ id }) => ({ subject: 'volunteer', id })),
    ...leads.map(({ id }) => ({ subject: 'volunteerLead', id })),
  ];
}

/** A volunteer with own fields, and what they said about helping before they were one. */
export async function ownSubjects(db: Reader, id: number): Promise<{ subject: string; id: number }[]> {
  const leads = await db.selectFrom('volunteerLead').select('id').where('volunteerId', '=', id).execute();
  return [{ subject: 'volunteer', id }, ...leads.map((lead) => ({ subject: 'volunteerLead', id: lead.id }))];
}

/** What a volunteer leaves where the name is gone: terms and sign-ups without a reason, no skill, no card, no PIN. */
async function clearVolunteer({ db, today }: Writing, id: number): Promise<void> {
  await db.deleteFrom('volunteerSkill').where('volunteerId', '=', id).execute();
  await db
    .updateTable('teamMember')
    .set({ endedOn: today })
    .set({ endReason: ERASED })
    .where('volunteerId', '=', id)
    .where('endedOn', 'is', null)
    .execute();
  await db.updateTable('teamMember').set({ endReason: ERASED }).where('volunteerId', '=', id).execute();
  const ended = db.updateTable('signUp').set({ endReason: ERASED }).where('volunteerId', '=', id);
  await ended.where('endedOn', 'is not', null).execute();
  const { endedOn } = await db.selectFrom('volunteer').select('endedOn').where('id', '=', id).executeTakeFirstOrThrow();
  const blank = { note: null, available: null, kind: null, staffId: null, pinHash: null, cardOn: null, cardKey: newCardKey() };
  await db
    .updateTable('volunteer')
    .set({ ...blank, endedOn: endedOn ?? today, endReason: ERASED })
    .where('id', '=', id)
    .execute();
}

/** Takes everything of a person out of this feature but the number and the terms. The caller notes it. */
export async function forgetVolunteering(powers: Writing, personId: number): Promise<void> {
  const { db } = powers;
  await db.deleteFrom('volunteerLead').where('personId', '=', personId).execute();
  const volunteer = await db.selectFrom('volunteer').select('id').where('personId', '=', personId).executeTakeFirst();
  if (volunteer) await clearVolunteer(powers, volunteer.id);
}

/** The same of a volunteer with own fields. The caller notes it. */
export async function forgetOwnFields(powers: Writing, id: number, pseudonym: string): Promise<void> {
  const { db, today } = powers;
  await db.deleteFrom('volunteerLead').where('volunteerId', '=', id).execute();
  await clearVolunteer(powers, id);
  const own = { sex: null, birthOn: null, idNumber: null, phone: null, address: null, politics: null };
  await db
    .updateTable('volunteer')
    .set({ ...own, name: pseudonym, latin: '', erasedOn: today })
    .where('id', '=', id)
    .execute();
}
