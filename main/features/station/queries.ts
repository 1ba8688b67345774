import type { StationDraft } from '../../../shared/features/station';
import type { CommandPowers, Reader } from '../../powers';
import { Refusal } from '../../refusal';

/** The one station this file belongs to. */
export async function theStation(db: Reader) {
  const row = await db.selectFrom('station').selectAll().executeTakeFirst();
  if (!row) throw new Refusal('工作站资料还没有建好，请重新打开程序。');
  const { id: _, demo, ...facts } = row;
  return { ...facts, demo: demo === 1 };
}

type Founding = { station: StationDraft; head: string; demo: boolean };

/** First rows of a new file: who heads it and what it is. Returns the head's staff id. */
export async function foundStation({ db, now, today, note }: CommandPowers, { station, head, demo }: Founding) {
  await db.insertInto('staff').values({ id: 1, name: head, role: 'head', createdAt: now }).execute();
  await db
    .insertInto('station')
    .values({ ...station, id: 1, demo: demo ? 1 : 0, foundedOn: today })
    .execute();
  note({ subject: 'station', subjectId: 1, before: null, after: station });
}

/** Who signs in with the head's password. */
export async function theHead(db: Reader) {
  return db.selectFrom('staff').select(['id', 'name', 'role']).where('role', '=', 'head').orderBy('id').executeTakeFirstOrThrow();
}
