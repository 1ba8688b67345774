import type { entry } from '../../../shared/features/entry';
import type { HandlersFor } from '../../powers';
import { knownAmong } from './known';
import { lastSaving } from './last';
import { entryRoom } from './rooms';
import { saveHousehold } from './save';
import { undoSaving } from './undo';

export const entryHandlers: HandlersFor<typeof entry> = {
  'entry.room': ({ db, session }, { roomId }) => entryRoom(db, roomId, session.staffId),

  'entry.known': ({ db }, { idNumbers }) => knownAmong(db, idNumbers),

  'entry.last': ({ db, session, today }) => lastSaving(db, session.staffId, today),

  'entry.save': (powers, household) => saveHousehold(powers, household),

  'entry.undo': async (powers, { id }) => {
    await undoSaving(powers, id);
    return { id };
  },
};
