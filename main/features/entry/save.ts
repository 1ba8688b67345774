// The people of one room into the ledger, in the one transaction of the command.
import { HEAD } from '../../../shared/codes/relation';
import type { Comer, Newcomer } from '../../../shared/features/entry';
import type { PersonDraft } from '../../../shared/features/people';
import { maskDocument, maskId, maskPhone } from '../../../shared/text';
import type { CommandPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { type Arrived, comeTo, type Home, homeAt, placeWords, refuseKnownNumbers, registerAt } from '../residents/queries';
import { personOfRow } from './identity';

/** What one saving wrote; enough to take it back. */
export type Written = {
  /** The household it opened; null when the people joined one. */
  household: number | null;
  /** People it made. */
  created: number[];
  /** People it brought here from elsewhere. */
  moved: Arrived[];
};

type Wanted = { to: { householdId: number } | { roomId: number }; people: readonly (Newcomer | Comer)[] };

function refuseTwins(people: readonly (Newcomer | Comer)[]): void {
  const rows = new Map<string, number>();
  for (const [at, person] of people.entries()) {
    const key = person.kind === 'known' ? `person ${person.personId}` : person.idNumber;
    if (key === null) continue;
    const twin = rows.get(key);
    if (twin !== undefined) throw new Refusal({ [`people.${at}.idNumber`]: `和第${twin + 1}人是同一个身份证号，请核对。` });
    rows.set(key, at);
  }
}

const refuseHeadless = ({ to, people }: Wanted): void => {
  if ('roomId' in to && !people.some(({ relation }) => relation === HEAD))
    throw new Refusal('新立的一户要有一位户主，请在“与户主关系”里定一位。');
};

const masked = (mask: (number: string) => string, number: string | null) => (number === null ? null : mask(number));

/** As the log keeps it. Numbers masked: should the saving be taken back, nobody's number stays behind there. */
const noted = (person: PersonDraft) => ({
  ...person,
  idNumber: masked(maskId, person.idNumber),
  documentNumber: masked(maskDocument, person.documentNumber),
  phone: masked(maskPhone, person.phone),
  phone2: masked(maskPhone, person.phone2),
});

async function enterNewcomer(powers: CommandPowers, home: Home, row: Newcomer, at: number): Promise<number> {
  const person = personOfRow(row, at, powers.today);
  await refuseKnownNumbers(powers.db, person, null);
  const { relation, residency, tags } = row;
  return registerAt(powers, home, { person, relation, residency, tags, on: powers.today }, noted);
}

/** Saves the household and remembers what it wrote. Returns the id of the saving. */
export async function saveHousehold(powers: CommandPowers, wanted: Wanted): Promise<{ id: number; householdId: number }> {
  const { db, now, today, session, note } = powers;
  refuseTwins(wanted.people);
  refuseHeadless(wanted);
  const home = await homeAt(powers, wanted.to, today);
  const written: Written = { household: 'roomId' in wanted.to ? home.householdId : null, created: [], moved: [] };
  for (const [at, row] of wanted.people.entries()) {
    if (row.kind === 'new') written.created.push(await enterNewcomer(powers, home, row, at));
    else written.moved.push(await comeTo(powers, row.personId, home, { ...row, on: today }));
  }
  const { id } = await db
    .insertInto('entry')
    .values({ at: now, staffId: session.staffId, roomId: home.roomId, written: JSON.stringify(written), undoneAt: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  note({ subject: 'entry', subjectId: id, before: null, after: { place: placeWords(home), residents: wanted.people.length } });
  return { id, householdId: home.householdId };
}
