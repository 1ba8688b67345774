// The station's own templates: made from a notice, ended when nobody uses them any more.
import { noticeKindWords } from '../../../shared/features/notice-words';
import type { NoticeTemplate, notices } from '../../../shared/features/notices';
import type { HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { draftOf, noticeAt } from './finding';

const templatesOf = (db: Reader): Promise<NoticeTemplate[]> =>
  db.selectFrom('noticeTemplate').select(['id', 'name', 'kind', 'title']).where('endedOn', 'is', null).orderBy('name').execute();

type Templates = Pick<typeof notices, 'notices.templates' | 'notices.saveTemplate' | 'notices.endTemplate'>;

export const templateHandlers: HandlersFor<Templates> = {
  'notices.templates': ({ db }) => templatesOf(db),

  'notices.saveTemplate': async ({ db, now, session, note }, { id, name }) => {
    const notice = await noticeAt(db, id);
    if ((await templatesOf(db)).some((template) => template.name === name))
      throw new Refusal({ name: '已经有叫这个名字的模板，请换个名字。' });
    const { paper, landscape, letterhead, seal, code } = draftOf(notice);
    const row = { name, kind: notice.kind, title: notice.title, content: notice.content, staffId: session.staffId, at: now };
    const { id: templateId } = await db
      .insertInto('noticeTemplate')
      .values({ ...row, look: JSON.stringify({ paper, landscape, letterhead, seal, code }), endedOn: null, endReason: null })
      .returning('id')
      .executeTakeFirstOrThrow();
    const after = { name, kind: noticeKindWords[notice.kind], title: notice.title };
    note({ subject: 'noticeTemplate', subjectId: templateId, before: null, after });
    return { id: templateId };
  },

  'notices.endTemplate': async ({ db, today, note }, { id, reason }) => {
    const query = db.selectFrom('noticeTemplate').select('name').where('id', '=', id).where('endedOn', 'is', null);
    const found = await query.executeTakeFirst();
    if (!found) throw new Refusal('这个模板已经不用了。');
    await db.updateTable('noticeTemplate').set({ endedOn: today, endReason: reason }).where('id', '=', id).execute();
    note({ subject: 'noticeTemplate', subjectId: id, before: found, after: { ...found, endedOn: today, reason } });
    return { id };
  },
};
