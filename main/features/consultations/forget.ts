// A person who is erased: the answer of the line counts on, who gave it and what they said goes.
import { sql } from 'kysely';
import type { Reader, Writer } from '../../powers';

type Known = { names: readonly string[]; phones: readonly string[] };

const listed = (values: readonly (number | string)[]) => sql<never>`(select "value" from json_each(${JSON.stringify(values)}))`;

/** Lines that ask the person, and those of rooms they lived in or own where their name was written down. */
export async function consultedAs(db: Reader, personId: number, { names, phones }: Known): Promise<number[]> {
  const homes = db
    .selectFrom('residence')
    .innerJoin('household', 'household.id', 'residence.householdId')
    .select('household.roomId')
    .where('residence.personId', '=', personId);
  const owned = db
    .selectFrom('room')
    .select('id')
    .where('ownerName', 'in', listed(names))
    .where('ownerPhone', 'in', listed(phones));
  const signed = db.selectFrom('consultationAnswer').select('consultationRoomId').where('signer', 'in', listed(names));
  const rows = await db
    .selectFrom('consultationRoom')
    .select('id')
    .where(({ eb, or, and }) =>
      or([
        eb('personId', '=', personId),
        and([
          or([eb('roomId', 'in', homes), eb('roomId', 'in', owned)]),
          or([eb('name', 'in', listed(names)), eb('id', 'in', signed)]),
        ]),
      ]),
    )
    .execute();
  return rows.map(({ id }) => id);
}

/** A pseudonym for the name, nothing for what was said and signed. The erasure of each line is written already. */
export async function forgetConsulted(db: Writer, rowIds: readonly number[], { names }: Known, pseudonym: string): Promise<void> {
  const rows = listed(rowIds);
  await db
    .updateTable('consultationAnswer')
    .set({ reason: '', wishes: '', signer: '' })
    .where('consultationRoomId', 'in', rows)
    .execute();
  await db
    .updateTable('consultationRoom')
    .set({ name: pseudonym })
    .where('id', 'in', rows)
    .where('name', 'in', listed(names))
    .execute();
}
