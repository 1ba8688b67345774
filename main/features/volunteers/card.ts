import type { Skill, VolunteerCard } from '../../../shared/features/volunteers';
import { maskDocument, maskId } from '../../../shared/text';
import type { Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { volunteerRow } from './rows';

const termsOf = async (db: Reader, id: number): Promise<VolunteerCard['terms']> => {
  const rows = await db
    .selectFrom('teamMember')
    .innerJoin('team', 'team.id', 'teamMember.teamId')
    .select(['teamMember.id', 'teamMember.teamId', 'team.name as team', 'teamMember.leads', 'teamMember.startedOn'])
    .select(['teamMember.endedOn', 'teamMember.endReason'])
    .where('teamMember.volunteerId', '=', id)
    .orderBy((eb) => eb('teamMember.endedOn', 'is not', null))
    .orderBy('teamMember.id')
    .execute();
  return rows.map(({ leads, ...row }) => ({ ...row, leads: leads === 1 }));
};

const skillsOf = async (db: Reader, id: number): Promise<Skill[]> => {
  const rows = await db
    .selectFrom('volunteerSkill')
    .select(['id', 'name', 'certificateNo', 'expiresOn', 'startedOn'])
    .where('volunteerId', '=', id)
    .where('endedOn', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map(({ certificateNo, ...row }) => ({
    ...row,
    certificateNo: certificateNo === null ? null : maskDocument(certificateNo),
  }));
};

/** Everything of one volunteer. Numbers are masked. */
export async function volunteerCard(db: Reader, id: number): Promise<VolunteerCard> {
  const row = await volunteerRow(db, id);
  if (!row) throw new Refusal('没有找到这位志愿者，请重新搜索。');
  const { idNumber, pinHash, staffId, ownErasedOn, personErasedOn, ...rest } = await db
    .selectFrom('volunteer')
    .leftJoin('person', 'person.id', 'volunteer.personId')
    .select([
      'volunteer.note',
      'volunteer.available',
      'volunteer.endReason',
      'volunteer.cardOn',
      'volunteer.pinHash',
      'volunteer.staffId',
    ])
    .select(['volunteer.erasedOn as ownErasedOn', 'person.erasedOn as personErasedOn'])
    .select(({ fn }) => [
      fn.coalesce('person.idNumber', 'volunteer.idNumber').as('idNumber'),
      fn.coalesce('person.politics', 'volunteer.politics').as('politics'),
    ])
    .where('volunteer.id', '=', id)
    .executeTakeFirstOrThrow();
  const staff =
    staffId === null
      ? undefined
      : await db.selectFrom('staff').select(['id', 'name']).where('id', '=', staffId).executeTakeFirst();
  return {
    ...row,
    ...rest,
    idNumber: idNumber === null ? null : maskId(idNumber),
    erasedOn: ownErasedOn ?? personErasedOn,
    staff: staff ?? null,
    hasPin: pinHash !== null,
    terms: await termsOf(db, id),
    certificates: await skillsOf(db, id),
  };
}
