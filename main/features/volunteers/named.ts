// Who is behind a number or a card, and what they are called.
import type { Selectable } from 'kysely';
import { keptQuery, type Places } from '../../database/kept-query';
import type { Reader } from '../../powers';
import { Refusal } from '../../refusal';
import type { VolunteerTables } from './table';

export type Volunteer = Selectable<VolunteerTables['volunteer']>;

/** A volunteer with the name, wherever it is kept. */
export type Named = Omit<Volunteer, 'name'> & { name: string };

/** Every volunteer with the name they go by: of a resident the name in the ledger. Narrow it by `volunteer.…`. */
export const namedVolunteers = (db: Reader) =>
  db
    .selectFrom('volunteer')
    .leftJoin('person', 'person.id', 'volunteer.personId')
    .selectAll('volunteer')
    .select(({ fn }) => fn.coalesce('person.name', 'volunteer.name').$notNull().as('name'));

const namedById = keptQuery((db, { id }: Places<{ id: number }>) => namedVolunteers(db).where('volunteer.id', '=', id));

/** As they stand, ended or not. Refuses when there is nobody of this id. */
export async function volunteerOf(db: Reader, id: number): Promise<Named> {
  const [found] = await namedById(db, { id });
  if (!found) throw new Refusal('没有找到这位志愿者，请重新搜索。');
  return found;
}

/** By the number on the card, five digits; undefined when nobody has it. Those who left are found too. */
export const volunteerByNumber = (db: Reader, number: string): Promise<Named | undefined> =>
  namedVolunteers(db).where('volunteer.number', '=', number).executeTakeFirst();

/** By the key in the QR of a card that still holds; undefined for a card that was replaced. */
export const volunteerByCard = (db: Reader, cardKey: string): Promise<Named | undefined> =>
  namedVolunteers(db).where('volunteer.cardKey', '=', cardKey).executeTakeFirst();

/** What these are called, for the audit log. */
export const volunteersNamed = (db: Reader, ids: readonly number[]): Promise<{ id: number; name: string }[]> =>
  namedVolunteers(db).where('volunteer.id', 'in', ids).execute();
