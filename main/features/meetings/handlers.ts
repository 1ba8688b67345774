import type { attendees } from '../../../shared/features/attendees';
import type { meetings } from '../../../shared/features/meetings';
import type { series } from '../../../shared/features/series';
import type { topics } from '../../../shared/features/topics';
import type { HandlersFor } from '../../powers';
import { agendaHandlers } from './agenda';
import { announce, chatText } from './announcing';
import { attendeeHandlers } from './attending';
import { collectHandlers } from './collecting';
import { planHandlers } from './planning';
import { standingMeeting } from './queries';
import { cardOf, rowsFound, rowsOfMonth } from './rows';
import { seriesHandlers } from './series';

export const meetingHandlers: HandlersFor<typeof meetings & typeof attendees & typeof series & typeof topics> = {
  ...planHandlers,
  ...agendaHandlers,
  ...attendeeHandlers,
  ...seriesHandlers,
  ...collectHandlers,

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

  // Drawing papers takes React; it is loaded with the first notice, not with the desk.
  'meetings.issueNotice': async (powers, { id }) => (await import('./notice')).issueNotice(powers, id),
  'meetings.issueSignIn': async (powers, { id }) => (await import('./sign-in-sheet')).issueSignIn(powers, id),
  'meetings.chatText': async ({ db, today }, { id }) => ({ text: await chatText(db, id, today) }),

  'meetings.noticed': async (powers, { id, way }) => {
    const { title } = await standingMeeting(powers.db, id);
    await announce(powers, id);
    powers.note({ subject: 'meeting', subjectId: id, before: null, after: { title, noticed: way } });
    return { id };
  },

  'meetings.search': ({ db, today }, { text, most }) => rowsFound(db, text, most, today),
};
