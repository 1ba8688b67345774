// 聘书 of a term: numbered, frozen, remembered with the term. A second one of the same term is another paper with another number.
import { chiefDuties } from '../../../shared/features/chiefs';
import type { Paper } from '../../../shared/features/papers';
import { dayWords } from '../../../shared/text';
import { renderDocument } from '../../documents/render';
import type { CommandPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { freeze, nextNumber } from '../papers/queries';
import { theStation } from '../station/queries';
import { chiefMark } from './forget';
import { chiefsWithin, placesOf } from './held';
import { chiefLetter } from './letter.document';

/** Refuses a term that is over or was broken off, and a chief who holds no post. */
export async function issueLetter(powers: CommandPowers, termId: number): Promise<Paper> {
  const { db, today } = powers;
  const term = await db.selectFrom('chiefTerm').selectAll().where('id', '=', termId).executeTakeFirst();
  if (!term) throw new Refusal('没有找到这段聘期，请重新打开。');
  if (term.endedOn !== null || term.toOn < today) throw new Refusal('这段聘期已经结束，请先登记新的聘期，再印聘书。');
  const chief = (await chiefsWithin(db, { from: today, to: today })).find(({ id }) => id === term.chiefId);
  if (!chief) throw new Refusal('现在没有负责的楼栋，请先指定楼栋，再印聘书。');
  const station = await theStation(db);
  const number = await nextNumber(db, 'chiefLetter', today);
  const estate = station.estateName || station.name;
  const document = chiefLetter({
    ...{ number, name: chief.name, mark: chiefMark(chief.id) },
    body: `兹聘请${chief.name}为${estate}${placesOf(chief).replaceAll('整栋', '')}楼栋长，聘期自${dayWords(term.fromOn)}至${dayWords(term.toOn)}。`,
    duties: `职责：${chiefDuties.join('、')}。`,
    ...{ issuer: station.communityName || station.name, issuedOn: dayWords(today), from: station.name },
  });
  const people = chief.personId === null ? [] : [chief.personId];
  const title = `${chief.name}的聘书`;
  const paper = await freeze(powers, { number, kind: 'chiefLetter', title, sheets: 1, html: renderDocument(document), people });
  await db.updateTable('chiefTerm').set({ paperId: paper.id }).where('id', '=', termId).execute();
  return paper;
}
