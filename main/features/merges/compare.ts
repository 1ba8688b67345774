// Two records side by side: what each says, and which of the two is fuller, or newer.
import { wordsOf } from '../../../shared/codes/table';
import type { Comparison, MergeChoice, MergeField, MergeSide } from '../../../shared/features/merges';
import { type PersonField, personLabels } from '../../../shared/features/people';
import { dayWords, maskDocument, maskId, maskPhone } from '../../../shared/text';
import { numbersAbout } from '../../audit';
import type { QueryPowers, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { type FieldBeside, fieldsBeside } from '../fields/queries';
import { standsOn } from '../groups/queries';
import { importedChangesOf, importOfPerson } from '../imports/queries';
import { codeTables, findPerson, lastStay, type Person, placeWords, type Stay, stateOf } from '../residents/queries';
import { looking } from './looking';

/** `people`: of the household the person lives in, or lived in last, who are here now. */
type Record = { person: Person; stay: Stay; people: number; side: MergeSide };
type Two = [Record, Record];
type Looking = Pick<QueryPowers, 'db' | 'today'>;
type At = 0 | 1;

/** A document is its kind and its number, chosen together. */
const fields = (Object.keys(personLabels) as PersonField[]).filter((field) => field !== 'documentKind');
const masks: { [F in PersonField]?: (value: string) => string } = {
  birthOn: dayWords,
  idNumber: maskId,
  documentNumber: maskDocument,
  phone: maskPhone,
  phone2: maskPhone,
};

function wordsFor(field: PersonField | 'relation', value: string | null): string | null {
  if (value === null) return null;
  if (Object.hasOwn(codeTables, field)) return wordsOf(codeTables[field as keyof typeof codeTables], value) ?? value;
  return masks[field as PersonField]?.(value) ?? value;
}

/** When the record was last entered or changed, by hand or by an import; null where nobody wrote it down. UTC ISO. */
async function changedAt(db: Reader, id: number): Promise<string | null> {
  const noted = await db
    .selectFrom('auditEntry')
    .select('at')
    .where('id', 'in', numbersAbout(db, 'person', [id]))
    .where('operation', 'not in', looking)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  const imported = [await importOfPerson(db, id), ...(await importedChangesOf(db, id))];
  const all = [noted, ...imported].flatMap((entry) => (entry ? [entry.at] : [])).sort();
  return all.at(-1) ?? null;
}

async function recordOf({ db, today }: Looking, id: number): Promise<Record> {
  const [person, stay] = [await findPerson(db, id), await lastStay(db, id)];
  const tags = await db.selectFrom('personTag').select('tag').where('personId', '=', id).where(standsOn(today)).execute();
  const { name, diedOn, erasedOn } = person;
  const { building, unit, room } = stay;
  const side: MergeSide = {
    ...{ id, name, building, unit, room },
    state: stateOf({ diedOn, endedOn: stay.endedOn, erasedOn, mergedInto: null }),
    changedAt: await changedAt(db, id),
    filled: fields.filter((field) => person[field] !== null).length,
    tags: tags.map(({ tag }) => tag),
  };
  const { people } = await db
    .selectFrom('residence')
    .select(({ fn }) => fn.countAll<number>().as('people'))
    .where('householdId', '=', stay.householdId)
    .where('endedOn', 'is', null)
    .executeTakeFirstOrThrow();
  return { person, stay, people, side };
}

/** The record somebody changed last; of two nobody changed, the one entered later. */
function newerOf([one, other]: Two): At {
  const [first, second] = [one.side.changedAt ?? '', other.side.changedAt ?? ''];
  if (first !== second) return first > second ? 0 : 1;
  return one.side.id > other.side.id ? 0 : 1;
}

/** Filled before empty, a day before a year, then the newer. */
function fuller(values: [string | null, string | null], newer: At, byLength: boolean): At {
  const [one, other] = values;
  if (one === null || other === null) return one === null && other !== null ? 1 : 0;
  if (byLength && one.length !== other.length) return one.length > other.length ? 0 : 1;
  return newer;
}

function fieldChoice(two: Two, field: PersonField, newer: At): MergeChoice {
  const values: [string | null, string | null] = [two[0].person[field], two[1].person[field]];
  return {
    field,
    values: [wordsFor(field, values[0]), wordsFor(field, values[1])],
    same: values[0] === values[1],
    suggested: fuller(values, newer, field === 'birthOn'),
  };
}

/** Two households behind one door are told apart by how many live there. */
function homeWords(two: Two): [string, string] {
  const [one, other] = [placeWords(two[0].stay), placeWords(two[1].stay)];
  return one === other ? [`${one}，一户${two[0].people}人`, `${other}，一户${two[1].people}人`] : [one, other];
}

/** Where and how they live: a choice only where both are here. */
function homeChoices(two: Two, newer: At): MergeChoice[] {
  const [one, other] = two;
  if (one.stay.endedOn !== null || other.stay.endedOn !== null) return [];
  const together = one.stay.householdId === other.stay.householdId;
  const choice = (field: MergeField, values: [string | null, string | null]): MergeChoice => ({
    ...{ field, values },
    same: values[0] === values[1],
    suggested: fuller(values, newer, false),
  });
  if (!together) return [{ ...choice('home', homeWords(two)), same: false, suggested: newer }];
  return [
    choice('relation', [wordsFor('relation', one.stay.relation), wordsFor('relation', other.stay.relation)]),
    choice('residency', [one.stay.residency, other.stay.residency]),
  ];
}

/** That of the dead, then the record that is here, then the one with an ID number, then the fuller, then the newer. */
function keeperOf(two: Two, newer: At): At {
  const rank = ({ side, person }: Record) => [
    ...[side.state === 'dead' ? 1 : 0, side.state === 'present' ? 1 : 0],
    ...[person.idNumber === null ? 0 : 1, side.filled],
  ];
  const [one, other] = [rank(two[0]), rank(two[1])];
  const at = one.findIndex((value, index) => value !== other[index]);
  if (at === -1) return newer;
  return (one[at] ?? 0) > (other[at] ?? 0) ? 0 : 1;
}

/** What only one of them says goes on by itself. */
const customChoice = ({ field, words }: FieldBeside, newer: At): Comparison['custom'][number] => ({
  ...{ fieldId: field.id, name: field.name, values: words },
  same: words[0] === words[1],
  suggested: fuller(words, newer, false),
});

/** Everything there is to choose between two records. Refuses one that is gone or was merged before. */
export async function compare(powers: Looking, oneId: number, otherId: number): Promise<Comparison> {
  if (oneId === otherId) throw new Refusal('这是同一条记录，不用合并。');
  const two: Two = [await recordOf(powers, oneId), await recordOf(powers, otherId)];
  const newer = newerOf(two);
  return {
    sides: [two[0].side, two[1].side],
    choices: [...fields.map((field) => fieldChoice(two, field, newer)), ...homeChoices(two, newer)],
    custom: (await fieldsBeside(powers.db, oneId, otherId)).map((one) => customChoice(one, newer)),
    keep: keeperOf(two, newer),
  };
}
