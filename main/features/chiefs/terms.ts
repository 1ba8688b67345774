// The chief as somebody who was chosen: the record, terms, the letter; and what a successor takes over.
import type { ChiefCard, ChiefPerson, chiefTerms } from '../../../shared/features/chief-terms';
import { TERM_WARNING_DAYS } from '../../../shared/features/chief-terms';
import { daysAfter } from '../../../shared/rules/working-days';
import { dayWords } from '../../../shared/text';
import type { CommandPowers, HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { findPerson } from '../residents/queries';
import { chiefsWithin } from './held';
import { leftBehind } from './left';

const theChief = async (db: Reader, id: number) => {
  const chief = await db.selectFrom('chief').selectAll().where('id', '=', id).executeTakeFirst();
  if (!chief) throw new Refusal('没有找到这位楼栋长，请回到名册重新选择。');
  return chief;
};

/** Terms with their letters, the latest first. */
export const termsWith = (db: Reader) =>
  db
    .selectFrom('chiefTerm')
    .leftJoin('paper', 'paper.id', 'chiefTerm.paperId')
    .select(['chiefTerm.id', 'chiefTerm.chiefId', 'fromOn', 'toOn', 'paperId', 'paper.number', 'endedOn', 'endReason'])
    .orderBy('fromOn', 'desc')
    .orderBy('chiefTerm.id', 'desc');

function standOf(toOn: string | null, today: string): ChiefPerson['term'] {
  if (toOn === null) return 'none';
  if (toOn < today) return 'over';
  return toOn <= daysAfter(today, TERM_WARNING_DAYS) ? 'endsSoon' : 'runs';
}

/** Those who hold a post today, each with the last term that was not broken off. */
export async function peopleNow(db: Reader, today: string): Promise<ChiefPerson[]> {
  const terms = await termsWith(db).where('endedOn', 'is', null).execute();
  const records = await db
    .selectFrom('chief')
    .leftJoin('staff', 'staff.id', 'chief.staffId')
    .select(['chief.id', 'chief.origin', 'staff.name as account'])
    .execute();
  // A span of one day: whoever took up the post today is here, whoever ended it today is not.
  return (await chiefsWithin(db, { from: today, to: today })).map(({ id, name, posts, personId }) => {
    const term = terms.find(({ chiefId }) => chiefId === id);
    const record = records.find((one) => one.id === id);
    return {
      ...{ id, name, linked: personId !== null, origin: record?.origin ?? null, account: record?.account ?? null },
      places: posts.map(({ place }) => place),
      since: posts.map(({ startedOn }) => startedOn).sort()[0] ?? today,
      ...{ termTo: term?.toOn ?? null, term: standOf(term?.toOn ?? null, today), letter: term?.number ?? null },
    };
  });
}

async function cardOf(db: Reader, id: number): Promise<ChiefCard> {
  const { personId, staffId, ...chief } = await theChief(db, id);
  const posts = await db
    .selectFrom('post')
    .innerJoin('building', 'building.id', 'post.buildingId')
    .leftJoin('unit', 'unit.id', 'post.unitId')
    .select(['post.id', 'post.startedOn', 'post.endedOn', 'post.endReason', 'building.name as building', 'unit.name as unit'])
    .where('post.chiefId', '=', id)
    .orderBy('post.startedOn', 'desc')
    .orderBy('post.id', 'desc')
    .execute();
  const person = personId === null ? undefined : await findPerson(db, personId);
  const account =
    staffId === null ? undefined : await db.selectFrom('staff').select('name').where('id', '=', staffId).executeTakeFirst();
  const terms = await termsWith(db).where('chiefId', '=', id).execute();
  return {
    ...{ ...chief, personId, staffId, personName: person?.name ?? null, account: account?.name ?? null },
    posts: posts.map(({ building, unit, ...post }) => ({ ...post, place: unit === null ? `${building}整栋` : building + unit })),
    terms: terms.map(({ chiefId: _, paperId, number, ...term }) => ({
      ...term,
      letter: paperId === null || number === null ? null : { paperId, number },
    })),
    left: posts.some(({ endedOn }) => endedOn === null) ? [] : await leftBehind(db, { id, name: chief.name, staffId }),
  };
}

/** Terms end with the last post, on that day and for that reason; one that had not begun yet, on its first day. */
export async function endTermsWithPosts(powers: CommandPowers, chiefId: number, on: string, reason: string): Promise<void> {
  const { db } = powers;
  const held = await db
    .selectFrom('post')
    .select('id')
    .where('chiefId', '=', chiefId)
    .where('endedOn', 'is', null)
    .executeTakeFirst();
  if (held) return;
  const open = await db
    .selectFrom('chiefTerm')
    .select('id')
    .where('chiefId', '=', chiefId)
    .where('endedOn', 'is', null)
    .where('toOn', '>=', on)
    .execute();
  for (const { id } of open) await endTerm(powers, id, on, reason);
}

async function endTerm({ db, note }: CommandPowers, id: number, endedOn: string, endReason: string): Promise<void> {
  await db.updateTable('chiefTerm').set({ endedOn, endReason }).where('id', '=', id).execute();
  note({ subject: 'chiefTerm', subjectId: id, before: null, after: { endedOn, endReason } });
}

/** Refuses an account that is another chief's, and links to nobody. */
async function checkLinks(db: Reader, id: number, { staffId, personId }: { staffId: number | null; personId: number | null }) {
  if (personId !== null) await findPerson(db, personId);
  const others = await db
    .selectFrom('chief')
    .select(['id', 'name', 'staffId', 'personId'])
    .where('id', '!=', id)
    .where((eb) => eb.or([eb('staffId', '=', staffId ?? 0), eb('personId', '=', personId ?? 0)]))
    .execute();
  const taken = others.find((other) => other.staffId === staffId && staffId !== null);
  if (taken) throw new Refusal({ staffId: `这个账号已经是${taken.name}的。` });
  const same = others.find((other) => other.personId === personId && personId !== null);
  if (same) throw new Refusal({ personId: `这位居民已经对应楼栋长${same.name}。` });
  if (staffId === null) return;
  const account = await db.selectFrom('staff').select(['role', 'endedOn']).where('id', '=', staffId).executeTakeFirst();
  if (account?.role !== 'chief' || account.endedOn !== null)
    throw new Refusal({ staffId: '请选一个楼栋长的账号；没有的话，先在“账号”里建。' });
}

export const termHandlers: HandlersFor<typeof chiefTerms> = {
  'chiefs.people': async ({ db, today }, { term: wanted }) => {
    const people = await peopleNow(db, today);
    return wanted === null ? people : people.filter(({ term }) => term === wanted);
  },

  'chiefs.card': ({ db }, { id }) => cardOf(db, id),

  'chiefs.accounts': ({ db }) =>
    db
      .selectFrom('staff')
      .select(['id', 'name'])
      .where('role', '=', 'chief')
      .where('endedOn', 'is', null)
      .orderBy('id')
      .execute(),

  'chiefs.amend': async ({ db, note, today }, { id, ...draft }) => {
    const { id: _, name, ...was } = await theChief(db, id);
    await checkLinks(db, id, draft);
    if (draft.consentedOn !== null && draft.consentedOn > today) throw new Refusal({ consentedOn: '日期不能晚于今天。' });
    if (JSON.stringify(Object.entries(was).sort()) === JSON.stringify(Object.entries(draft).sort()))
      throw new Refusal('没有改动。');
    await db.updateTable('chief').set(draft).where('id', '=', id).execute();
    note({ subject: 'chief', subjectId: id, before: { name }, after: { name } });
    return { id };
  },

  'chiefs.openTerm': async ({ db, note, now, session }, { id, fromOn, toOn }) => {
    const { name } = await theChief(db, id);
    if (toOn < fromOn) throw new Refusal({ toOn: '聘期的最后一天不能早于第一天。' });
    const held = await db
      .selectFrom('post')
      .select('id')
      .where('chiefId', '=', id)
      .where('endedOn', 'is', null)
      .executeTakeFirst();
    if (!held) throw new Refusal(`${name}现在没有负责的楼栋，请先指定楼栋，再登记聘期。`);
    const before = await termsWith(db).where('chiefId', '=', id).where('endedOn', 'is', null).executeTakeFirst();
    if (before && fromOn <= before.toOn)
      throw new Refusal({ fromOn: `上一段聘期到${dayWords(before.toOn)}为止，请从那以后算起。` });
    const row = { chiefId: id, fromOn, toOn, paperId: null, staffId: session.staffId, at: now, endedOn: null, endReason: null };
    const made = await db.insertInto('chiefTerm').values(row).returning('id').executeTakeFirstOrThrow();
    note({ subject: 'chiefTerm', subjectId: made.id, before: null, after: { name, fromOn, toOn } });
    return made;
  },

  'chiefs.endTerm': async (powers, { termId, on, reason }) => {
    const term = await powers.db.selectFrom('chiefTerm').selectAll().where('id', '=', termId).executeTakeFirst();
    if (!term) throw new Refusal('没有找到这段聘期，请重新打开。');
    if (term.endedOn !== null) throw new Refusal(`这段聘期已在${dayWords(term.endedOn)}结束。`);
    if (on > powers.today) throw new Refusal('日期不能晚于今天，请到了那一天再登记。');
    await endTerm(powers, termId, on, reason);
    return { id: termId };
  },

  // Drawing papers takes React; it is loaded with the first letter, not with the desk.
  'chiefs.issueLetter': async (powers, { termId }) => (await import('./letters')).issueLetter(powers, termId),
};
