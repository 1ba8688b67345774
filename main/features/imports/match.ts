// Who in the ledger a row of the sheet speaks of. By ID number; else by name in the same room. Nobody is taken for
// someone else on less than that; a doubt becomes a finding.
import type { Finding } from '../../../shared/features/imports';
import { daysAgree } from '../../../shared/rules/day';
import { maskName } from '../../../shared/text';
import type { PlaceName } from '../estate/queries';
import { placeWords } from '../residents/queries';
import type { ResidentRow } from './interpret';
import { documentKey, type KnownPerson, type Ledger, nameBirthKey, roomNameKey } from './ledger';

/** `row`: what may be believed of it; a number that is somebody else's is taken off. */
export type Match = { person: KnownPerson | null; row: ResidentRow };

/** Says something about a row: field of ours, code, level, words. */
export type Say = (row: ResidentRow, field: string, code: string, level: Finding['level'], message: string) => void;

/** A year holds each of its days. */
const birthsAgree = (one: string | null, other: string | null) => one === null || other === null || daysAgree(one, other);
const agree = (one: string | null, other: string | null) => one === null || other === null || one === other;

function byNumber(ledger: Ledger, row: ResidentRow, say: Say): Match | null {
  const byId = row.idNumber === null ? undefined : ledger.byIdNumber.get(row.idNumber);
  const person = byId ?? (row.documentNumber === null ? undefined : ledger.byDocument.get(documentKey(row)));
  if (!person) return null;
  if (person.name === row.name) return { person, row };
  const where = person.home ? `，住${placeWords(person.home)}` : '';
  say(
    row,
    'idNumber',
    'id-duplicate',
    'error',
    `台账里这个${byId ? '身份证号' : '证件号码'}是${maskName(person.name)}${where}，请对照证件。先按没有证件号导入。`,
  );
  return { person: null, row: { ...row, idNumber: null, documentKind: null, documentNumber: null } };
}

function inRoom(ledger: Ledger, row: ResidentRow, place: PlaceName): KnownPerson | null {
  const { birthOn, idNumber, documentNumber } = row;
  const there = ledger.byRoomName.get(roomNameKey(place, row.name)) ?? [];
  return (
    there.find(
      (person) =>
        birthsAgree(person.birthOn, birthOn) && agree(person.idNumber, idNumber) && agree(person.documentNumber, documentNumber),
    ) ?? null
  );
}

/** Finds the person of a row that has a name and this place, and says what is doubtful about it. */
export function matchRow(ledger: Ledger, told: ResidentRow, place: PlaceName, say: Say): Match {
  const found = byNumber(ledger, told, say);
  if (found?.person) {
    if (found.person.home && placeWords(found.person.home) !== placeWords(place)) {
      const words = `台账里住在${placeWords(found.person.home)}，表里写的是${placeWords(place)}。导入不替人搬家，确实搬了请在台账里“换住房”。`;
      say(told, 'room', 'place-differs', 'hint', words);
    }
    return found;
  }
  const row = found?.row ?? told;
  const person = inRoom(ledger, row, place);
  if (!person && row.birthOn !== null) {
    const twin = ledger.byNameBirth.get(nameBirthKey(row.name, row.birthOn))?.find((p) => agree(p.idNumber, row.idNumber));
    if (twin?.home)
      say(row, 'name', 'same-name-birth', 'hint', `台账里${placeWords(twin.home)}有同名同生日的人，请看看是不是同一个人。`);
  }
  return { person, row };
}
