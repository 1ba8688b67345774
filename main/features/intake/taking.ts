// Taking a request down at the front desk, and writing down what came of it, once.
import type { z } from 'zod';
import type { IntakeDraft } from '../../../shared/features/intake';
import type { Input } from '../../../shared/operations';
import { instantWords } from '../../../shared/text';
import type { CommandPowers, Reader } from '../../powers';
import { Refusal } from '../../refusal';

/** As it stands. Refuses when there is none of this id. */
export async function intakeOf(db: Reader, id: number) {
  const found = await db.selectFrom('intake').selectAll().where('id', '=', id).executeTakeFirst();
  if (!found) throw new Refusal('没有找到这件诉求，请重新打开“诉求”。');
  return found;
}

/** Takes one down, at the kiosk or in the office. */
export async function take(
  { db, now, session, note }: CommandPowers,
  draft: z.output<typeof IntakeDraft>,
): Promise<{ id: number }> {
  const atKiosk = session.role === 'kiosk' ? (1 as const) : (0 as const);
  const taken = { ...draft, at: now, staffId: session.staffId, atKiosk };
  const { id } = await db
    .insertInto('intake')
    .values({ ...taken, outcome: null, endedAt: null, endedBy: null, endWords: '' })
    .returning('id')
    .executeTakeFirstOrThrow();
  note({ subject: 'intake', subjectId: id, before: null, after: { name: draft.name, room: draft.room } });
  return { id };
}

/** Writes down what came of it. Refuses one that was settled before. */
export async function settle({ db, now, session, note }: CommandPowers, { id, outcome, words }: Input<'intake.settle'>) {
  const found = await intakeOf(db, id);
  if (found.endedAt !== null) throw new Refusal(`这件诉求在${instantWords(found.endedAt)}已经处理过了。`);
  const settled = { outcome, endedAt: now, endedBy: session.staffId, endWords: words };
  await db.updateTable('intake').set(settled).where('id', '=', id).execute();
  note({ subject: 'intake', subjectId: id, before: null, after: { name: found.name, room: found.room, outcome, words } });
  return { id };
}
