import type { minutes } from '../../../shared/features/minutes';
import type { HandlersFor } from '../../powers';
import { saveAs } from '../../saving';
import { recordOf } from './assembling';
import { decidingHandlers } from './deciding';
import { writtenMinutes } from './finding';
import { keepingHandlers } from './keeping';
import { minutesWith, partWith } from './reading';
import { registerPage } from './register';
import { signingHandlers } from './signing';

export const minutesHandlers: HandlersFor<typeof minutes> = {
  'minutes.of': (powers, { meetingId }) => minutesWith(powers, meetingId),

  'minutes.part': (powers, { meetingId, agendaItemId }) => partWith(powers, meetingId, agendaItemId),

  'minutes.register': registerPage,

  ...keepingHandlers,
  ...decidingHandlers,
  ...signingHandlers,

  // Drawing papers takes React, a .docx its own writer; each is loaded with the first one, not with the desk.
  'minutes.issue': async (powers, { meetingId }) => (await import('./papers')).issueMinutes(powers, meetingId),

  'minutes.issueNotice': async (powers, { meetingId }) => (await import('./papers')).issueNotice(powers, meetingId),

  'minutes.saveDocx': async (powers, { meetingId }) => {
    const { db, today, write } = powers;
    const line = await writtenMinutes(db, meetingId);
    const { record, state } = await recordOf(db, meetingId, line, today);
    const named = { title: '纪要存到哪里', suggested: `${record.title}纪要${state.number ?? ''}_${record.heldOn}.docx` };
    const saved = await saveAs(powers, named, async () => (await import('./docx')).minutesDocx(record, state));
    if (!saved) return { outcome: 'cancelled' };
    const after = { title: record.title, number: state.number, fileName: saved.fileName };
    await write(async ({ note }) => note({ subject: 'minutes', subjectId: line.id, before: null, after }));
    return { outcome: 'saved', path: saved.path };
  },
};
