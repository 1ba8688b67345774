// What waits at the front desk, as the home screen and the privacy law meet it.
import type { TodayLine } from '../../../shared/features/today';
import { permits } from '../../permission';
import type { CommandPowers, Reader, SeatRole } from '../../powers';

/** Not settled yet; only for those who can do something about it. */
export async function intakesNow(db: Reader, role: SeatRole): Promise<TodayLine[]> {
  if (!permits(role, 'intake.settle')) return [];
  const count = await openIntakes(db);
  return count > 0 ? [{ words: '件诉求等着处理', count, to: '/intake' }] : [];
}

/** How many nobody has settled. */
export async function openIntakes(db: Reader): Promise<number> {
  const { open } = await db
    .selectFrom('intake')
    .where('outcome', 'is', null)
    .select(({ fn }) => fn.countAll<number>().as('open'))
    .executeTakeFirstOrThrow();
  return open;
}

type Known = { names: readonly string[]; phones: readonly string[] };

/** Those under this name and phone; where no phone was given the name is enough. */
export async function intakesOf(db: Reader, { names, phones }: Known): Promise<number[]> {
  if (names.length === 0) return [];
  const rows = await db
    .selectFrom('intake')
    .where('name', 'in', [...names])
    .where(({ eb, or }) => or([eb('phone', 'is', null), ...(phones.length > 0 ? [eb('phone', 'in', [...phones])] : [])]))
    .select('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** That there was one stays; who and what goes, and what was open is over. The caller notes it. */
export async function forgetIntakes(
  { db, now, session }: CommandPowers,
  ids: readonly number[],
  pseudonym: string,
): Promise<void> {
  if (ids.length === 0) return;
  const those = db.updateTable('intake').where('id', 'in', [...ids]);
  await those
    .where('outcome', 'is', null)
    .set({ outcome: 'done', endedAt: now, endedBy: session.staffId, endWords: '已删除' })
    .execute();
  await those.set({ name: pseudonym, room: '', words: '', phone: null, endWords: '' }).execute();
}

export { settle as settleIntake, take as takeIntake } from './taking';
