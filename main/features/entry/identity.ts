// Who a newcomer is, by what was typed. A wrong check character does not refuse a number: some were issued so.
import type { Newcomer } from '../../../shared/features/entry';
import { PersonDraft } from '../../../shared/features/people';
import { factsOf, readIdNumber } from '../../../shared/rules/id-number';
import { Refusal } from '../../refusal';
import { agreeWithId, checkBirth, checkCodes, checkDocument } from '../residents/queries';

const IMPOSSIBLE = '号码里的出生日期不存在，请对照证件改好，或先留空。';

/** Birth and sex out of a number whose end cannot be relied on. Three zeros at the end say nothing of the sex. */
function despiteCheck(person: PersonDraft, today: string): PersonDraft | null {
  const facts = person.idNumber === null ? null : factsOf(person.idNumber);
  if (!facts || facts.birthOn > today) return null;
  const sex = facts.idNumber.endsWith('000') ? null : facts.sex;
  return { ...person, birthOn: person.birthOn ?? facts.birthOn, sex: person.sex ?? sex };
}

/** The whole person behind row `at`, with birth and sex. Refuses at the field what cannot be. */
export function personOfRow(row: Newcomer, at: number, today: string): PersonDraft {
  const path = `people.${at}.`;
  checkCodes({ sex: row.sex, relation: row.relation }, path);
  checkBirth(row.birthOn, today, path);
  checkDocument(row, path);
  const person = PersonDraft.parse(row);
  const { kind } = readIdNumber(person.idNumber);
  if (kind === 'none') return person;
  if (kind === 'valid' || kind === 'valid-zeros') return agreeWithId(person, today);
  const taken = kind === 'checksum' || kind === 'damaged' ? despiteCheck(person, today) : null;
  if (!taken) throw new Refusal({ [`${path}idNumber`]: IMPOSSIBLE });
  return taken;
}
