// People by the hundred: what an import, the demo station and a first sheet have in common. Ids are given here, in one
// run per table, so that a batch can be taken back by its ranges. Writes only; who is new was decided before.
import type { PersonDraft, Residency } from '../../../shared/features/people';
import { freshId } from '../../fresh-id';
import type { CommandPowers } from '../../powers';
import { termsOf } from '../groups/queries';
import { closeLapsed } from './tags';

/** Sheets know nothing of other documents unless they say so. */
type NewPerson = Omit<PersonDraft, 'sex' | Documents> & Partial<Pick<PersonDraft, Documents>> & { sex: '1' | '2' | null };
type Documents = 'documentKind' | 'documentNumber';

/** A person of a batch: new, or one the ledger knows who comes back to live here. */
export type Entrant = {
  person: NewPerson | { knownId: number };
  relation: string | null;
  residency: Residency | null;
  tags: readonly string[];
};

/** Where the batch goes: into a household that is there, or a new one in a room. */
export type EnteredHousehold = { household: { knownId: number } | { roomId: number }; people: readonly Entrant[] };

export type Range = [number, number] | null;
export type EnteredRanges = { household: Range; person: Range; residence: Range; personTag: Range };

const personColumns = [
  'name',
  'sex',
  'birthOn',
  'idNumber',
  'documentKind',
  'documentNumber',
  'phone',
  'phone2',
  'ethnicity',
  'politics',
  'education',
  'marriage',
  'workplace',
  'registeredAddress',
  'note',
] as const satisfies readonly (keyof PersonDraft)[];

type Cell = string | number | null;
type Rows = {
  household: Cell[][];
  person: Cell[][];
  residence: Cell[][];
  personTag: Cell[][];
  text: Cell[][];
  digits: Cell[][];
  known: number[];
};
type Index = typeof import('./search-index');
type Laying = { last: Numbers; index: Index; terms: Awaited<ReturnType<typeof termsOf>>; today: string };
type Numbers = { household: number; person: number; residence: number; personTag: number };

async function lastIds({ db }: Pick<CommandPowers, 'db'>): Promise<Numbers> {
  const last = await db
    .selectNoFrom((eb) => [
      eb
        .selectFrom('residence')
        .select((e) => e.fn.max('id').as('id'))
        .as('residence'),
      eb
        .selectFrom('personTag')
        .select((e) => e.fn.max('id').as('id'))
        .as('personTag'),
    ])
    .executeTakeFirstOrThrow();
  return {
    household: (await freshId(db, 'household')) - 1,
    person: (await freshId(db, 'person')) - 1,
    residence: last.residence ?? 0,
    personTag: last.personTag ?? 0,
  };
}

function personId(rows: Rows, last: Numbers, index: Index, person: Entrant['person']): number {
  if ('knownId' in person) {
    rows.known.push(person.knownId);
    return person.knownId;
  }
  last.person += 1;
  rows.person.push([last.person, ...personColumns.map((column) => person[column] ?? null)]);
  rows.text.push(index.personTextRow(last.person, person.name));
  const digits = index.personDigitsRow(last.person, person);
  if (digits) rows.digits.push(digits);
  return last.person;
}

function householdId(rows: Rows, last: Numbers, household: EnteredHousehold['household'], today: string): number {
  if ('knownId' in household) return household.knownId;
  last.household += 1;
  rows.household.push([last.household, household.roomId, today]);
  return last.household;
}

function lay(batch: Iterable<EnteredHousehold>, { last, index, terms, today }: Laying): Rows {
  const rows: Rows = { household: [], person: [], residence: [], personTag: [], text: [], digits: [], known: [] };
  for (const { household, people } of batch) {
    const home = householdId(rows, last, household, today);
    for (const { person, relation, residency, tags } of people) {
      const id = personId(rows, last, index, person);
      last.residence += 1;
      rows.residence.push([last.residence, id, home, relation, residency, today]);
      for (const tag of tags) {
        last.personTag += 1;
        rows.personTag.push([last.personTag, id, tag, today, terms.untilOf(tag, today)]);
      }
    }
  }
  return rows;
}

/** Writes the batch, its residences beginning today. Returns the ids it created, as ranges. */
export async function enterPeople(
  powers: Pick<CommandPowers, 'db' | 'insertRows' | 'today'>,
  batch: Iterable<EnteredHousehold>,
): Promise<EnteredRanges> {
  const before = await lastIds(powers);
  const last = { ...before };
  const terms = await termsOf(powers);
  const rows = lay(batch, { last, terms, index: await import('./search-index'), today: powers.today });
  await terms.settle();
  if (rows.known.length > 0) await closeLapsed(powers.db, rows.known, powers.today);
  const { insertRows } = powers;
  insertRows('household', ['id', 'roomId', 'openedOn'], rows.household);
  insertRows('person', ['id', ...personColumns], rows.person);
  insertRows('residence', ['id', 'personId', 'householdId', 'relation', 'residency', 'startedOn'], rows.residence);
  insertRows('personTag', ['id', 'personId', 'tag', 'startedOn', 'validTo'], rows.personTag);
  insertRows('personText', ['rowid', 'name', 'latin'], rows.text);
  insertRows('personDigits', ['rowid', 'digits'], rows.digits);
  const range = (table: keyof Numbers): Range => (last[table] > before[table] ? [before[table] + 1, last[table]] : null);
  return { household: range('household'), person: range('person'), residence: range('residence'), personTag: range('personTag') };
}
