// Guides as other features meet them: how many wait to be checked, what a card says, the first ones of a station.
import type { Guide, GuideDraft } from '../../../shared/features/guides';
import type { TodayLine } from '../../../shared/features/today';
import { permits } from '../../permission';
import type { CommandPowers, Reader, SeatRole } from '../../powers';
import { Refusal } from '../../refusal';
import { findGuide, staleBefore } from './rows';

/** How many are in use, and how many of them nobody checked for half a year. */
export async function countGuides(db: Reader, today: string): Promise<{ total: number; stale: number }> {
  const inUse = db.selectFrom('guide').where('endedOn', 'is', null);
  const { total } = await inUse.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const { stale } = await inUse
    .where('checkedOn', '<', staleBefore(today))
    .select(({ fn }) => fn.countAll<number>().as('stale'))
    .executeTakeFirstOrThrow();
  return { total, stale };
}

/** What waits on the home screen of those who can check it. */
export async function guidesNow(db: Reader, today: string, role: SeatRole): Promise<TodayLine[]> {
  if (!permits(role, 'guides.check')) return [];
  const { stale } = await countGuides(db, today);
  return stale === 0 ? [] : [{ words: '张办事指南半年没有核对', count: stale, to: '/guides?view=stale' }];
}

/** A card in use. Refuses one that ended. */
export async function standingGuide(db: Reader, id: number, today: string): Promise<Guide> {
  const guide = await findGuide(db, id, today);
  if (guide.endedOn !== null) throw new Refusal({ guideId: `“${guide.title}”已经停用，请换一张。` });
  return guide;
}

/** Writes a card down and notes it. */
export async function enterGuide({ db, note }: Pick<CommandPowers, 'db' | 'note'>, draft: GuideDraft): Promise<number> {
  const row = { ...draft, version: 1, asked: 0, endedOn: null, endReason: null };
  const { id } = await db.insertInto('guide').values(row).returning('id').executeTakeFirstOrThrow();
  note({ subject: 'guide', subjectId: id, before: null, after: { title: draft.title, checkedOn: draft.checkedOn } });
  return id;
}
