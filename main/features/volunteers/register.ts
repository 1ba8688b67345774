// Registering: a resident in one act, or somebody the ledger does not know.
import type { OwnFields } from '../../../shared/features/volunteer-fields';
import type { volunteers } from '../../../shared/features/volunteers';
import { dayWords } from '../../../shared/text';
import { freshId } from '../../fresh-id';
import type { CommandPowers, HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { agreeWithId, checkBirth, checkCodes, checkDay, findPerson } from '../residents/queries';
import { newCardKey } from './card-key';
import { joinLead } from './leads';
import { namedVolunteers, volunteerOf } from './named';
import { joinTeam } from './terms';

const FIRST = 10_001;
const LAST = 99_999;

/** The next number; none is given twice, not even of those who came in with a workbook that was taken back. */
async function nextNumber(db: Reader): Promise<string> {
  const here = await db
    .selectFrom('volunteer')
    .select(({ fn }) => fn.max('number').as('last'))
    .executeTakeFirst();
  const brought = await db
    .selectFrom('volunteerRoster')
    .select(({ fn }) => fn.max('lastNumber').as('last'))
    .executeTakeFirst();
  const number = Math.max(FIRST - 1, Number(here?.last), Number(brought?.last)) + 1;
  if (number > LAST) throw new Refusal('五位的志愿者编号用完了，请联系软件的维护人员。');
  return String(number);
}

/** Refuses codes and days that cannot be, fills birth and sex from the ID number, and refuses a number that is somebody's already. */
export async function checkOwn(db: Reader, own: OwnFields, today: string, except: number | null): Promise<OwnFields> {
  checkCodes({ sex: own.sex, politics: own.politics });
  checkBirth(own.birthOn, today);
  const agreed = agreeWithId(own, today);
  if (agreed.idNumber === null) return agreed;
  const resident = await db.selectFrom('person').select('name').where('idNumber', '=', agreed.idNumber).executeTakeFirst();
  if (resident) throw new Refusal({ idNumber: `台账里有这个身份证号（${resident.name}），请从居民里选这个人登记。` });
  const other = await namedVolunteers(db).where('volunteer.idNumber', '=', agreed.idNumber).executeTakeFirst();
  if (other && other.id !== except) throw new Refusal({ idNumber: `${other.name}已经用这个身份证号登记，编号${other.number}。` });
  return agreed;
}

/** Refuses somebody who died, was erased, or is a volunteer already. */
async function checkResident(db: Reader, personId: number): Promise<string> {
  const { name, diedOn } = await findPerson(db, personId);
  if (diedOn !== null) throw new Refusal(`${name}已于${dayWords(diedOn)}去世。`);
  const there = await db
    .selectFrom('volunteer')
    .select(['number', 'endedOn'])
    .where('personId', '=', personId)
    .executeTakeFirst();
  if (there && there.endedOn === null) throw new Refusal(`${name}已经是志愿者，编号${there.number}。`);
  if (there) throw new Refusal(`${name}以前是志愿者，编号${there.number}，请在志愿者卡片上恢复。`);
  return name;
}

const noOwn = { name: null, latin: null, sex: null, birthOn: null, idNumber: null, phone: null, address: null, politics: null };

/** The columns that say who it is. */
async function ownColumns(own: OwnFields) {
  // Pinyin is heavy, and only names that are no resident's need it here.
  const { latinTokens } = await import('../../search/pinyin');
  return { ...own, latin: latinTokens(own.name) };
}

export type NewVolunteer = {
  who: { personId: number } | OwnFields;
  kind: Awaited<ReturnType<typeof volunteerOf>>['kind'];
  note: string | null;
  available: string | null;
  on: string;
};

/** Writes a volunteer and notes it. Throws what `checkOwn` and `checkResident` refuse. */
export async function enterVolunteer(powers: CommandPowers, { who, kind, note, available, on }: NewVolunteer) {
  const { db, today } = powers;
  checkDay(on, { today, notBefore: null });
  const resident = 'personId' in who;
  const name = resident ? await checkResident(db, who.personId) : who.name;
  const identity = resident
    ? { ...noOwn, personId: who.personId }
    : { ...(await ownColumns(await checkOwn(db, who, today, null))), personId: null };
  const number = await nextNumber(db);
  const rest = {
    staffId: null,
    cardKey: newCardKey(),
    cardOn: null,
    pinHash: null,
    endedOn: null,
    endReason: null,
    erasedOn: null,
  };
  const id = await freshId(db, 'volunteer');
  const row = { id, number, ...identity, kind, note, available, joinedOn: on, ...rest };
  await db.insertInto('volunteer').values(row).execute();
  const after = { name, number, kind, joinedOn: on, note, available };
  powers.note({ subject: 'volunteer', subjectId: id, before: null, after });
  return { id, number, name };
}

export const registerHandlers: HandlersFor<Pick<typeof volunteers, 'volunteers.register' | 'volunteers.link'>> = {
  'volunteers.register': async (powers, { teamId, leadId, ...wanted }) => {
    const { id, number } = await enterVolunteer(powers, wanted);
    if (teamId !== null) await joinTeam(powers, { teamId, volunteerId: id, leads: false, on: wanted.on });
    if (leadId !== null) await joinLead(powers, leadId, id);
    return { id, number };
  },

  'volunteers.link': async ({ db, note }, { id, personId }) => {
    const was = await volunteerOf(db, id);
    if (was.personId !== null) throw new Refusal(`${was.name}已经和台账里的人连上了。`);
    if (was.erasedOn !== null) throw new Refusal('这位志愿者的个人信息已经删除，不能再办理。');
    const name = await checkResident(db, personId);
    await db
      .updateTable('volunteer')
      .set({ ...noOwn, personId })
      .where('id', '=', id)
      .execute();
    note({ subject: 'volunteer', subjectId: id, before: { name: was.name }, after: { name, number: was.number, linked: true } });
    return { id };
  },
};
