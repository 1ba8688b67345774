import type { station } from '../../../shared/features/station';
import type { HandlersFor } from '../../powers';
import { theStation } from './queries';

export const stationHandlers: HandlersFor<typeof station> = {
  'station.get': ({ db }) => theStation(db),

  'station.amend': async ({ db, note }, draft) => {
    const { demo: _demo, foundedOn: _foundedOn, level: _level, ...before } = await theStation(db);
    await db.updateTable('station').set(draft).where('id', '=', 1).execute();
    note({ subject: 'station', subjectId: 1, before, after: draft });
    return theStation(db);
  },
};
