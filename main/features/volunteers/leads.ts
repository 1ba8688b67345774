import type { Lead, LeadState, leads } from '../../../shared/features/leads';
import { dayWords, maskPhone } from '../../../shared/text';
import type { CommandPowers, HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { checkDay, findPerson } from '../residents/queries';

const MOST = 500;

const lines = (db: Reader) =>
  db
    .selectFrom('volunteerLead')
    .leftJoin('person', 'person.id', 'volunteerLead.personId')
    .innerJoin('staff', 'staff.id', 'volunteerLead.staffId')
    .selectAll('volunteerLead')
    .select('staff.name as by')
    .select(({ fn }) => [
      fn.coalesce('person.name', 'volunteerLead.name').$notNull().as('name'),
      fn.coalesce('person.phone', 'volunteerLead.phone').as('phone'),
    ]);

async function listLeads(db: Reader, state: LeadState): Promise<Lead[]> {
  const rows = await lines(db).where('volunteerLead.state', '=', state).orderBy('volunteerLead.id', 'desc').limit(MOST).execute();
  return rows.map(({ staffId: _, at: __, phone, ...row }) => ({ ...row, phone: phone === null ? null : maskPhone(phone) }));
}

async function openLead(db: Reader, id: number) {
  const lead = await lines(db).where('volunteerLead.id', '=', id).executeTakeFirst();
  if (!lead) throw new Refusal('没有找到这条，请重新打开列表。');
  if (lead.endedOn !== null) throw new Refusal(`${lead.name}的这条已于${dayWords(lead.endedOn)}办完。`);
  return lead;
}

/** Refuses a resident who is waiting already, is a volunteer, or died. The name of who it is. */
async function checkWho(db: Reader, who: { personId: number } | { name: string }): Promise<string> {
  if (!('personId' in who)) return who.name;
  const { name, diedOn } = await findPerson(db, who.personId);
  if (diedOn !== null) throw new Refusal(`${name}已于${dayWords(diedOn)}去世。`);
  const volunteer = await db
    .selectFrom('volunteer')
    .select('number')
    .where('personId', '=', who.personId)
    .where('endedOn', 'is', null)
    .executeTakeFirst();
  if (volunteer) throw new Refusal(`${name}已经是志愿者，编号${volunteer.number}。`);
  const waiting = await lines(db)
    .where('volunteerLead.personId', '=', who.personId)
    .where('volunteerLead.state', '=', 'open')
    .executeTakeFirst();
  if (waiting) throw new Refusal(`${name}已经在“想参加”里（${dayWords(waiting.heardOn)}，${waiting.source}）。`);
  return name;
}

/** Somebody who said they would like to help has been registered. */
export async function joinLead({ db, today, note }: CommandPowers, id: number, volunteerId: number): Promise<void> {
  const { name } = await openLead(db, id);
  const set = { state: 'joined' as const, volunteerId, endedOn: today, endReason: '已加入' };
  await db.updateTable('volunteerLead').set(set).where('id', '=', id).execute();
  note({ subject: 'volunteerLead', subjectId: id, before: { name }, after: { name, endedOn: today, endReason: '已加入' } });
}

export const leadHandlers: HandlersFor<typeof leads> = {
  'leads.list': ({ db }, { state }) => listLeads(db, state),

  'leads.add': async ({ db, today, now, session, note }, { who, source, words, on }) => {
    checkDay(on, { today, notBefore: null });
    const name = await checkWho(db, who);
    const identity = 'personId' in who ? { personId: who.personId, name: null, phone: null } : { personId: null, ...who };
    const row = {
      ...{ ...identity, source, words, heardOn: on, staffId: session.staffId, at: now },
      ...{ state: 'open' as const, volunteerId: null, endedOn: null, endReason: null },
    };
    const { id } = await db.insertInto('volunteerLead').values(row).returning('id').executeTakeFirstOrThrow();
    note({ subject: 'volunteerLead', subjectId: id, before: null, after: { name, source, words, contactedOn: on } });
    return { id };
  },

  'leads.drop': async ({ db, today, note }, { id, reason }) => {
    const { name } = await openLead(db, id);
    const set = { state: 'dropped' as const, endedOn: today, endReason: reason };
    await db.updateTable('volunteerLead').set(set).where('id', '=', id).execute();
    note({ subject: 'volunteerLead', subjectId: id, before: { name }, after: { name, endedOn: today, endReason: reason } });
    return { id };
  },
};
