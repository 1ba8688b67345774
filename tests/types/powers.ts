// What must not compile. Each @ts-expect-error fails the type check on the day the line below it is allowed.
import { sql } from 'kysely';
import type { HandlersFor, QueryPowers, TaskPowers } from '../../main/powers';
import type { chiefs } from '../../shared/features/chiefs';
import type { households } from '../../shared/features/households';
import type { papers } from '../../shared/features/papers';
import type { residents } from '../../shared/features/residents';

type Queries = HandlersFor<Pick<typeof residents, 'residents.tags' | 'residents.card'>>;
type Commands = HandlersFor<Pick<typeof residents, 'residents.moveOut' | 'residents.reveal'>>;

export async function aQueryCannotWrite({ db, ...powers }: QueryPowers): Promise<void> {
  // @ts-expect-error a query cannot insert
  await db.insertInto('personTag').values({}).execute();
  // @ts-expect-error a query cannot update
  await db.updateTable('person').set({ name: '王' }).execute();
  // @ts-expect-error a query cannot delete
  await db.deleteFrom('person').execute();
  // @ts-expect-error nor behind a common table expression, which leads to deleteFrom
  db.with('one', () => sql``);
  // @ts-expect-error nor in SQL
  await sql`delete from "person"`.execute(db);
  // @ts-expect-error a query opens no transaction
  await db.transaction().execute(async () => undefined);
  // @ts-expect-error a query notes nothing
  powers.note({ subject: 'person', subjectId: 1, before: null, after: null });
  // @ts-expect-error a query has no bulk insert
  powers.insertRows('person', ['name'], []);
  // @ts-expect-error a query reaches no printer, dialog or file
  await powers.platform.printers();
}

export async function aTaskWritesOnlyInATransaction({ db, write }: TaskPowers): Promise<void> {
  // @ts-expect-error a task cannot write outside `write`
  await db.insertInto('personTag').values({}).execute();
  await write(async (powers) => {
    // @ts-expect-error nothing is waited for at the platform inside a transaction
    await powers.platform.printers();
  });
}

export const aTableIsKnownByItsNameAndColumns = async ({ db }: QueryPowers) => {
  // @ts-expect-error no such table
  db.selectFrom('people');
  // @ts-expect-error no such column
  await db.selectFrom('person').select('birthday').execute();
};

export const queries: Queries = {
  // @ts-expect-error an answer has the promised shape
  'residents.tags': async () => [{ tag: '独居老人', residents: '两人' }],
  // @ts-expect-error an answer leaves nothing out
  'residents.card': async () => ({ id: 1, name: '王秀英' }),
};

export const commands: Commands = {
  // @ts-expect-error a command cannot reach the platform
  'residents.moveOut': async ({ platform }) => platform,
  // @ts-expect-error the input is the one of the contract
  'residents.reveal': async (_powers, { id, password }) => ({ value: `${id}${password}` }),
};

// @ts-expect-error every operation of a feature has a handler
export const forgotten: HandlersFor<typeof households> = {};

export const invented: HandlersFor<typeof chiefs> = {
  'chiefs.list': async () => [],
  'chiefs.appoint': async () => ({ id: 1 }),
  'chiefs.end': async () => ({ id: 1 }),
  // @ts-expect-error an operation stands in the contract
  'chiefs.dismiss': async () => ({ id: 1 }),
};

export const who: HandlersFor<Pick<typeof papers, 'papers.list'>> = {
  // @ts-expect-error who asks comes from the session, never from the input
  'papers.list': async (_powers, { staffId }) => staffId,
};
