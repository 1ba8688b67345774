import type { PersonDraft } from '../../../shared/features/people';
import type { residents } from '../../../shared/features/residents';
import { dayWords } from '../../../shared/text';
import type { CommandPowers, HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { beginResidence, homeAt } from './moves';
import { lastStay, placeWords } from './people';
import { agreeWithId, checkBirth, checkCodes, checkDay, sinceBirth } from './rules';

/** Refuses an ID number the ledger already has under somebody else than `except`, naming the person and the place. */
export async function refuseKnownId(db: Reader, idNumber: string | null, except: number | null): Promise<void> {
  if (idNumber === null) return;
  const known = await db
    .selectFrom('person')
    .select(['id', 'name', 'diedOn'])
    .where('idNumber', '=', idNumber)
    .executeTakeFirst();
  if (!known || known.id === except) return;
  const stay = await lastStay(db, known.id);
  const who = `这个身份证号已经登记给${known.name}（${placeWords(stay)}）`;
  if (known.diedOn !== null) throw new Refusal(`${who}，已于${dayWords(known.diedOn)}去世。请对照证件核对号码。`);
  if (stay.endedOn !== null)
    throw new Refusal(`${who}，已于${dayWords(stay.endedOn)}迁出。如果是同一个人，请在这张卡片上办理迁入。`);
  throw new Refusal(`${who}。如果是同一个人，请在这张卡片上更正；如果不是，请对照证件核对号码。`);
}

async function insertPerson(powers: CommandPowers, person: PersonDraft): Promise<number> {
  const values = { ...person, diedOn: null };
  const { id } = await powers.db.insertInto('person').values(values).returning('id').executeTakeFirstOrThrow();
  const { indexPerson } = await import('./search-index');
  indexPerson(powers, id, person);
  return id;
}

async function insertTags(db: CommandPowers['db'], personId: number, tags: readonly string[], startedOn: string): Promise<void> {
  if (tags.length === 0) return;
  const rows = tags.map((tag) => ({ personId, tag, startedOn, endedOn: null, endReason: null }));
  await db.insertInto('personTag').values(rows).execute();
}

/** The fields somebody filled in. */
const filledIn = (person: object) => Object.fromEntries(Object.entries(person).filter(([, value]) => value !== null));

export const enteringHandlers: HandlersFor<Pick<typeof residents, 'residents.register'>> = {
  'residents.register': async (powers, { to, on, tags: named, relation, residency, ...draft }) => {
    const { db, today, note } = powers;
    checkCodes({ ...draft, relation });
    checkBirth(draft.birthOn, today);
    const person = agreeWithId(draft, today);
    checkDay(on, { today, notBefore: sinceBirth(person.birthOn) });
    await refuseKnownId(db, person.idNumber, null);
    const home = await homeAt(powers, to, on);
    const id = await insertPerson(powers, person);
    await beginResidence(db, id, home, { relation, residency, on });
    const tags = [...new Set(named)];
    await insertTags(db, id, tags, on);
    const residence = { householdId: home.householdId, place: placeWords(home), relation, residency, startedOn: on, tags };
    note({ subject: 'person', subjectId: id, before: null, after: filledIn({ ...person, ...residence }) });
    return { id };
  },
};
