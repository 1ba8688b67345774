import type { CompiledQuery } from 'kysely';
import type { PersonDraft } from '../../../shared/features/people';
import type { residents } from '../../../shared/features/residents';
import type { CommandPowers, HandlersFor, Writer } from '../../powers';
import { Refusal } from '../../refusal';
import { refuseKnownNumbers } from './entering';
import { refuseSecondHead } from './moves';
import { findPerson, findPresent, type Person, type Stay } from './people';
import { agreeWithId, checkBirth, checkCodes, checkDocument } from './rules';
import { unindexPerson } from './unindex';

type Given<T> = { [F in keyof T]?: T[F] | undefined };
type Change<T> = { before: Partial<T>; after: Partial<T> };

/** Of what was given, that which is not so already: as it was, and as it becomes. */
function changeOf<T extends object>(known: T, given: Given<T>): Change<T> {
  const fields = (Object.keys(given) as (keyof T)[]).filter(
    (field) => given[field] !== undefined && given[field] !== known[field],
  );
  const pick = (from: Given<T>) => Object.fromEntries(fields.map((field) => [field, from[field]])) as Partial<T>;
  return { before: pick(known), after: pick(given) };
}

const isEmpty = ({ after }: Change<object>) => Object.keys(after).length === 0;

/** What says who somebody is, and must agree. */
const identifying = ['idNumber', 'documentKind', 'documentNumber', 'birthOn', 'sex'] as const;

/** The change of the person's own fields; birth and sex follow a new ID number where they were empty. */
async function personChange(
  { db, today }: CommandPowers,
  known: Person,
  given: Given<PersonDraft>,
): Promise<Change<PersonDraft>> {
  const change = changeOf<PersonDraft>(known, given);
  if (!identifying.some((field) => change.after[field] !== undefined)) return change;
  const becomes = { ...known, ...change.after };
  checkDocument(becomes, 'changes.');
  const agreed = agreeWithId(becomes, today);
  await refuseKnownNumbers(db, becomes, known.id);
  return changeOf<PersonDraft>(known, { ...change.after, birthOn: agreed.birthOn, sex: agreed.sex });
}

/** What a person is found by. */
const searched = ['name', 'idNumber', 'documentNumber', 'phone', 'phone2'] as const;

const updates = new Map<string, CompiledQuery>();

/** One statement for each set of fields, compiled once. */
async function writeFields(db: Writer, id: number, fields: Partial<PersonDraft>): Promise<void> {
  const names = Object.keys(fields).join();
  const kept = updates.get(names) ?? db.withSchema('main').updateTable('person').set(fields).where('id', '=', id).compile();
  updates.set(names, kept);
  const { sql, query, queryId } = kept;
  await db.executeQuery({ sql, query, queryId, parameters: [...Object.values(fields), id] });
}

async function amendPerson(powers: CommandPowers, known: Person, { after }: Change<PersonDraft>): Promise<void> {
  if (Object.keys(after).length === 0) return;
  await writeFields(powers.db, known.id, after);
  if (!searched.some((field) => field in after)) return;
  const { indexPerson } = await import('./search-index');
  await unindexPerson(powers.db, known.id);
  indexPerson(powers, known.id, { ...known, ...after });
}

type Residing = Pick<Stay, 'relation' | 'residency'>;

/** The change of relation and residency, written at once. Only somebody who lives here has them. */
async function amendStay({ db }: CommandPowers, id: number, given: Given<Residing>): Promise<Change<Residing>> {
  if (given.relation === undefined && given.residency === undefined) return { before: {}, after: {} };
  const { stay } = await findPresent(db, id);
  const change = changeOf<Residing>(stay, given);
  if (isEmpty(change)) return change;
  await refuseSecondHead(db, stay.householdId, change.after.relation ?? null, id);
  await db.updateTable('residence').set(change.after).where('id', '=', stay.id).execute();
  return change;
}

type Changes = Given<PersonDraft & Residing>;

/** Corrects a person, with a note. Refuses what changes nothing. */
export async function amendResident(powers: CommandPowers, id: number, changes: Changes): Promise<void> {
  const { relation, residency, ...fields } = changes;
  checkCodes(changes, 'changes.');
  checkBirth(fields.birthOn, powers.today, 'changes.');
  const known = await findPerson(powers.db, id);
  const person = await personChange(powers, known, fields);
  const stay = await amendStay(powers, id, { relation, residency });
  if (isEmpty(person) && isEmpty(stay)) throw new Refusal('和原来一样，没有要更正的内容。');
  await amendPerson(powers, known, person);
  const before = { ...person.before, ...stay.before };
  powers.note({ subject: 'person', subjectId: id, before, after: { ...person.after, ...stay.after } });
}

export const amendingHandlers: HandlersFor<Pick<typeof residents, 'residents.amend'>> = {
  'residents.amend': async (powers, { id, changes }) => {
    await amendResident(powers, id, changes);
    return { id };
  },
};
