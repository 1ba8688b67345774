// A person who is erased: the answer of the line counts on, who gave it and what they said goes.
import { among } from '../../database/among';
import type { KnownAs } from '../../database/known-as';
import type { Reader, Writer } from '../../powers';
import { forgetReturnsRead } from '../../returned/files';
import { returnNames, withoutNames } from '../../returned/forget';

/** Lines that ask the person, and those of rooms they lived in or own where their name was written down. */
export async function consultedAs(db: Reader, personId: number, { names, phones }: KnownAs): Promise<number[]> {
  const homes = db
    .selectFrom('residence')
    .innerJoin('household', 'household.id', 'residence.householdId')
    .select('household.roomId')
    .where('residence.personId', '=', personId);
  const owned = db
    .selectFrom('room')
    .select('id')
    .where('ownerName', 'in', among(names))
    .where('ownerPhone', 'in', among(phones));
  const signed = db
    .selectFrom('consultationAnswer')
    .select('consultationRoomId')
    .where('signer', 'in', among(names))
    .union(db.selectFrom('consultationWaiting').select('consultationRoomId').where('signer', 'in', among(names)));
  const rows = await db
    .selectFrom('consultationRoom')
    .select('id')
    .where(({ eb, or, and }) =>
      or([
        eb('personId', '=', personId),
        and([
          or([eb('roomId', 'in', homes), eb('roomId', 'in', owned)]),
          or([eb('name', 'in', among(names)), eb('id', 'in', signed)]),
        ]),
      ]),
    )
    .execute();
  return rows.map(({ id }) => id);
}

/** A pseudonym for the name, nothing for what was said and signed. The erasure of each line is written already. */
export async function forgetConsulted(
  db: Writer,
  rowIds: readonly number[],
  { names }: KnownAs,
  pseudonym: string,
): Promise<void> {
  const rows = among(rowIds);
  for (const table of ['consultationAnswer', 'consultationWaiting'] as const)
    await db.updateTable(table).set({ reason: '', wishes: '', signer: '' }).where('consultationRoomId', 'in', rows).execute();
  await db
    .updateTable('consultationRoom')
    .set({ name: pseudonym })
    .where('id', 'in', rows)
    .where('name', 'in', among(names))
    .execute();
}

/** Returns whose file, bringer or reason names them. */
export async function tablesNaming(db: Reader, { names }: KnownAs): Promise<number[]> {
  const rows = await db.selectFrom('consultationReturn').select('id').where(returnNames(names)).execute();
  return rows.map(({ id }) => id);
}

/** What was read and when stays; whom its words name goes. The erasure of each is written already. */
export async function forgetTables(db: Writer, ids: readonly number[], { names }: KnownAs, pseudonym: string): Promise<void> {
  forgetReturnsRead();
  const rows = await db.selectFrom('consultationReturn').selectAll().where('id', 'in', among(ids)).execute();
  for (const { id, ...row } of rows)
    await db
      .updateTable('consultationReturn')
      .set(withoutNames(row, names, pseudonym))
      .where('id', '=', id)
      .execute();
}
