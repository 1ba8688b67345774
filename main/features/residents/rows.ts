import { sql } from 'kysely';
import { documents } from '../../../shared/codes/documents';
import { wordsOf } from '../../../shared/codes/table';
import type { Residency } from '../../../shared/features/people';
import type { ResidentRow } from '../../../shared/features/residents';
import { maskDocument, maskId, maskPhone } from '../../../shared/text';
import { amongWritten } from '../../database/among';
import { keptQuery, type Placed, type Places } from '../../database/kept-query';
import type { Reader } from '../../powers';
import { standsOn } from '../groups/queries';
import { stateOf } from './people';

/** The care groups a person is in on a day, one a line; null for none. */
export const tagsOn = (day: Placed<string>) =>
  sql<
    string | null
  >`(select group_concat("tag", char(10)) from "personTag" where "personId" = "person"."id" and ${standsOn(day)})`;

/** What a line of the ledger is made of, as it comes from the database; its groups as of a day. */
export const rowColumns = (day: Placed<string>) =>
  [
    'person.id',
    'residence.householdId',
    'person.name',
    'building.name as building',
    'unit.name as unit',
    'room.number as room',
    'residence.relation',
    'person.sex',
    'person.birthOn',
    'residence.residency',
    'person.idNumber',
    'person.documentKind',
    'person.documentNumber',
    'person.phone',
    'person.diedOn',
    'person.erasedOn',
    'person.mergedInto',
    'residence.endedOn',
    tagsOn(day).as('tags'),
  ] as const;

/** The same, of anybody. */
export type LedgerLine = Pick<
  ResidentRow,
  'id' | 'householdId' | 'name' | 'building' | 'unit' | 'room' | 'relation' | 'sex' | 'birthOn'
> & {
  residency: Residency | null;
  idNumber: string | null;
  documentKind: string | null;
  documentNumber: string | null;
  phone: string | null;
  diedOn: string | null;
  erasedOn: string | null;
  mergedInto: number | null;
  endedOn: string | null;
  tags: string | null;
};

const linesOf = (tags: string | null): string[] => (tags === null ? [] : tags.split('\n'));
export const maskedId = (idNumber: string | null): string | null => (idNumber === null ? null : maskId(idNumber));
export const maskedPhone = (phone: string | null): string | null => (phone === null ? null : maskPhone(phone));

type Papers = Pick<LedgerLine, 'idNumber' | 'documentKind' | 'documentNumber'>;

/** What somebody is known by: the ID number, or `护照 C01X00T47`. Whoever hands it on masks: `shown` says how. */
export function documentWords(
  { idNumber, documentKind, documentNumber }: Papers,
  shown: { id(number: string): string; other(number: string): string },
): string | null {
  if (idNumber !== null) return shown.id(idNumber);
  if (documentNumber === null) return null;
  return `${wordsOf(documents, documentKind) ?? ''} ${shown.other(documentNumber)}`.trim();
}

/** With the middle of every number hidden. */
export const masked = { id: maskId, other: maskDocument };

/**
 * A line as it leaves the desk: numbers masked, the state in place of the days it follows from.
 * Field by field: a copy by spreading costs more than all the masking.
 */
export const residentRow = (line: LedgerLine): ResidentRow => ({
  id: line.id,
  householdId: line.householdId,
  name: line.name,
  building: line.building,
  unit: line.unit,
  room: line.room,
  relation: line.relation,
  sex: line.sex,
  birthOn: line.birthOn,
  residency: line.residency,
  idNumber: maskedId(line.idNumber),
  document: documentWords(line, masked),
  phone: maskedPhone(line.phone),
  tags: linesOf(line.tags),
  state: stateOf(line),
});

/** Every residence there ever was, with the person and the place. */
const residencesPlaced = (db: Reader) =>
  db
    .selectFrom('person')
    .innerJoin('residence', 'residence.personId', 'person.id')
    .innerJoin('household', 'household.id', 'residence.householdId')
    .innerJoin('room', 'room.id', 'household.roomId')
    .innerJoin('unit', 'unit.id', 'room.unitId')
    .innerJoin('building', 'building.id', 'unit.buildingId');

/** Everybody at the place they live, or lived last. */
export const peopleAtLast = (db: Reader) =>
  residencesPlaced(db).where('residence.id', '=', ({ selectFrom }) =>
    selectFrom('residence as stay')
      .select(({ fn }) => fn.max('stay.id').as('last'))
      .whereRef('stay.personId', '=', 'residence.personId'),
  );

const linesAt = (db: Reader, { ids, day }: Places<{ ids: string; day: string }>) =>
  residencesPlaced(db)
    .select(rowColumns(day))
    .where('residence.id', 'in', amongWritten<number>(ids))
    .orderBy('room.sequence')
    .orderBy('residence.id');

const keptLines = keptQuery(linesAt);

/** The lines of these residences in house order. */
export async function rowsOf(db: Reader, residenceIds: number[], day: string): Promise<ResidentRow[]> {
  if (residenceIds.length === 0) return [];
  return (await keptLines(db, { ids: JSON.stringify(residenceIds), day })).map(residentRow);
}

const keptFullLines = keptQuery((db, places: Places<{ ids: string; day: string }>) =>
  linesAt(db, places).select(['room.id as roomId', 'room.tenure', 'household.verifiedOn', 'residence.startedOn']),
);

/** The same with numbers in full and what else a list for others may say. Whoever hands it on masks, and has it noted. */
export const fullLinesOf = (db: Reader, residenceIds: readonly number[], day: string) =>
  keptFullLines(db, { ids: JSON.stringify(residenceIds), day });

export type FullLine = Awaited<ReturnType<typeof fullLinesOf>>[number];

/** The people of a household now, in the order they came. */
export async function residentsOf(db: Reader, householdId: number, day: string) {
  const people = await db
    .selectFrom('residence')
    .innerJoin('person', 'person.id', 'residence.personId')
    .select(['person.id', 'person.name', 'residence.relation', 'person.sex', 'person.birthOn', 'residence.residency'])
    .select(tagsOn(day).as('tags'))
    .where('residence.householdId', '=', householdId)
    .where('residence.endedOn', 'is', null)
    .orderBy('residence.id')
    .execute();
  return people.map(({ tags, ...person }) => ({ ...person, tags: linesOf(tags) }));
}
