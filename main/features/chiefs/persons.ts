// Chiefs as people: one of a name, until somebody says that there are two.
import type { CommandPowers } from '../../powers';

/** Somebody who holds a post for the first time. Noted with the post. */
export async function newChief({ db }: CommandPowers, name: string): Promise<number> {
  const none = { personId: null, staffId: null, origin: null, recommender: '', words: '', consentedOn: null, rate: null };
  const { id } = await db
    .insertInto('chief')
    .values({ name, ...none })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** The chief of this name; of several the one who came last. Somebody new where there is none. */
export async function chiefNamed(powers: CommandPowers, name: string): Promise<number> {
  const known = await powers.db
    .selectFrom('chief')
    .select('id')
    .where('name', '=', name)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return known?.id ?? newChief(powers, name);
}
