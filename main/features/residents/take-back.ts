// Taking back what one saving of the entry screen wrote. Like a batch that is taken back (batch.ts), and for the same reason,
// this deletes: a household keyed in by mistake must not leave strangers' numbers behind.
import type { CommandPowers } from '../../powers';
import { stayFacts } from './moves';
import type { Arrived } from './moving';
import { lastStay, placeWords } from './people';
import { forgetTags } from './tags';
import { unindexPerson } from './unindex';

type Powers = Pick<CommandPowers, 'db' | 'note'>;
type Written = { household: number | null; created: readonly number[]; moved: readonly Arrived[] };

/** The residence that brought this person here goes; what it ended goes on. */
async function sendBack({ db, note }: Powers, { personId, stayId, closed }: Arrived): Promise<void> {
  const here = await lastStay(db, personId);
  await db.deleteFrom('residence').where('id', '=', here.id).execute();
  const again = { endedOn: null, endReason: null };
  if (closed !== null) {
    const ended = await db.selectFrom('household').select(['endedOn', 'endReason']).where('id', '=', closed).executeTakeFirst();
    await db.updateTable('household').set(again).where('id', '=', closed).execute();
    const place = placeWords(await lastStay(db, personId));
    note({ subject: 'household', subjectId: closed, before: { place, ...ended }, after: { place, ...again } });
  }
  if (stayId !== null) await db.updateTable('residence').set(again).where('id', '=', stayId).execute();
  const back = await lastStay(db, personId);
  const after = { ...stayFacts(back), undone: true, reason: '登记有误' };
  note({ subject: 'person', subjectId: personId, before: stayFacts(here), after });
}

/** As if it had never been entered. The caller made sure that nobody worked on it since. */
export async function takeBackPeople(powers: Powers, { household, created, moved }: Written): Promise<void> {
  const { db } = powers;
  for (const one of moved) await sendBack(powers, one);
  for (const id of created) {
    await unindexPerson(db, id);
    await forgetTags(db, id);
    await db.deleteFrom('residence').where('personId', '=', id).execute();
    await db.deleteFrom('person').where('id', '=', id).execute();
  }
  if (household !== null) await db.deleteFrom('household').where('id', '=', household).execute();
}
