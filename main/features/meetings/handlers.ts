import type { attendees } from '../../../shared/features/attendees';
import type { meetings } from '../../../shared/features/meetings';
import type { HandlersFor } from '../../powers';
import { agendaHandlers } from './agenda';
import { attendeeHandlers } from './attending';
import { planHandlers } from './planning';
import { cardOf, rowsFound, rowsOfMonth } from './rows';

export const meetingHandlers: HandlersFor<typeof meetings & typeof attendees> = {
  ...planHandlers,
  ...agendaHandlers,
  ...attendeeHandlers,

  'meetings.month': async ({ db, today }, { month, seriesId }) => {
    const rows = await rowsOfMonth(db, month, seriesId, today);
    const held = rows.filter(({ state }) => state === 'held' || state === 'today');
    return {
      rows,
      held: held.length,
      present: held.reduce((sum, { present }) => sum + present, 0),
      cancelled: rows.filter(({ state }) => state === 'cancelled').length,
    };
  },

  'meetings.card': ({ db, today }, { id }) => cardOf(db, id, today),

  'meetings.search': ({ db, today }, { text, most }) => rowsFound(db, text, most, today),
};
