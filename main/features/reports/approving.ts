// 审核定稿: somebody else than who drew it up looks, and from then on it stands.
import { createHash } from 'node:crypto';
import type { CommandPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { draftOf } from './drafting';
import { contentOf, findingsOf, hindranceOf, titleOf } from './finding';

const OWN = '这份汇总是你做的，要由站里另一位审核。';
const ALONE = '这份汇总是你做的。站里只有你能审核，请再输一次密码定稿。';

/** `own`: it was asked to approve what one drew up oneself. Refuses while something odd has no word to it. */
export async function approve(powers: CommandPowers, id: number, own: boolean): Promise<{ id: number }> {
  const { db, now, session, note } = powers;
  const report = await draftOf(db, id);
  const { text, found, staffId } = await contentOf(db, id);
  const hindrance = await hindranceOf(db, session, staffId);
  if (hindrance === 'own') throw new Refusal(OWN);
  if (hindrance === 'alone' && !own) throw new Refusal(ALONE);
  const open = (await findingsOf(db, id, found)).filter(({ remark }) => remark === null);
  if (open.length > 0) throw new Refusal(`还有${open.length}处要看一看、写一句说明：${open[0]?.words ?? ''}`);
  const sha256 = createHash('sha256').update(text).digest('hex');
  await db
    .updateTable('report')
    .set({ state: 'approved', approvedAt: now, approverId: session.staffId, sha256 })
    .where('id', '=', id)
    .execute();
  note({ subject: 'report', subjectId: id, before: null, after: { title: titleOf(report), sha256, alone: own } });
  return { id };
}
