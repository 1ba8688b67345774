// What an import would do to the ledger, before anything is written. Pure: rows of a sheet and what is known come in;
// new people, changed people and findings come out.
import type { Finding, ImportCounts } from '../../../shared/features/imports';
import { type PlaceName, placeKey } from '../estate/queries';
import type { EnteredHousehold, Entrant } from '../residents/queries';
import { customOfPlace, type PlannedCustom, toldOf } from './custom-plan';
import { type Chosen, changeOf, chosenOf, type PersonChange } from './differences';
import { groupHouseholds, type ResidentRow } from './interpret';
import type { Ledger } from './ledger';
import { matchRow, type Say } from './match';

export type PlannedHousehold = { place: PlaceName; knownId: number | null; people: Entrant[] };

export type ImportPlan = {
  /** With everything taken that the sheet says; see `chosenPlan`. */
  counts: ImportCounts;
  /** Where newcomers go, with the sheet row that says so. */
  places: (PlaceName & { row: number })[];
  households: PlannedHousehold[];
  changes: PersonChange[];
  /** Known people who come back to live here. */
  returning: Set<number>;
  /** Known people of the sheet, and the row each was met on. */
  met: Map<number, ResidentRow>;
  /** What is said under custom fields of newcomers, households and rooms. */
  custom: PlannedCustom[];
  findings: Finding[];
};

/** A household of the sheet: its rows, all of one place, and who of them come to live there. */
type Group = { place: PlaceName; rows: readonly [ResidentRow, ...ResidentRow[]]; people: Entrant[] };

type Tally = ImportPlan & { say: Say };

/** One row: someone known, someone back, or someone new for `people`. Returns the household it points at, if any. */
function takeRow(tally: Tally, ledger: Ledger, told: ResidentRow, { place, people }: Group): number | null {
  const { person, row } = matchRow(ledger, told, place, tally.say);
  const { relation, residency, tags } = row;
  tally.counts.residents += 1;
  if (!person) {
    tally.counts.created += 1;
    const entrant: Entrant = { person: row, relation, residency, tags };
    people.push(entrant);
    const values = toldOf(row.custom, 'person');
    if (values.length > 0) tally.custom.push({ subject: 'person', of: entrant, values });
    return null;
  }
  if (tally.met.has(person.id)) {
    tally.say(row, 'name', 'row-repeated', 'hint', '这个人在表里出现了两次，只按第一次导入。');
    tally.counts.unchanged += 1;
    return null;
  }
  tally.met.set(person.id, row);
  if (person.diedOn !== null) {
    tally.say(row, 'name', 'person-dead', 'error', '台账里这个人已登记去世，没有改动。请核对后在台账里更正。');
    tally.counts.unchanged += 1;
    return null;
  }
  const change = changeOf(row, person, ledger.held.person.get(person.id));
  if (!person.home) {
    people.push({ person: { knownId: person.id }, relation, residency, tags: change?.tags ?? [] });
    tally.returning.add(person.id);
  }
  if (change) tally.changes.push(person.home ? change : { ...change, tags: [], renewed: [] });
  tally.counts[change || !person.home ? 'updated' : 'unchanged'] += 1;
  const here = person.home && placeKey(person.home) === placeKey(place);
  return here ? (person.home?.householdId ?? null) : null;
}

/** A household of the sheet joins the one its known people live in, or the one in the room with the same head. */
function householdFor(ledger: Ledger, { place, rows }: Group, pointed: number | null): number | null {
  if (pointed !== null) return pointed;
  const head = rows.find((row) => row.relation === '02')?.name ?? rows[0].headName;
  const there = ledger.byRoom.get(placeKey(place)) ?? [];
  return there.find((home) => home.headName !== null && home.headName === head)?.id ?? null;
}

/** Plans the newcomers of a household. Returns the household, planned or known; null where nobody of it lives here. */
function settleHousehold(tally: Tally, ledger: Ledger, group: Group, pointed: number | null): number | PlannedHousehold | null {
  const { place, rows, people } = group;
  if (people.length === 0) return pointed;
  const planned = { place, knownId: householdFor(ledger, group, pointed), people };
  tally.places.push({ ...place, row: rows[0].row });
  tally.households.push(planned);
  return planned.knownId ?? planned;
}

const isPlaced = (row: ResidentRow) => row.building !== null && row.room !== null && row.name !== '';
const placeOf = ({ building, unit, room }: ResidentRow): PlaceName => ({
  building: building ?? '',
  unit: unit ?? '1单元',
  room: room ?? '',
});

/** `heading` names the column of the sheet that feeds a field of ours. */
export function planImport(told: readonly ResidentRow[], ledger: Ledger, heading: (field: string) => string): ImportPlan {
  const counts: ImportCounts = { households: 0, residents: 0, created: 0, updated: 0, unchanged: 0 };
  const findings: Finding[] = [];
  const say: Say = (row, field, code, level, message) =>
    void findings.push({ row: row.row, column: heading(field), code, level, message });
  const tally: Tally = {
    ...{ counts, places: [], households: [], changes: [], custom: [], findings, say },
    ...{ returning: new Set(), met: new Map() },
  };
  for (const rows of groupHouseholds(told.filter(isPlaced))) {
    const group: Group = { place: placeOf(rows[0]), rows, people: [] };
    let pointed: number | null = null;
    for (const row of group.rows) pointed = takeRow(tally, ledger, row, group) ?? pointed;
    counts.households += 1;
    const household = settleHousehold(tally, ledger, group, pointed);
    tally.custom.push(...customOfPlace(ledger, group, household, say));
  }
  const { say: _, ...plan } = tally;
  return plan;
}

/** The plan with only those changes of known people that were chosen, and counted anew. */
export function chosenPlan(plan: ImportPlan, chosen: Chosen): ImportPlan {
  const changes = plan.changes.flatMap((change) => chosenOf(change, chosen) ?? []);
  const touched = new Set([...plan.returning, ...changes.map((change) => change.person.id)]);
  const { residents, created } = plan.counts;
  const counts = { ...plan.counts, updated: touched.size, unchanged: residents - created - touched.size };
  return { ...plan, changes, counts };
}

/** The planned households with the ids of their rooms. */
export function* entering(
  households: readonly PlannedHousehold[],
  roomIds: ReadonlyMap<string, number>,
): Generator<EnteredHousehold> {
  for (const { place: where, knownId, people } of households) {
    const roomId = roomIds.get(placeKey(where));
    if (knownId === null && roomId === undefined) throw new Error('a planned room was not added');
    yield { household: knownId === null ? { roomId: roomId as number } : { knownId }, people };
  }
}
