// Letters on paper: one document, a letter for each person.
import type { LetterDraft } from '../../../shared/features/letters';
import type { Paper } from '../../../shared/features/papers';
import { fieldNames, fillIn } from '../../../shared/rules/merge-fields';
import { dayWords } from '../../../shared/text';
import { phoneWords } from '../../documents/phone-words';
import { renderDocument } from '../../documents/render';
import type { CommandPowers } from '../../powers';
import { disclose } from '../disclosures/queries';
import { freeze, nextNumber } from '../papers/queries';
import { toldOf } from '../queries/queries';
import { letterPaper } from './letter.document';
import { checkFields, lettersFor } from './values';

/** Issues the letters of everybody the draft means today. */
export async function issueLetters(powers: CommandPowers, draft: LetterDraft): Promise<Paper> {
  const { db, today } = powers;
  const { title, body } = draft;
  checkFields(fieldNames(title), 'title');
  checkFields(fieldNames(body), 'body');
  const { list, station, each } = await lettersFor(db, draft, today);
  const letters = each.map((values) => ({
    title: fillIn(title, values),
    paragraphs: fillIn(body, values)
      .split('\n')
      .filter((words) => words.trim() !== ''),
  }));
  const number = await nextNumber(db, 'letter', today);
  const name = `${list.name}信函`;
  const paper = letterPaper({
    ...{ title: name, number, from: station.name, phone: phoneWords(station.phone), dated: dayWords(today), letters },
  });
  const issued = { number, kind: 'letter' as const, title: name, sheets: paper.sheets, people: list.ids };
  const told = { ...toldOf(list, draft, []), letterTitle: title };
  const frozen = await freeze(powers, { ...issued, html: renderDocument(paper.document) }, told);
  await disclose(powers, draft.handing, { what: name, people: list.people.length, paperId: frozen.id });
  return frozen;
}
