// The homes a matter is about: whole buildings, units or single ones come to it, and are settled in the same way.
import type { matters } from '../../../shared/features/matters';
import { dayWords } from '../../../shared/text';
import type { HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { checkDay } from '../residents/queries';
import { noted, openMatter } from './rows';

type Homes = { buildingId: number; unitId: number | null; roomId: number | null };

/** Rooms of a building, one of its units, or one of its rooms. */
async function roomsOf(db: Reader, { buildingId, unitId, roomId }: Homes): Promise<number[]> {
  const rows = await db
    .selectFrom('room')
    .innerJoin('unit', 'unit.id', 'room.unitId')
    .select('room.id')
    .where('unit.buildingId', '=', buildingId)
    .$if(unitId !== null, (q) => q.where('unit.id', '=', unitId))
    .$if(roomId !== null, (q) => q.where('room.id', '=', roomId))
    .orderBy('room.id')
    .execute();
  if (rows.length === 0) throw new Refusal({ buildingId: '这里没有房屋，请重新选择。' });
  return rows.map(({ id }) => id);
}

/** Of these rooms those that belong to the matter, with when they were settled. */
async function belonging(db: Reader, matterId: number, homes: Homes) {
  const wanted = new Set(await roomsOf(db, homes));
  const rows = await db
    .selectFrom('matterHome')
    .select(['id', 'roomId', 'settledOn'])
    .where('matterId', '=', matterId)
    .where('endedOn', 'is', null)
    .execute();
  return { wanted, rows: rows.filter(({ roomId }) => wanted.has(roomId)) };
}

type Acts = 'matters.addHomes' | 'matters.settleHomes' | 'matters.dropHomes';

export const homeHandlers: HandlersFor<Pick<typeof matters, Acts>> = {
  'matters.addHomes': async (powers, { id, ...homes }) => {
    const { db, now, session, insertRows, note } = powers;
    const matter = await openMatter(db, id);
    const { wanted, rows } = await belonging(db, id, homes);
    const there = new Set(rows.map(({ roomId }) => roomId));
    const fresh = [...wanted].filter((roomId) => !there.has(roomId));
    if (fresh.length === 0) throw new Refusal('这里的房屋都已经在这个事项里了。');
    insertRows(
      'matterHome',
      ['matterId', 'roomId', 'staffId', 'at'],
      fresh.map((roomId) => [id, roomId, session.staffId, now]),
    );
    note(noted(matter, { homesAdded: fresh.length }));
    return { homes: fresh.length };
  },

  'matters.settleHomes': async ({ db, today, note }, { id, on, ...homes }) => {
    const matter = await openMatter(db, id);
    const settledOn = on ?? today;
    checkDay(settledOn, { today, notBefore: { day: matter.startedOn, words: `事项是${dayWords(matter.startedOn)}开始的` } });
    const open = (await belonging(db, id, homes)).rows.filter((row) => row.settledOn === null);
    if (open.length === 0) throw new Refusal('这里没有还没解决的房屋。');
    for (const row of open) await db.updateTable('matterHome').set({ settledOn }).where('id', '=', row.id).execute();
    note(noted(matter, { homesSettled: open.length, settledOn }));
    return { homes: open.length };
  },

  'matters.dropHomes': async ({ db, today, note }, { id, reason, ...homes }) => {
    const matter = await openMatter(db, id);
    const open = (await belonging(db, id, homes)).rows.filter((row) => row.settledOn === null);
    if (open.length === 0) throw new Refusal('这里没有可以去掉的房屋：要么不在事项里，要么已经解决。');
    const ended = { endedOn: today, endReason: reason };
    for (const row of open) await db.updateTable('matterHome').set(ended).where('id', '=', row.id).execute();
    note(noted(matter, { homesDropped: open.length, reason }));
    return { homes: open.length };
  },
};
