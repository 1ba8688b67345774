// What changes of a volunteer afterwards: facts, the end and the way back, skills, the PIN, and looking at a full number.
import { OwnFields, ownFieldLabels } from '../../../shared/features/volunteer-fields';
import type { volunteers } from '../../../shared/features/volunteers';
import { dayWords } from '../../../shared/text';
import type { HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { checkDay, personOf } from '../residents/queries';
import { newCardKey } from './card-key';
import { findVolunteer } from './found';
import { checkPin, hashPin } from './pin';
import { checkOwn } from './register';
import { endTerm } from './terms';

const ownNames = Object.keys(ownFieldLabels) as (keyof OwnFields)[];

async function checkStaff(db: Reader, staffId: number | null | undefined, id: number): Promise<void> {
  if (!staffId) return;
  const account = await db.selectFrom('staff').select('endedOn').where('id', '=', staffId).executeTakeFirst();
  if (!account || account.endedOn !== null) throw new Refusal({ staffId: '这个账号已经停用，请重新选择。' });
  const other = await db
    .selectFrom('volunteer')
    .select('number')
    .where('staffId', '=', staffId)
    .where('id', '!=', id)
    .executeTakeFirst();
  if (other) throw new Refusal({ staffId: `这个账号已经是${other.number}号志愿者的。` });
}

type Changing = 'volunteers.amend' | 'volunteers.end' | 'volunteers.resume' | 'volunteers.setPin' | 'volunteers.reveal';

export const amendHandlers: HandlersFor<Pick<typeof volunteers, Changing>> = {
  'volunteers.amend': async ({ db, today, note }, { id, changes }) => {
    const was = await findVolunteer(db, id);
    const own = ownNames.filter((field) => field in changes);
    if (was.personId !== null && own.length > 0)
      throw new Refusal(`${was.name}是台账里的居民，姓名、电话这些请在居民卡片上更正。`);
    await checkStaff(db, changes.staffId, id);
    if (changes.joinedOn) checkDay(changes.joinedOn, { today, notBefore: null });
    const becomes = { ...was, ...changes };
    const checked = own.length > 0 ? await checkOwn(db, OwnFields.parse(becomes), today, id) : {};
    const { latinTokens } = await import('../../search/pinyin');
    const latin = changes.name === undefined ? {} : { latin: latinTokens(changes.name) };
    const after = { ...changes, ...checked };
    await db
      .updateTable('volunteer')
      .set({ ...after, ...latin })
      .where('id', '=', id)
      .execute();
    const before = Object.fromEntries(Object.keys(after).map((field) => [field, was[field as keyof typeof after]]));
    note({ subject: 'volunteer', subjectId: id, before, after });
    return { id };
  },

  'volunteers.end': async ({ db, today, note }, { id, on, reason }) => {
    const { name, number, endedOn, joinedOn } = await findVolunteer(db, id);
    if (endedOn !== null) throw new Refusal(`${name}已于${dayWords(endedOn)}退出。`);
    checkDay(on, { today, notBefore: { day: joinedOn, words: `${name}${dayWords(joinedOn)}加入` } });
    const terms = await db
      .selectFrom('teamMember')
      .selectAll()
      .where('volunteerId', '=', id)
      .where('endedOn', 'is', null)
      .execute();
    for (const term of terms) await endTerm({ db }, term, on, '退出志愿者');
    // Who comes back gets a new card: the old one may lie anywhere.
    const set = { endedOn: on, endReason: reason, cardKey: newCardKey(), cardOn: null, pinHash: null };
    await db.updateTable('volunteer').set(set).where('id', '=', id).execute();
    note({
      subject: 'volunteer',
      subjectId: id,
      before: { name, number },
      after: { name, number, endedOn: on, endReason: reason },
    });
    return { id };
  },

  'volunteers.resume': async ({ db, note }, { id }) => {
    const { name, number, endedOn, endReason } = await findVolunteer(db, id);
    if (endedOn === null) throw new Refusal(`${name}没有退出，不用恢复。`);
    await db.updateTable('volunteer').set({ endedOn: null, endReason: null }).where('id', '=', id).execute();
    note({
      subject: 'volunteer',
      subjectId: id,
      before: { name, number, endedOn, endReason },
      after: { name, number, endedOn: null },
    });
    return { id };
  },

  'volunteers.setPin': async ({ db, note }, { id, pin }) => {
    const { name, number, endedOn } = await findVolunteer(db, id);
    if (endedOn !== null) throw new Refusal(`${name}已于${dayWords(endedOn)}退出，不用设密码。`);
    if (pin !== null) checkPin(pin);
    const pinHash = pin === null ? null : await hashPin(pin);
    await db.updateTable('volunteer').set({ pinHash }).where('id', '=', id).execute();
    note({ subject: 'volunteer', subjectId: id, before: null, after: { name, number, pin: pin !== null } });
    return { id };
  },

  'volunteers.reveal': async ({ db, note }, { id, field, reason }) => {
    const found = await findVolunteer(db, id);
    const value = found.personId === null ? found[field] : (await personOf(db, found.personId))[field];
    if (value === null) throw new Refusal(`没有登记${ownFieldLabels[field]}。`);
    note({ subject: 'volunteer', subjectId: id, before: null, after: { revealed: ownFieldLabels[field], reason } });
    return { value };
  },
};
