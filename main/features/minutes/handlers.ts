import type { minutes } from '../../../shared/features/minutes';
import type { HandlersFor } from '../../powers';
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

  'minutes.register': ({ db }, wanted) => registerPage(db, wanted),

  ...keepingHandlers,
  ...decidingHandlers,
  ...signingHandlers,

  // Drawing papers takes React, a .docx its own writer; each is loaded with the first one, not with the desk.
  'minutes.issue': async (powers, { meetingId }) => (await import('./papers')).issueMinutes(powers, meetingId),

  'minutes.issueNotice': async (powers, { meetingId }) => (await import('./papers')).issueNotice(powers, meetingId),

  'minutes.saveDocx': async ({ db, today, platform, write }, { meetingId }) => {
    const line = await writtenMinutes(db, meetingId);
    const { record, state } = await recordOf(db, meetingId, line, today);
    const suggested = `${record.title}纪要${state.number ?? ''}_${record.heldOn}.docx`;
    const path = await platform.chooseSave({
      title: '纪要存到哪里',
      suggested,
      filters: [{ name: 'Word 文档', extensions: ['docx'] }],
    });
    if (path === null) return { outcome: 'cancelled' };
    const { minutesDocx } = await import('./docx');
    await platform.writeFile(path, await minutesDocx(record, state));
    const after = { title: record.title, number: state.number, fileName: suggested };
    await write(async ({ note }) => note({ subject: 'minutes', subjectId: line.id, before: null, after }));
    return { outcome: 'saved', path };
  },
};
