// What a person has been called and could be reached at, so that it is found wherever else it was written down.
import { type EntryDetails, entriesAbout } from '../../audit-erasure';
import type { KnownAs } from '../../database/known-as';
import { phoneWords } from '../../documents/phone-words';
import type { Reader } from '../../powers';
import { importedValuesOf } from '../imports/queries';
import type { Person } from '../residents/queries';

type Facts = Record<string, unknown>;

const factsIn = ({ before, after }: EntryDetails): Facts[] =>
  [before, after].flatMap((json) => {
    const value: unknown = json === null ? null : JSON.parse(json);
    return typeof value === 'object' && value !== null ? [value as Facts] : [];
  });

const textsOf = (all: readonly Facts[], fields: readonly string[]): string[] => [
  ...new Set(all.flatMap((facts) => fields.map((field) => facts[field])).filter((value) => typeof value === 'string')),
];

/** A name of one character would be found everywhere, and is left. */
const knownBy = (all: readonly Facts[]): KnownAs => ({
  names: textsOf(all, ['name']).filter((name) => [...name].length > 1),
  idNumbers: textsOf(all, ['idNumber', 'documentNumber']),
  phones: textsOf(all, ['phone', 'phone2']),
});

/** Everything somebody was ever called in their own row and in what was noted about it. */
export async function knownAs(db: Reader, subject: string, row: { id: number }): Promise<KnownAs> {
  return knownBy([row, ...(await entriesAbout(db, subject, row.id)).flatMap(factsIn)]);
}

/** Everything the ledger ever knew this person by. */
export async function knownOf(db: Reader, person: Person): Promise<KnownAs> {
  const noted = (await entriesAbout(db, 'person', person.id)).flatMap(factsIn);
  return knownBy([person, ...noted, ...(await importedValuesOf(db, person.id))]);
}

/** Numbers as they were typed and as papers print them. */
export const phonesOnPaper = ({ phones }: KnownAs): string[] => [...new Set([...phones, ...phones.map(phoneWords)])];

/** A name or phone in its own field is that of whoever the entry is about: people share both. */
const ownFields = new Set(['name', 'phone', 'phone2']);

const textsIn = (value: unknown, field: string): { field: string; text: string }[] => {
  if (typeof value === 'string') return [{ field, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, Array.isArray(value) ? field : key));
};

/** Whether an entry about somebody else speaks of this person: by ID number anywhere, by name or phone outside its own fields. */
export function speaksOf(entry: EntryDetails, { names, idNumbers, phones }: KnownAs): boolean {
  return factsIn(entry)
    .flatMap((facts) => textsIn(facts, ''))
    .some(({ field, text }) => {
      const wanted = ownFields.has(field) ? idNumbers : [...names, ...idNumbers, ...phones];
      return wanted.some((value) => text.includes(value));
    });
}
