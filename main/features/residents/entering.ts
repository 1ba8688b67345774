import { documents } from '../../../shared/codes/documents';
import { wordsOf } from '../../../shared/codes/table';
import type { FieldValues } from '../../../shared/features/fields';
import type { PersonDraft, Residency } from '../../../shared/features/people';
import type { residents } from '../../../shared/features/residents';
import { dayWords } from '../../../shared/text';
import type { CommandPowers, HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { writeValues } from '../fields/queries';
import { groupToJoin } from '../groups/queries';
import { freshId } from './fresh-id';
import { beginResidence, type Home, homeAt } from './moves';
import { lastStay, type Person, placeWords } from './people';
import { agreeWithId, checkBirth, checkCodes, checkDay, checkDocument, sinceBirth } from './rules';
import { addTags } from './tags';

type Numbers = Pick<PersonDraft, 'idNumber' | 'documentKind' | 'documentNumber'>;

/** Refuses an ID number or document the ledger already has under somebody else than `except`, naming the person and the place. */
export async function refuseKnownNumbers(db: Reader, person: Numbers, except: number | null): Promise<void> {
  const { idNumber, documentKind, documentNumber } = person;
  const holders = db.selectFrom('person').select(['id', 'name', 'diedOn']);
  if (idNumber !== null) {
    await refuseHeld(db, '身份证号', await holders.where('idNumber', '=', idNumber).executeTakeFirst(), except);
  }
  if (documentNumber === null) return;
  const same = holders.where('documentNumber', '=', documentNumber).where('documentKind', '=', documentKind);
  await refuseHeld(db, `${wordsOf(documents, documentKind)}号码`, await same.executeTakeFirst(), except);
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
