// A full number of the own fields leaves the desk one at a time, for a reason, and is noted; of a sealed group only to those
// who may read it.
import { type CareNumber, careLabels } from '../../../shared/features/care-fields';
import type { groups } from '../../../shared/features/groups';
import { readsSealed } from '../../permission';
import type { CommandPowers, HandlersFor } from '../../powers';
import { Refusal } from '../../refusal';
import { findPerson } from '../residents/queries';
import { groupKinds } from './kinds';
import { guardiansOf } from './person-care';

export const NOT_FOR_YOU = '这一类的资料只有站长、副站长和本楼的楼栋长能看。';

async function careNumber({ db, session }: CommandPowers, personId: number, tag: string, field: CareNumber): Promise<string> {
  const kind = (await groupKinds(db)).find(({ name }) => name === tag);
  if (kind?.sealed && !readsSealed(session.role)) throw new Refusal(NOT_FOR_YOU);
  const row = await db
    .selectFrom('personTag')
    .innerJoin('tagDetail', 'tagDetail.personTagId', 'personTag.id')
    .select(`tagDetail.${field} as value`)
    .where('personTag.personId', '=', personId)
    .where('personTag.tag', '=', tag)
    .where('personTag.endedOn', 'is', null)
    .executeTakeFirst();
  if (!row || row.value === null) throw new Refusal(`没有登记${careLabels[field]}。`);
  return row.value;
}

async function guardianPhone({ db }: CommandPowers, personId: number, guardianId: number): Promise<string> {
  const found = (await guardiansOf(db, personId)).find(({ id }) => id === guardianId);
  if (!found?.phone) throw new Refusal('没有登记这位监护人的电话。');
  return found.phone;
}

export const revealingHandlers: HandlersFor<Pick<typeof groups, 'groups.reveal'>> = {
  'groups.reveal': async (powers, { id, of, reason }) => {
    await findPerson(powers.db, id);
    const value = 'tag' in of ? await careNumber(powers, id, of.tag, of.field) : await guardianPhone(powers, id, of.guardianId);
    const revealed = 'tag' in of ? careLabels[of.field] : '监护人的电话';
    powers.note({ subject: 'person', subjectId: id, before: null, after: { revealed, reason } });
    return { value };
  },
};
