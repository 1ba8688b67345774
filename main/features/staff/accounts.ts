import type { CommandPowers, TaskPowers } from '../../powers';
import { type Account, setBuildings } from './queries';

/** A new account without a password. `mustChange`: whoever made it also chose the first password. */
export async function openAccount(powers: CommandPowers, person: Pick<Account, 'name' | 'role' | 'mustChange'>): Promise<number> {
  const row = { ...person, createdAt: powers.now, publicKey: null, endedOn: null, endReason: null };
  const { id } = await powers.db.insertInto('staff').values(row).returning('id').executeTakeFirstOrThrow();
  return id;
}

/** Gives the password, then writes down whose key it is. The file of keys first: a password nobody noted is worth less than a lost one. */
export async function givePassword(
  { keys, write }: TaskPowers,
  { mustChange, ...person }: Account,
  password: string,
): Promise<void> {
  const publicKey = await keys.give({ staffId: person.id, name: person.name, role: person.role }, password);
  await write(async ({ db, note }) => {
    await db.updateTable('staff').set({ publicKey, mustChange }).where('id', '=', person.id).execute();
    note({ subject: 'staff', subjectId: person.id, before: null, after: { name: person.name, password: 'set' } });
  });
}

export async function endAccount(powers: CommandPowers, { id, name, role }: Account, reason: string): Promise<void> {
  const { db, note, today } = powers;
  await setBuildings(powers, id, []);
  await db.updateTable('staff').set({ endedOn: today, endReason: reason }).where('id', '=', id).execute();
  note({ subject: 'staff', subjectId: id, before: { name, role }, after: { name, role, endedOn: today, endReason: reason } });
}
