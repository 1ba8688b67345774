// Where a sheet and the ledger say something else of one person, fact by fact, and which of the two is to count.
import { fieldValueWords } from '../../../shared/features/field-values';
import type { FieldValue } from '../../../shared/features/fields';
import { customName } from '../../../shared/features/import-fields';
import type { Choice } from '../../../shared/features/imports';
import type { PersonDraft, PersonField, Residency } from '../../../shared/features/people';
import { daysAgree } from '../../../shared/rules/day';
import { fold } from '../../../shared/rules/fold';
import type { ResidentRow } from './interpret';
import type { KnownPerson } from './ledger';
import type { CustomTold } from './resident-row';

/** What a sheet says of a person the ledger knows and the ledger does not; fields the sheet leaves empty are never in here. */
export type PersonChange = {
  person: KnownPerson;
  /** The row of the sheet. */
  row: number;
  fields: Partial<PersonDraft>;
  residence: { relation?: string; residency?: Residency };
  tags: string[];
  /** Groups the sheet still names and that have run out here: taking them begins them anew. */
  renewed: string[];
  custom: CustomChange[];
};

/** A custom field of a person: what is written down, and what the sheet says. */
export type CustomChange = CustomTold & { now: FieldValue | null };

const plainFields = [
  'idNumber',
  'ethnicity',
  'politics',
  'education',
  'marriage',
  'workplace',
  'registeredAddress',
  'note',
] as const satisfies readonly PersonField[];

type Fields = Partial<Record<PersonField, string>>;

/** What an ID number says of itself is no news to a ledger that knew the number. A less exact birth takes nothing away. */
function addBirthAndSex(fields: Fields, row: ResidentRow, person: KnownPerson): void {
  const knownNumber = row.idNumber !== null && row.idNumber === person.idNumber;
  const { birthOn, sex } = row;
  if (sex !== null && sex !== person.sex && !(row.sexInferred && knownNumber)) fields.sex = sex;
  if (birthOn === null || birthOn === person.birthOn || (row.birthInferred && knownNumber)) return;
  if (!person.birthOn?.startsWith(birthOn)) fields.birthOn = birthOn;
}

/** Two phones are two phones, in whatever order. A new one beside one that is known takes the other place. */
function addPhones(fields: Fields, row: ResidentRow, person: KnownPerson): void {
  const told = [row.phone, row.phone2].filter((each) => each !== null);
  const isKnown = (phone: string) => phone === person.phone || phone === person.phone2;
  const [first, second] = told.filter((phone) => !isKnown(phone));
  if (first === undefined) return;
  if (second !== undefined) Object.assign(fields, { phone: first, phone2: second });
  else fields[person.phone !== null && told.includes(person.phone) ? 'phone2' : 'phone'] = first;
}

/** Kind and number are one fact: both or neither. */
function addDocument(fields: Fields, { documentKind, documentNumber }: ResidentRow, person: KnownPerson): void {
  if (documentKind === null || documentNumber === null) return;
  if (documentKind !== person.documentKind || documentNumber !== person.documentNumber)
    Object.assign(fields, { documentKind, documentNumber });
}

type Held = ReadonlyMap<number, FieldValue>;

const customOf = ({ custom }: ResidentRow, held: Held): CustomChange[] =>
  custom.flatMap(({ field, value }) => {
    const now = held.get(field.id) ?? null;
    return field.subject === 'person' && now !== value ? [{ field, value, now }] : [];
  });

/** The same words, whether their signs and spaces are full-width or not. */
const sameText = (told: string, known: string | null): boolean =>
  told === known || (known !== null && fold(told) === fold(known));

/** Null where the sheet says nothing the ledger does not say. */
export function changeOf(row: ResidentRow, person: KnownPerson, held: Held = new Map()): PersonChange | null {
  const fields: Fields = {};
  addBirthAndSex(fields, row, person);
  addPhones(fields, row, person);
  addDocument(fields, row, person);
  for (const field of plainFields) {
    const value = row[field];
    if (value !== null && !sameText(value, person[field])) fields[field] = value;
  }
  const residence: PersonChange['residence'] = {};
  if (person.home && row.relation !== null && row.relation !== person.home.relation) residence.relation = row.relation;
  if (person.home && row.residency !== null && row.residency !== person.home.residency) residence.residency = row.residency;
  const lacking = row.tags.filter((tag) => !person.tags.includes(tag));
  const tags = lacking.filter((tag) => !person.lapsed.includes(tag));
  const renewed = lacking.filter((tag) => person.lapsed.includes(tag));
  const custom = customOf(row, held);
  const nothing = [fields, residence, tags, renewed, custom].every((part) => Object.keys(part).length === 0);
  return nothing ? null : { person, row: row.row, fields: fields as Partial<PersonDraft>, residence, tags, renewed, custom };
}

/** One fact: what the ledger has, what the sheet says. `asks`: the ledger has something that would be written over. */
export type Fact = { field: string; now: string | null; told: string; asks: boolean; label?: string };

/** A birth known to the year, told to the day, is filled in and not written over. */
const fillsIn = (field: string, now: string, told: string) => field === 'birthOn' && daysAgree(now, told);

const factOf = (field: string, now: string | null, told: string): Fact => ({
  field,
  now,
  told,
  asks: now !== null && !fillsIn(field, now, told),
});

const customFact = ({ field, value, now }: CustomChange): Fact => ({
  ...factOf(customName(field.id), now === null ? null : fieldValueWords(field, now), fieldValueWords(field, value)),
  label: field.name,
});

const renewedFact = (renewed: readonly string[]): Fact => ({
  ...{ field: 'renewed', now: '已经到期', told: renewed.join('、'), asks: true },
  label: '到期的特殊群体',
});

/** The facts of a change in the order of the card, custom fields last. Care groups only come to those that are there. */
export function factsOf({ person, fields, residence, tags, renewed, custom }: PersonChange): Fact[] {
  const told = Object.entries(fields).filter(([field]) => field !== 'documentKind');
  const facts = told.map(([field, value]) => factOf(field, person[field as PersonField], String(value)));
  for (const [field, value] of Object.entries(residence))
    facts.push(factOf(field, person.home?.[field as 'relation' | 'residency'] ?? null, value));
  if (tags.length > 0) facts.push({ field: 'tags', now: person.tags.join('、') || null, told: tags.join('、'), asks: false });
  if (renewed.length > 0) facts.push(renewedFact(renewed));
  return [...facts, ...custom.map(customFact)];
}

/** Says whether the sheet counts for a fact of a person. */
export type Chosen = (personId: number, fact: Fact) => boolean;

/** Where the ledger has nothing the sheet is taken; where both say something the ledger stays, unless it was chosen otherwise. */
export function chosenBy({ differing, except }: Choice): Chosen {
  const exceptions = new Map(except.map(({ personId, field, take }) => [`${personId} ${field}`, take]));
  const taken = differing === 'sheet';
  return (personId, fact) => exceptions.get(`${personId} ${fact.field}`) ?? (fact.asks ? taken : true);
}

/** What of a change was chosen; null for nothing. */
export function chosenOf(change: PersonChange, chosen: Chosen): PersonChange | null {
  const taken = new Set(factsOf(change).flatMap((fact) => (chosen(change.person.id, fact) ? [fact.field] : [])));
  if (taken.size === 0) return null;
  if (taken.has('documentNumber')) taken.add('documentKind');
  const only = <T extends object>(values: T): T =>
    Object.fromEntries(Object.entries(values).filter(([field]) => taken.has(field))) as T;
  const { person, row, fields, residence, tags, renewed, custom } = change;
  const held = { tags: taken.has('tags') ? tags : [], renewed: taken.has('renewed') ? renewed : [] };
  const rest = { ...held, custom: custom.filter(({ field }) => taken.has(customName(field.id))) };
  return { person, row, fields: only(fields), residence: only(residence), ...rest };
}
