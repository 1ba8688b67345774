import { type OfficeLevel, officeLevelWords } from '../../../shared/codes/offices';
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

type Founding = { station: StationDraft; level?: OfficeLevel; demo: boolean };

/** First row of a new file: what it is. */
export async function foundStation({ db, today, note }: CommandPowers, { station, level = 'station', demo }: Founding) {
  await db
    .insertInto('station')
    .values({ ...station, id: 1, level, demo: demo ? 1 : 0, foundedOn: today })
    .execute();
  const told = level === 'station' ? {} : { level: officeLevelWords[level] };
  note({ subject: 'station', subjectId: 1, before: null, after: { ...station, ...told } });
}
