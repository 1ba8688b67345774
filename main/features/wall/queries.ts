// The wall as other features meet it: what ran out, the first texts of a station, taking a person's name off it.
import { sql } from 'kysely';
import type { TodayLine } from '../../../shared/features/today';
import type { WallTextDraft } from '../../../shared/features/wall';
import { permits } from '../../permission';
import type { CommandPowers, Reader, SeatRole } from '../../powers';
import { fiveOf } from './rows';

/** What waits on the home screen of those who see to it. */
export async function wallNow(db: Reader, today: string, role: SeatRole): Promise<TodayLine[]> {
  if (!permits(role, 'wall.setFive')) return [];
  const lapsed = (await fiveOf(db, today)).filter((item) => item.lapsed);
  return lapsed.length === 0 ? [] : [{ words: '项“五有”到期了，要再看', count: lapsed.length, to: '/wall?view=five' }];
}

/** Writes a text down as its first version, and notes it. */
export async function enterWallText(powers: CommandPowers, draft: WallTextDraft): Promise<number> {
  const { db, now, session, note } = powers;
  const row = { ...draft, version: 1, endedOn: null, endReason: null };
  const { id } = await db.insertInto('wallText').values(row).returning('id').executeTakeFirstOrThrow();
  const version = { ...draft, textId: id, version: 1, staffId: session.staffId, at: now };
  await db.insertInto('wallTextVersion').values(version).execute();
  note({ subject: 'wallText', subjectId: id, before: null, after: { title: draft.title, version: 1 } });
  return id;
}

type Known = { names: readonly string[]; phones: readonly string[] };
const listed = (values: readonly string[]) => sql<string>`(select "value" from json_each(${JSON.stringify(values)}))`;

/** Whoever is erased: numbers under their name and phone are taken off, and they see to nothing any more. The caller notes it. */
export async function forgetWall(powers: CommandPowers, { names, phones }: Known, pseudonym: string): Promise<void> {
  const { db, today } = powers;
  await db
    .updateTable('wallContact')
    .set({ name: pseudonym, phone: '', endedOn: today, endReason: '已删除' })
    .where('name', 'in', listed(names))
    .where('phone', 'in', listed(phones))
    .execute();
  await db.updateTable('fiveItem').set({ owner: '' }).where('owner', 'in', listed(names)).execute();
}
