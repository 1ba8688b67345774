import { documents } from '../../../shared/codes/documents';
import { wordsOf } from '../../../shared/codes/table';
import type { FieldValues } from '../../../shared/features/fields';
import type { PersonDraft, Residency } from '../../../shared/features/people';
import type { residents } from '../../../shared/features/residents';
import { dayWords, maskDocument, maskId } from '../../../shared/text';
import { freshId } from '../../fresh-id';
import type { CommandPowers, HandlersFor, Reader, Writer } from '../../powers';
import { Refusal } from '../../refusal';
import { writeValues } from '../fields/queries';
import { groupToJoin } from '../groups/queries';
import { beginResidence, type Home, homeAt } from './moves';
import { lastStay, type Person, placeWords } from './people';
import { agreeWithId, checkBirth, checkCodes, checkDay, checkDocument, sinceBirth } from './rules';
import { addTags } from './tags';

type Numbers = Pick<PersonDraft, 'idNumber' | 'documentKind' | 'documentNumber'>;

/** Whoever has these numbers. */
const heldBy = (db: Pick<Writer, 'selectFrom'>, numbers: Partial<Numbers>) =>
  db
    .selectFrom('person')
    .select(['id', 'name', 'diedOn'])
    .where((eb) => eb.and(numbers))
    .executeTakeFirst();

/**
 * Refuses an ID number or document the ledger already has under somebody else than `except`, naming the person and the place.
 * Of somebody in a building that is not the chief's to see it says no more than that the number is taken.
 */
export async function refuseKnownNumbers(db: Writer, person: Numbers, except: number | null): Promise<void> {
  const { idNumber, documentKind, documentNumber } = person;
  const known: { words: string; shown: string; numbers: Partial<Numbers> }[] = [];
  if (idNumber !== null) known.push({ words: '身份证号', shown: maskId(idNumber), numbers: { idNumber } });
  if (documentNumber !== null) {
    const words = `${wordsOf(documents, documentKind)}号码`;
    known.push({ words, shown: maskDocument(documentNumber), numbers: { documentKind, documentNumber } });
  }
  for (const { words, shown, numbers } of known) {
    await refuseHeld(db, words, await heldBy(db, numbers), except);
    // Past the views of a building chief: a number is one for the whole station.
    const elsewhere = await heldBy(db.withSchema('main'), numbers);
    if (elsewhere && elsewhere.id !== except) {
      throw new Refusal(`这个${words}（${shown}）已经登记在本小区别的楼栋，请站长处理。`);
    }
  }
}

type Holder = Pick<Person, 'id' | 'name' | 'diedOn'> | undefined;

async function refuseHeld(db: Reader, number: string, known: Holder, except: number | null): Promise<void> {
  if (!known || known.id === except) return;
  const stay = await lastStay(db, known.id);
  const who = `这个${number}已经登记给${known.name}（${placeWords(stay)}）`;
  if (known.diedOn !== null) throw new Refusal(`${who}，已于${dayWords(known.diedOn)}去世。请对照证件核对号码。`);
  if (stay.endedOn !== null)
    throw new Refusal(`${who}，已于${dayWords(stay.endedOn)}迁出。如果是同一个人，请在这张卡片上办理迁入。`);
  throw new Refusal(`${who}。如果是同一个人，请在这张卡片上更正；如果不是，请对照证件核对号码。`);
}

async function insertPerson(powers: CommandPowers, person: PersonDraft): Promise<number> {
  const id = await freshId(powers.db, 'person');
  await powers.db
    .insertInto('person')
    .values({ ...person, id, diedOn: null })
    .execute();
  const { indexPerson } = await import('./search-index');
  indexPerson(powers, id, person);
  return id;
}

/** The fields somebody filled in. */
const filledIn = (person: object) => Object.fromEntries(Object.entries(person).filter(([, value]) => value !== null));

type Registered = {
  person: PersonDraft;
  relation: string | null;
  residency: Residency | null;
  tags: readonly string[];
  on: string;
  values?: FieldValues;
};

/** A new person lives in a household from that day on. `noted`: the person as the log keeps them. Returns the id. */
export async function registerAt(
  powers: CommandPowers,
  home: Home,
  { person, relation, residency, tags: named, on, values = {} }: Registered,
  noted: (person: PersonDraft) => object = (all) => all,
): Promise<number> {
  const id = await insertPerson(powers, person);
  await beginResidence(powers.db, id, home, { relation, residency, on });
  const tags = [...new Set(named)];
  for (const tag of tags) await groupToJoin(powers.db, tag);
  await addTags(powers, id, tags, on);
  const residence = { householdId: home.householdId, place: placeWords(home), relation, residency, startedOn: on, tags };
  const custom = await writeValues(powers, { subject: 'person', id, values });
  const after = filledIn({ ...noted(person), ...residence, ...custom?.after });
  powers.note({ subject: 'person', subjectId: id, before: null, after });
  return id;
}

export const enteringHandlers: HandlersFor<Pick<typeof residents, 'residents.register'>> = {
  'residents.register': async (powers, { to, on, tags, relation, residency, values, ...draft }) => {
    const { db, today } = powers;
    checkCodes({ ...draft, relation });
    checkBirth(draft.birthOn, today);
    checkDocument(draft);
    const person = agreeWithId(draft, today);
    checkDay(on, { today, notBefore: sinceBirth(person.birthOn) });
    await refuseKnownNumbers(db, person, null);
    const home = await homeAt(powers, to, on);
    return { id: await registerAt(powers, home, { person, relation, residency, tags, on, values }) };
  },
};
