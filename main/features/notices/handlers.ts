import type { notices } from '../../../shared/features/notices';
import type { HandlersFor } from '../../powers';
import { beginNotice } from './beginning';
import { chatTextOf } from './chat';
import { checkingHandlers } from './checking';
import { issuedAt, noticeAt } from './finding';
import { guardOf } from './guarding';
import { issuingHandlers } from './issuing';
import { keepingHandlers } from './keeping';
import { letterOf } from './letter';
import { noticeCard, noticePage } from './reading';
import { templateHandlers } from './templates';

export const noticeHandlers: HandlersFor<typeof notices> = {
  'notices.list': noticePage,

  'notices.card': (powers, { id }) => noticeCard(powers, id),

  // Drawing takes React; it is loaded with the first sheet, not with the desk.
  'notices.preview': async ({ db, today }, { id, unitId }) =>
    (await import('./drawing')).previewOf(db, await noticeAt(db, id), unitId, today),

  'notices.guard': async ({ db, today }, { id }) => guardOf(db, await noticeAt(db, id), today),

  'notices.begin': beginNotice,

  ...keepingHandlers,
  ...checkingHandlers,
  ...issuingHandlers,
  ...templateHandlers,

  'notices.chatText': async ({ db }, { id, most }) => ({ parts: await chatTextOf(db, id, most) }),

  'notices.letter': (powers, { id }) => letterOf(powers, id),

  'notices.copied': async ({ db, note }, { id, part, parts }) => {
    const { title, number } = await issuedAt(db, id);
    note({ subject: 'notice', subjectId: id, before: null, after: { title, number, part, parts } });
    return { id };
  },
};
