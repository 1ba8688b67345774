import { type chats, type PublishedKind, publishedKindWords } from '../../../shared/features/chats';
import { countedOnce } from '../../kept';
import type { HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { groupHandlers, openGroup } from './groups';

type Wanted = { groupId: number | null; of: { kind: PublishedKind; subjectId: number } | null };

const matching = (db: Reader, { groupId, of }: Wanted) =>
  db
    .selectFrom('publication')
    .$if(groupId !== null, (all) => all.where('publication.groupId', '=', groupId))
    .$if(of !== null, (all) =>
      all.where('publication.kind', '=', of?.kind ?? 'words').where('publication.subjectId', '=', of?.subjectId ?? 0),
    );

export const chatHandlers: HandlersFor<typeof chats> = {
  ...groupHandlers,

  'chats.publish': async ({ db, now, session, note }, { groupIds, ...text }) => {
    const wanted = [...new Set(groupIds)];
    for (const groupId of wanted) {
      const { name } = await openGroup(db, groupId);
      const row = { ...text, groupId, at: now, staffId: session.staffId, endedOn: null, endReason: null };
      const { id } = await db.insertInto('publication').values(row).returning('id').executeTakeFirstOrThrow();
      const after = { chat: name, published: publishedKindWords[text.kind], title: text.title };
      note({ subject: 'publication', subjectId: id, before: null, after });
    }
    return { count: wanted.length };
  },

  'chats.retract': async ({ db, today, note }, { id, reason }) => {
    const row = await db
      .selectFrom('publication')
      .innerJoin('chatGroup', 'chatGroup.id', 'publication.groupId')
      .select(['publication.title', 'publication.endedOn', 'chatGroup.name as chat'])
      .where('publication.id', '=', id)
      .executeTakeFirst();
    if (!row) throw new Refusal('没有找到这次发布，请重新打开“群”。');
    if (row.endedOn !== null) throw new Refusal('这次发布已经记为撤回。');
    await db.updateTable('publication').set({ endedOn: today, endReason: reason }).where('id', '=', id).execute();
    const told = { title: row.title, chat: row.chat };
    note({ subject: 'publication', subjectId: id, before: told, after: { ...told, endedOn: today, endReason: reason } });
    return { id };
  },

  'chats.log': async (powers, { after, size, ...wanted }) => {
    const { db } = powers;
    const found = await matching(db, wanted)
      .innerJoin('chatGroup', 'chatGroup.id', 'publication.groupId')
      .innerJoin('staff', 'staff.id', 'publication.staffId')
      .selectAll('publication')
      .select(['chatGroup.name as group', 'staff.name as by'])
      .$if(after !== null, (all) => all.where('publication.id', '<', after))
      .orderBy('publication.id', 'desc')
      .limit(size + 1)
      .execute();
    const counted = matching(db, wanted).select(({ fn }) => fn.countAll<number>().as('total'));
    const { total } = await countedOnce(powers, counted);
    const rows = found.slice(0, size).map(({ staffId: _, ...row }) => row);
    return { rows, total, next: found.length > size ? (rows.at(-1)?.id ?? null) : null };
  },
};
