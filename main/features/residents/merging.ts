// Two records of one person become one. The one that ends keeps its rows, ended today; what is chosen of it goes to the one kept.
import type { MergeField } from '../../../shared/features/merges';
import { type PersonField, personLabels } from '../../../shared/features/people';
import type { CommandPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { emptyTrail, remember, type Trail } from '../../trail';
import { mergeTags } from './merging-tags';
import { beginResidence, closeIfEmpty, refuseSecondHead } from './moves';
import { findPerson, lastStay, type Person, type Stay } from './people';
import { agreeWithId } from './rules';
import { unindexPerson } from './unindex';

/** Why a residence or a care group ends that belonged to the same person. */
const MERGED = '合并';

type One = { person: Person; stay: Stay };
type Two = { keep: One; merge: One; take: ReadonlySet<MergeField> };

const later = (one: string, other: string) => (one > other ? one : other);
const isPresent = ({ stay }: One) => stay.endedOn === null;

/** Refuses what would not be one person, or leaves nothing to decide by. */
function refuseImpossible({ keep, merge }: Two): void {
  if (keep.person.id === merge.person.id) throw new Refusal('这是同一条记录，不用合并。');
  if (merge.person.diedOn !== null && keep.person.diedOn === null) {
    throw new Refusal('要并掉的那条登记了去世。请把登记了去世的那条留下，或先给另一条也登记去世。');
  }
}

/** What the kept record becomes. Birth and sex follow the ID number; refused where they speak against it. */
function keptFields({ keep, merge, take }: Two, today: string): Partial<Person> {
  // A document is its kind and its number.
  const fields = (Object.keys(personLabels) as PersonField[]).filter((field) =>
    take.has(field === 'documentKind' ? 'documentNumber' : field),
  );
  const chosen = Object.fromEntries(fields.map((field) => [field, merge.person[field]]));
  const becomes = agreeWithId({ ...keep.person, ...chosen }, today);
  const changed = (Object.keys(personLabels) as PersonField[]).filter((field) => becomes[field] !== keep.person[field]);
  return Object.fromEntries(changed.map((field) => [field, becomes[field]]));
}

/** The ID number and documents go from the record that ends: they are one person's, and one row's. */
async function changePeople(powers: CommandPowers, two: Two, trail: Trail): Promise<Partial<Person>> {
  const { db, today } = powers;
  const { keep, merge } = two;
  const after = keptFields(two, today);
  await remember(db, trail, 'person', merge.person.id);
  await remember(db, trail, 'person', keep.person.id);
  const ending = { idNumber: null, documentKind: null, documentNumber: null, mergedInto: keep.person.id };
  await db.updateTable('person').set(ending).where('id', '=', merge.person.id).execute();
  if (Object.keys(after).length > 0) await db.updateTable('person').set(after).where('id', '=', keep.person.id).execute();
  const followers = await db.selectFrom('person').select('id').where('mergedInto', '=', merge.person.id).execute();
  for (const { id } of followers) {
    await remember(db, trail, 'person', id);
    await db.updateTable('person').set({ mergedInto: keep.person.id }).where('id', '=', id).execute();
  }
  return after;
}

async function endStay({ db, today }: CommandPowers, trail: Trail, stay: Stay): Promise<void> {
  await remember(db, trail, 'residence', stay.id);
  const ending = { endedOn: later(today, stay.startedOn), endReason: MERGED };
  await db.updateTable('residence').set(ending).where('id', '=', stay.id).execute();
}

/** Where the person lives now, when only the record that ends is here, or its place was chosen. */
async function goThere(powers: CommandPowers, two: Two, trail: Trail): Promise<void> {
  const { db, today } = powers;
  const { keep, merge } = two;
  if (isPresent(keep)) await endStay(powers, trail, keep.stay);
  const { householdId, relation, residency, startedOn } = merge.stay;
  // Never before the place before was left: on no day does anybody live twice.
  const on = isPresent(keep) ? later(today, startedOn) : later(startedOn, keep.stay.endedOn ?? startedOn);
  const id = await beginResidence(db, keep.person.id, { ...merge.stay, householdId }, { relation, residency, on });
  trail.added.push({ table: 'residence', id });
}

/** The person stays where the kept record is: what they are to its head is chosen like a field. */
async function stayThere({ db }: CommandPowers, { keep, merge, take }: Two, trail: Trail): Promise<void> {
  const relation = take.has('relation') ? merge.stay.relation : keep.stay.relation;
  const residency = take.has('residency') ? merge.stay.residency : keep.stay.residency;
  if (relation === keep.stay.relation && residency === keep.stay.residency) return;
  await refuseSecondHead(db, keep.stay.householdId, relation, keep.person.id);
  await remember(db, trail, 'residence', keep.stay.id);
  await db.updateTable('residence').set({ relation, residency }).where('id', '=', keep.stay.id).execute();
}

async function changeHomes(powers: CommandPowers, two: Two, trail: Trail): Promise<void> {
  const { keep, merge, take } = two;
  if (isPresent(merge)) {
    await endStay(powers, trail, merge.stay);
    const same = isPresent(keep) && keep.stay.householdId === merge.stay.householdId;
    const goes = keep.person.diedOn === null && !same && (!isPresent(keep) || take.has('home'));
    if (goes) await goThere(powers, two, trail);
    else if (isPresent(keep)) await stayThere(powers, two, trail);
  }
  for (const { stay } of [keep, merge]) {
    if (stay.endedOn !== null) continue;
    const known = trail.before.length;
    await remember(powers.db, trail, 'household', stay.householdId);
    // A household that goes on is nobody's here: what is done to it later stays.
    if (!(await closeIfEmpty(powers, stay, powers.today))) trail.before.length = known;
  }
}

/** Who is found by what: only the record kept. */
export async function reindexPair(powers: CommandPowers, ids: readonly number[]): Promise<void> {
  const { indexPerson } = await import('./search-index');
  for (const id of ids) {
    await unindexPerson(powers.db, id);
    const person = await powers.db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
    if (person.mergedInto === null) indexPerson(powers, id, person);
  }
}

export type Merged = { keep: Person; merge: Person; after: Partial<Person>; trail: Trail };

/** Merges one record into another. `take`: fields whose value comes from the one that ends. The caller notes it. */
export async function mergePeople(
  powers: CommandPowers,
  { keepId, mergeId, take }: { keepId: number; mergeId: number; take: readonly MergeField[] },
): Promise<Merged> {
  const { db } = powers;
  const read = async (id: number): Promise<One> => ({ person: await findPerson(db, id), stay: await lastStay(db, id) });
  const two: Two = { keep: await read(keepId), merge: await read(mergeId), take: new Set(take) };
  refuseImpossible(two);
  const trail = emptyTrail();
  await changeHomes(powers, two, trail);
  const alive = two.keep.person.diedOn === null;
  await mergeTags(powers, trail, { from: mergeId, to: keepId }, { alive, reason: MERGED });
  const after = await changePeople(powers, two, trail);
  await reindexPair(powers, [mergeId, keepId]);
  return { keep: two.keep.person, merge: two.merge.person, after, trail };
}
