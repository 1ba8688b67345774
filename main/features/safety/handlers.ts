import type { safety } from '../../../shared/features/safety';
import type { HandlersFor, Reader } from '../../powers';

const ONLY = 1;

const guardOf = (db: Reader) => db.selectFrom('safety').select('idleMinutes').where('id', '=', ONLY).executeTakeFirstOrThrow();

export const safetyHandlers: HandlersFor<typeof safety> = {
  'safety.get': ({ db }) => guardOf(db),

  'safety.setIdle': async ({ db, note }, { idleMinutes }) => {
    const before = await guardOf(db);
    await db.updateTable('safety').set({ idleMinutes }).where('id', '=', ONLY).execute();
    note({ subject: 'safety', subjectId: ONLY, before, after: { idleMinutes } });
    return {};
  },
};
