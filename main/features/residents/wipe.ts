// Taking a person out of the ledger under the privacy law: nothing of them stays but that somebody lived there, from when to
// when, so that the counts of people of the past stay true. What a care group or an age adds to them is gone.
import type { CommandPowers } from '../../powers';
import { endResidence } from './moves';
import { lastStay, type Person } from './people';
import { forgetTags } from './tags';
import { unindexPerson } from './unindex';

/** Why a residence ended, where an erasure leaves nothing of it. */
const ERASED = '已删除';

/** Every column of a person but the pseudonym. A new column without a line here does not compile. */
const blank: Record<Exclude<keyof Person, 'id' | 'name' | 'erasedOn' | 'mergedInto'>, null> = {
  sex: null,
  birthOn: null,
  idNumber: null,
  documentKind: null,
  documentNumber: null,
  phone: null,
  phone2: null,
  ethnicity: null,
  politics: null,
  education: null,
  marriage: null,
  workplace: null,
  registeredAddress: null,
  note: null,
  diedOn: null,
};

/** Merges the search index: a deleted word stays in its pages until then. Inside the command's transaction. */
async function forgetWords({ db }: Pick<CommandPowers, 'db'>): Promise<void> {
  await db.insertInto('personText').values({ personText: 'optimize' }).execute();
  await db.insertInto('personDigits').values({ personDigits: 'optimize' }).execute();
}

/** Replaces a person by a pseudonym. Somebody who lives here leaves today. The caller notes it. */
export async function wipePerson(powers: CommandPowers, id: number, pseudonym: string): Promise<void> {
  const { db, today } = powers;
  const stay = await lastStay(db, id);
  if (stay.endedOn === null) await endResidence(powers, stay, today, ERASED);
  await db.updateTable('residence').set({ relation: null, endReason: ERASED }).where('personId', '=', id).execute();
  await forgetTags(db, id);
  await db
    .updateTable('person')
    .set({ ...blank, name: pseudonym, erasedOn: today })
    .where('id', '=', id)
    .execute();
  await unindexPerson(db, id);
  await forgetWords(powers);
}
