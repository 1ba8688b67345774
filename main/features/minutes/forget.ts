// Erasing a resident who sat in meetings: their name goes out of the minutes of those meetings, also of final ones, and out of the
// tasks that came of them. What was said and decided stays.
import type { RawBuilder } from 'kysely';
import { without } from '../../database/renamed';
import type { CommandPowers, Reader } from '../../powers';
import { nameTokens } from '../../search/text';
import { meetingsAbout } from '../meetings/queries';
import { renameInTasks } from '../tasks/queries';
import type { MinutesRecord } from './record';

type Named = { subject: 'minutes' | 'task'; id: number };

/** The minutes of every meeting this resident was listed for or brought up something in, and the tasks that came of it. */
export async function minutesNaming(db: Reader, personId: number): Promise<Named[]> {
  const ids = await meetingsAbout(db, personId);
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('minutes').select('id').where('meetingId', 'in', ids).execute();
  const tasks = await db.selectFrom('task').select('id').where('meetingId', 'in', ids).execute();
  return [
    ...rows.map(({ id }): Named => ({ subject: 'minutes', id })),
    ...tasks.map(({ id }): Named => ({ subject: 'task', id })),
  ];
}

/** The same without the words it is made of lying on in the pages of the index. */
async function reindex({ db, insertRows }: CommandPowers, id: number): Promise<void> {
  const line = await db.selectFrom('minutes').select(['words', 'state']).where('id', '=', id).executeTakeFirstOrThrow();
  await db.deleteFrom('minutesText').where('rowid', '=', id).execute();
  if (line.state !== 'draft') insertRows('minutesText', ['rowid', 'words'], [[id, nameTokens(line.words)]]);
  await db.insertInto('minutesText').values({ words: '', minutesText: 'optimize' }).execute();
}

type Writing = Pick<CommandPowers, 'db'>;

const lists = ['attends', 'observes', 'excused', 'absent'] as const;

/** For whom and in what capacity they sat there, and why not, goes; that somebody was there stays. */
async function emptyAttending({ db }: Writing, ids: number[], names: readonly string[]): Promise<void> {
  const rows = await db.selectFrom('minutes').select(['id', 'content']).where('id', 'in', ids).execute();
  for (const { id, content } of rows) {
    if (content === null) continue;
    const record = JSON.parse(content) as MinutesRecord;
    for (const list of lists) {
      const empty = { unit: '', capacity: '', reason: '' };
      record[list] = record[list].map((one) => (names.includes(one.name) ? { ...one, ...empty } : one));
    }
    await db
      .updateTable('minutes')
      .set({ content: JSON.stringify(record) })
      .where('id', '=', id)
      .execute();
  }
}

/** The texts of these minutes, whatever state they are in. */
async function renameTexts({ db }: Writing, ids: number[], as: (column: string) => RawBuilder<string>): Promise<void> {
  const parts = db.updateTable('minutesPart').set({ content: as('content'), words: as('words') });
  await parts.where('minutesId', 'in', ids).execute();
  await db
    .updateTable('minutesAside')
    .set({ content: as('content') })
    .where('partId', 'in', (eb) => eb.selectFrom('minutesPart').select('minutesPart.id').where('minutesId', 'in', ids))
    .execute();
  const whole = db.updateTable('minutes').set({ content: as('content'), words: as('words') });
  await whole.where('id', 'in', ids).execute();
}

/** What was decided, who agreed and what was amended. */
async function renameBeside({ db }: Writing, ids: number[], as: (column: string) => RawBuilder<string>): Promise<void> {
  const signers = db.updateTable('minutesSigner').set({ name: as('name'), words: as('words') });
  await signers.where('minutesId', 'in', ids).execute();
  const amendments = db.updateTable('minutesAmendment').set({ words: as('words'), reason: as('reason') });
  await amendments.where('minutesId', 'in', ids).execute();
  await db
    .updateTable('decision')
    .set({ words: as('words') })
    .where('agendaItemId', 'in', (eb) =>
      eb
        .selectFrom('agendaItem')
        .innerJoin('minutes', 'minutes.meetingId', 'agendaItem.meetingId')
        .select('agendaItem.id')
        .where('minutes.id', 'in', ids),
    )
    .execute();
}

/** Takes the names out of these minutes and tasks. Only where an erasure of each says so; the caller notes it. */
export async function forgetMinutes(
  powers: CommandPowers,
  named: { minutes: number[]; tasks: number[] },
  names: readonly string[],
  pseudonym: string,
): Promise<void> {
  if (names.length === 0) return;
  await renameInTasks(powers, named.tasks, names, pseudonym);
  const ids = named.minutes;
  if (ids.length === 0) return;
  const as = (column: string) => without(column, names, pseudonym);
  await emptyAttending(powers, ids, names);
  await renameTexts(powers, ids, as);
  await renameBeside(powers, ids, as);
  for (const id of ids) await reindex(powers, id);
}
