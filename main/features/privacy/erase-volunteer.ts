// Erasing a volunteer the ledger does not know: the own fields go, number, hours and points stay under a pseudonym.
import { cleanName } from '../../../shared/rules/person-name';
import { dayWords } from '../../../shared/text';
import { emptyDetails } from '../../audit-erasure';
import type { CommandPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { emptyPapers, papersHolding } from '../papers/queries';
import { forgetOwnFields, type Named, ownSubjects, volunteerOf } from '../volunteers/queries';
import { entriesToEmpty } from './erase';
import { forgetGiven, givenByVolunteer, marksOf } from './given';
import { knownAs } from './traces';
import { writeErasures } from './written';

const REASON = '本人要求或不再需要';

/** Refuses a resident, somebody who is still here, and a name that is not theirs. */
function checkErasable({ personId, erasedOn, endedOn, name }: Named, typed: string): void {
  if (personId !== null) throw new Refusal('这是台账里的居民，请在居民卡片上删除个人信息。');
  if (erasedOn !== null) throw new Refusal(`这位志愿者的个人信息已在${dayWords(erasedOn)}删除过了。`);
  if (endedOn === null) throw new Refusal(`${name}还是志愿者，请先办理退出。`);
  if (cleanName(name) !== cleanName(typed)) throw new Refusal({ name: `和登记的姓名不一样。请照着再写一遍：${name}。` });
}

/** Everything of one volunteer with own fields, in the one transaction of the task. The pseudonym. */
export async function eraseVolunteer(powers: CommandPowers, { id, name }: { id: number; name: string }): Promise<string> {
  const { db, note } = powers;
  const volunteer = await volunteerOf(db, id);
  checkErasable(volunteer, name);
  const known = await knownAs(db, 'volunteer', volunteer);
  const given = await givenByVolunteer(db, id);
  const papers = await papersHolding(db, { personId: 0, own: [...known.idNumbers, ...marksOf(given)], shared: [] });
  const entries = await entriesToEmpty(db, known, { about: [...(await ownSubjects(db, id)), ...given], households: [] });
  const subjects = [{ subject: 'volunteer', subjectId: id }, ...papers.map((subjectId) => ({ subject: 'paper', subjectId }))];
  await writeErasures(powers, [...subjects, ...entries], REASON);
  await emptyDetails(
    db,
    entries.map((entry) => entry.id),
  );
  const pseudonym = `已删除的志愿者 ${volunteer.number}`;
  await emptyPapers(db, papers, { names: known.names, pseudonym });
  await forgetGiven(powers, given);
  await forgetOwnFields(powers, id, pseudonym);
  const counts = { papers: papers.length, entries: entries.length };
  note({ subject: 'volunteer', subjectId: id, before: null, after: { name: pseudonym, basis: REASON, ...counts } });
  return pseudonym;
}
