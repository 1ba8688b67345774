// Erasing a person (参照第四十七条): a pseudonym in the ledger, nothing in the search index, in what imports changed, in papers, in
// requests and in the details of the audit log. One transaction; then the file is written anew, so that the bytes are gone too.
import { type ErasureBasis, erasureBasisWords } from '../../../shared/features/privacy';
import { cleanName } from '../../../shared/rules/person-name';
import { dayWords } from '../../../shared/text';
import { type EntryDetails, emptyDetails, entriesAbout, entriesHolding } from '../../audit-erasure';
import type { KnownAs } from '../../database/known-as';
import type { CommandPowers, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { tellsCustom } from '../../words/facts';
import { forgetOwners } from '../chats/queries';
import { forgetMarks } from '../checkup/queries';
import { forgetClaims } from '../entitlements/queries';
import { forgetFieldsOf, householdsOnlyOf, peopleTelling } from '../fields/queries';
import { forgetCare, speakingOf } from '../groups/queries';
import { forgetImports } from '../imports/queries';
import { attendeeMark } from '../meetings/queries';
import { forgetMerges } from '../merges/queries';
import { emptyPapers, papersHolding } from '../papers/queries';
import { renamePosters } from '../postings/queries';
import { lastStay, type Person, personOf, recordsOf, wipePerson } from '../residents/queries';
import { forgetVisits } from '../visits/queries';
import { forgetVolunteering, volunteerSubjects } from '../volunteers/queries';
import { forgetWall } from '../wall/queries';
import { deliberatedBy, forgetDeliberated, ownStory } from './deliberation';
import { forgetGiven, givenByPerson, marksOf } from './given';
import { forgetRequests, openErasureRequest } from './requests';
import { forgetServing, marksOfServed, servedAs, servedSubjects } from './serving';
import { knownOf, phonesOnPaper, speaksOf } from './traces';
import { writeErasures } from './written';

type Wanted = { id: number; name: string; basis: ErasureBasis };

const onRequest: ReadonlySet<ErasureBasis> = new Set(['withdrawn', 'asked']);

/** Refuses somebody erased before, a name that is not the person's, and somebody who lives here and did not ask for it. */
async function checkErasable(db: Reader, person: Person, { name, basis }: Wanted): Promise<void> {
  if (person.erasedOn !== null) throw new Refusal(`这个人的个人信息已在${dayWords(person.erasedOn)}删除过了。`);
  if (person.mergedInto !== null) throw new Refusal('这条记录已经合并到另一条，请在那一条的卡片上删除，两条会一起删掉。');
  if (cleanName(person.name) !== cleanName(name))
    throw new Refusal({ name: `和登记的姓名不一样。请照着再写一遍：${person.name}。` });
  const { endedOn } = await lastStay(db, person.id);
  if (endedOn !== null) return;
  if (!onRequest.has(basis)) throw new Refusal(`${name}还住在这里。先办理迁出；是本人要求删除的，就选“本人要求”或“撤回同意”。`);
  if (!(await openErasureRequest(db, person.id))) {
    throw new Refusal(`${name}还住在这里。先到“本站 → 隐私”登记本人的删除或撤回同意申请，再来删除。`);
  }
}

async function pseudonymFor(db: Reader): Promise<string> {
  const { erased } = await db
    .selectFrom('person')
    .where('erasedOn', 'is not', null)
    .select(({ fn }) => fn.countAll<number>().as('erased'))
    .executeTakeFirstOrThrow();
  return `已删除的人 ${String(erased + 1).padStart(4, '0')}`;
}

/** Subjects of the desk itself: a head who lives here keeps the account and what it did. */
const notAbout: ReadonlySet<string> = new Set(['staff', 'station', 'clock', 'operation', 'building', 'unit', 'room']);

/** What was noted of the custom fields of these households. */
async function customEntries(db: Reader, households: readonly number[]): Promise<EntryDetails[]> {
  const entries = [];
  for (const id of households) entries.push(...(await entriesAbout(db, 'household', id)));
  return entries.filter(({ before, after }) => [before, after].some((json) => json !== null && tellsCustom(JSON.parse(json))));
}

type Own = { about: { subject: string; id: number }[]; households: readonly number[] };

/** Entries about these, and others that speak of whoever is known so. */
export async function entriesToEmpty(db: Reader, known: KnownAs, own: Own): Promise<EntryDetails[]> {
  const texts = [...known.names, ...known.idNumbers, ...known.phones];
  const elsewhere = (await entriesHolding(db, texts)).filter((entry) => !notAbout.has(entry.subject) && speaksOf(entry, known));
  const about = await customEntries(db, own.households);
  for (const { subject, id } of own.about) about.push(...(await entriesAbout(db, subject, id)));
  return [...new Map([...about, ...elsewhere].map((entry) => [entry.id, entry])).values()];
}

/** Others whose notes, custom fields or care still name this person: only a reader can tell whether that may stay. */
const mentionedBy = async (db: Reader, { names, idNumbers, phones }: KnownAs, id: number) => {
  const texts = [...names, ...idNumbers, ...phones];
  const cared = await speakingOf(db, texts);
  return db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', '!=', id)
    .where(({ eb, or }) =>
      or([
        ...texts
          .map((text) => `%${text.replace(/[%_]/g, '')}%`)
          .flatMap((like) => [eb('note', 'like', like), eb('id', 'in', peopleTelling(db, like))]),
        ...(cared.length > 0 ? [eb('id', 'in', cared)] : []),
      ]),
    )
    .orderBy('id')
    .limit(50)
    .execute();
};

/** Names that somebody typed beside what the person did for the estate. */
async function forgetNames(powers: CommandPowers, known: KnownAs, pseudonym: string): Promise<void> {
  const { names } = known;
  await forgetOwners(powers, names);
  await forgetWall(powers, known, pseudonym);
  await renamePosters(powers.db, names, pseudonym);
}

/** Everything of one record. */
async function eraseRecord(powers: CommandPowers, person: Person, basis: ErasureBasis) {
  const { db, note } = powers;
  const { id } = person;
  const known = await knownOf(db, person);
  const served = await servedAs(db, id, known);
  const [reason, pseudonym] = [erasureBasisWords[basis], await pseudonymFor(db)];
  const given = await givenByPerson(db, id);
  const said = await deliberatedBy(db, id, known);
  const about = [{ subject: 'person', id }, ...servedSubjects(served), ...given];
  about.push(...(await volunteerSubjects(db, id)), ...ownStory(said));
  const own = [...known.idNumbers, ...marksOf(given), attendeeMark(id), ...marksOfServed(served)];
  const papers = await papersHolding(db, { personId: id, own, shared: phonesOnPaper(known) });
  const households = await householdsOnlyOf(db, id);
  const entries = await entriesToEmpty(db, known, { about, households });
  const gone = [{ subject: 'person', id }, ...servedSubjects(served), ...given, ...said];
  const subjects = [...gone, ...papers.map((paper) => ({ subject: 'paper', id: paper }))];
  await writeErasures(powers, [...subjects.map((one) => ({ ...one, subjectId: one.id })), ...entries], reason);
  await emptyDetails(
    db,
    entries.map((entry) => entry.id),
  );
  await emptyPapers(db, papers, { names: known.names, pseudonym });
  await forgetServing(db, served, pseudonym);
  await forgetNames(powers, known, pseudonym);
  await forgetDeliberated(powers, { id, said, known, pseudonym });
  await forgetImports(db, id);
  await forgetMarks(db, id);
  await forgetMerges(db, id);
  await forgetRequests(powers, id);
  await forgetFieldsOf(powers, id, households);
  await forgetVisits(db, id, known);
  await forgetCare(powers, id);
  await forgetClaims(powers, id);
  await forgetGiven(powers, given);
  await forgetVolunteering(powers, id);
  await wipePerson(powers, id, pseudonym);
  const counts = { papers: papers.length, entries: entries.length };
  note({ subject: 'person', subjectId: id, before: null, after: { name: pseudonym, basis: reason, ...counts } });
  return { pseudonym, mentioned: await mentionedBy(db, known, id) };
}

/** Everything of one person, in the one transaction of the task: the records merged into theirs go with it. */
export async function erasePerson(powers: CommandPowers, wanted: Wanted) {
  const person = await personOf(powers.db, wanted.id);
  await checkErasable(powers.db, person, wanted);
  const [, ...merged] = await recordsOf(powers.db, wanted.id);
  for (const id of merged) {
    const record = await personOf(powers.db, id);
    if (record.erasedOn === null) await eraseRecord(powers, record, wanted.basis);
  }
  return eraseRecord(powers, person, wanted.basis);
}
