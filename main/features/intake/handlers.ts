import type { IntakeRow, intake } from '../../../shared/features/intake';
import { instantWords, maskPhone } from '../../../shared/text';
import type { HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { openIntakes } from './queries';

type Wanted = { settled: boolean; after: number | null; size: number };

/** One more than a page holds, so that the last page is known. */
const pageOf = (db: Reader, { settled, after, size }: Wanted) =>
  db
    .selectFrom('intake')
    .innerJoin('staff', 'staff.id', 'intake.staffId')
    .selectAll('intake')
    .select('staff.name as by')
    .where('intake.outcome', settled ? 'is not' : 'is', null)
    .$if(after !== null, (q) => q.where('intake.id', settled ? '<' : '>', after))
    .orderBy('intake.id', settled ? 'desc' : 'asc')
    .limit(size + 1)
    .execute();

const rowOf = ({ atKiosk, staffId: _, endedBy: __, phone, ...row }: Awaited<ReturnType<typeof pageOf>>[number]): IntakeRow => ({
  ...row,
  phone: phone === null ? null : maskPhone(phone),
  atKiosk: atKiosk === 1,
});

async function intakeOf(db: Reader, id: number) {
  const found = await db.selectFrom('intake').selectAll().where('id', '=', id).executeTakeFirst();
  if (!found) throw new Refusal('没有找到这件诉求，请重新打开“诉求”。');
  return found;
}

export const intakeHandlers: HandlersFor<typeof intake> = {
  'intake.take': async ({ db, now, session, note }, draft) => {
    const taken = {
      ...draft,
      at: now,
      staffId: session.staffId,
      atKiosk: session.role === 'kiosk' ? (1 as const) : (0 as const),
    };
    const { id } = await db
      .insertInto('intake')
      .values({ ...taken, outcome: null, endedAt: null, endedBy: null, endWords: '' })
      .returning('id')
      .executeTakeFirstOrThrow();
    note({ subject: 'intake', subjectId: id, before: null, after: { name: draft.name, room: draft.room } });
    return { id };
  },

  'intake.list': async ({ db }, wanted) => {
    const found = await pageOf(db, wanted);
    const rows = found.slice(0, wanted.size).map(rowOf);
    const next = found.length > wanted.size ? (rows.at(-1)?.id ?? null) : null;
    return { rows, open: await openIntakes(db), next };
  },

  'intake.settle': async ({ db, now, session, note }, { id, outcome, words }) => {
    const found = await intakeOf(db, id);
    if (found.endedAt !== null) throw new Refusal(`这件诉求在${instantWords(found.endedAt)}已经处理过了。`);
    const settled = { outcome, endedAt: now, endedBy: session.staffId, endWords: words };
    await db.updateTable('intake').set(settled).where('id', '=', id).execute();
    note({ subject: 'intake', subjectId: id, before: null, after: { name: found.name, room: found.room, outcome, words } });
    return { id };
  },

  'intake.reveal': async ({ db, note }, { id, reason }) => {
    const { phone, name } = await intakeOf(db, id);
    if (phone === null) throw new Refusal('当时没有留电话。');
    note({ subject: 'intake', subjectId: id, before: null, after: { name, reason } });
    return { value: phone };
  },
};
