// Who in the ledger a row of the sheet speaks of. By ID number; else by name in the same room. Nobody is taken for
// someone else on less than that; a doubt becomes a finding.
import type { Finding } from '../../../shared/features/imports';
import { maskName } from '../../../shared/text';
import type { PlaceName } from '../estate/queries';
import { placeWords } from '../residents/queries';
import type { ResidentRow } from './interpret';
import { type KnownPerson, type Ledger, nameBirthKey, roomNameKey } from './ledger';

/** A row that has a name and a place. */
export type PlacedRow = ResidentRow & { place: PlaceName };

export type Match = { person: KnownPerson | null; dropIdNumber: boolean };

/** Says something about a row: field of ours, code, level, words. */
export type Say = (row: ResidentRow, field: string, code: string, level: Finding['level'], message: string) => void;

const agree = (one: string | null, other: string | null) => one === null || other === null || one === other;

function byIdNumber(ledger: Ledger, row: PlacedRow, say: Say): Match | null {
  const person = row.idNumber === null ? undefined : ledger.byIdNumber.get(row.idNumber);
  if (!person) return null;
  if (person.name === row.name) return { person, dropIdNumber: false };
  const where = person.home ? `，住${placeWords(person.home)}` : '';
  say(
    row,
    'idNumber',
    'id-duplicate',
    'error',
    `台账里这个身份证号是${maskName(person.name)}${where}，请对照证件。先按没有证件号导入。`,
  );
  return { person: null, dropIdNumber: true };
}

function inRoom(ledger: Ledger, row: PlacedRow, idNumber: string | null): KnownPerson | null {
  const there = ledger.byRoomName.get(roomNameKey(row.place, row.name)) ?? [];
  return there.find((person) => agree(person.birthOn, row.birthOn) && agree(person.idNumber, idNumber)) ?? null;
}

/** Finds the person of a row and says what is doubtful about it. */
export function matchRow(ledger: Ledger, row: PlacedRow, say: Say): Match {
  const found = byIdNumber(ledger, row, say);
  if (found?.person) {
    if (found.person.home && placeWords(found.person.home) !== placeWords(row.place)) {
      const words = `台账里住在${placeWords(found.person.home)}，表里写的是${placeWords(row.place)}。导入不替人搬家，确实搬了请在台账里“换住房”。`;
      say(row, 'room', 'place-differs', 'hint', words);
    }
    return found;
  }
  const dropIdNumber = found?.dropIdNumber ?? false;
  const person = inRoom(ledger, row, dropIdNumber ? null : row.idNumber);
  if (!person && row.birthOn !== null) {
    const twin = ledger.byNameBirth.get(nameBirthKey(row.name, row.birthOn))?.find((p) => agree(p.idNumber, row.idNumber));
    if (twin?.home)
      say(row, 'name', 'same-name-birth', 'hint', `台账里${placeWords(twin.home)}有同名同生日的人，请看看是不是同一个人。`);
  }
  return { person, dropIdNumber };
}
