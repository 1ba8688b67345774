// How a person stands in the search index. Loaded by the commands that write a name, when they do, for the pinyin's sake.
import type { PersonDraft } from '../../../shared/features/people';
import type { CommandPowers } from '../../powers';
import { latinTokens } from '../../search/pinyin';
import { digitsText, nameTokens } from '../../search/text';

type Cell = string | number;
type Numbers = Pick<PersonDraft, 'idNumber' | 'phone' | 'phone2'> & { documentNumber?: string | null | undefined };

/** A row of `personText` (rowid, name, latin): how a person is found by name, pinyin and initials. */
export const personTextRow = (id: number, name: string): Cell[] => [id, nameTokens(name), latinTokens(name)];

/** A row of `personDigits` (rowid, digits), or null for a person without ID number, document and phones. */
export function personDigitsRow(id: number, { idNumber, documentNumber = null, phone, phone2 }: Numbers): Cell[] | null {
  const digits = digitsText(idNumber, documentNumber, phone, phone2);
  return digits === '' ? null : [id, digits];
}

/** Makes a new person findable. */
export function indexPerson(
  { insertRows }: Pick<CommandPowers, 'insertRows'>,
  id: number,
  person: Numbers & { name: string },
): void {
  insertRows('personText', ['rowid', 'name', 'latin'], [personTextRow(id, person.name)]);
  const digits = personDigitsRow(id, person);
  if (digits) insertRows('personDigits', ['rowid', 'digits'], [digits]);
}
