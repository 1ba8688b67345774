// The exact meaning of a search, one person at a time, without an index. Tests and benches hold the index against it.
import { latinTokens } from './pinyin';
import { buildingName, type PlaceQuery, type Query, unitName } from './query';
import { FEWEST_DIGITS, nameChars, numberChars } from './text';

/** What search looks at. Places are names as the ledger keeps them. */
export type Findable = {
  name: string;
  idNumber: string | null;
  documentNumber?: string | null;
  phone: string | null;
  phone2: string | null;
  building: string;
  unit: string;
  room: string;
};

const isAt = (person: Findable, query: PlaceQuery) =>
  (query.building === undefined || buildingName(person.building) === query.building) &&
  (query.unit === undefined || unitName(person.unit) === query.unit) &&
  (query.room === undefined || person.room.toUpperCase() === query.room);

function hasDigits(person: Findable, digits: string): boolean {
  if (digits.length < FEWEST_DIGITS) return person.room.toUpperCase() === digits;
  const { idNumber, documentNumber = null, phone, phone2 } = person;
  return [idNumber, documentNumber, phone, phone2].some((value) => value !== null && numberChars(value).includes(digits));
}

/** Whether a person is among the results of a query. An empty query asks for nothing and fits everyone. */
export function matches(person: Findable, query: Query): boolean {
  switch (query.kind) {
    case 'empty':
      return true;
    case 'name':
      return nameChars(person.name).join('').includes(query.chars.join(''));
    case 'latin':
      return latinTokens(person.name)
        .split(' ')
        .some((token) => token.startsWith(query.prefix));
    case 'digits':
      return hasDigits(person, query.digits);
    case 'place':
      return isAt(person, query);
  }
}
