// The end of an errand: done, or not; and what was photographed for it goes.
import type { errands } from '../../../shared/features/errands';
import { dayWords } from '../../../shared/text';
import type { HandlersFor, TaskPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { attachmentIds, forgetAttachments } from '../attachments/queries';
import { scrubbed, writeErasures } from '../privacy/queries';
import { checkDay } from '../residents/queries';
import { checkBalance } from './papers-lent';
import { errandOf, filesOf, isOpen, noted, openErrand } from './rows';

/** Why photos go: what they were taken for is over. */
const REASON = '代办已经结束，照片和扫描件用不着了';

/** Empties the files in one transaction, then writes the ledger file anew. How many. */
async function clearFiles({ write, scrub, progress }: TaskPowers, id: number): Promise<{ files: number }> {
  progress(0, 2, '正在删除');
  const files = await write(async (powers) => {
    const { db, today, note } = powers;
    const errand = await errandOf(db, id);
    if (isOpen(errand)) throw new Refusal(`${errand.number}还没有办完，照片还用得着。`);
    const ids = await attachmentIds(db, 'errand', [id]);
    const held = await filesOf(db, id);
    if (held === 0) throw new Refusal(`${errand.number}没有照片和扫描件要删。`);
    await writeErasures(
      powers,
      ids.map((subjectId) => ({ subject: 'attachment', subjectId })),
      REASON,
    );
    await forgetAttachments(db, ids);
    await db.updateTable('errand').set({ filesClearedOn: today }).where('id', '=', id).execute();
    note(noted(errand, { filesCleared: held }));
    return held;
  });
  progress(1, 2, '正在清理文件里的痕迹');
  await scrubbed(scrub);
  progress(2, 2, '删好了');
  return { files };
}

type Ends = 'finish' | 'end' | 'resume' | 'clearFiles';

export const closingHandlers: HandlersFor<Pick<typeof errands, `errands.${Ends}`>> = {
  'errands.finish': async ({ db, today, note }, { id, result, receivedBy, on }) => {
    const errand = await openErrand(db, id);
    await checkBalance(db, id);
    const doneOn = on ?? today;
    checkDay(doneOn, { today, notBefore: { day: errand.takenOn, words: `${dayWords(errand.takenOn)}才委托` } });
    await db.updateTable('errand').set({ state: 'done', doneOn, result, receivedBy }).where('id', '=', id).execute();
    note(noted(errand, { doneOn, result, receivedBy }));
    return { id, files: await filesOf(db, id) };
  },

  'errands.end': async ({ db, today, note }, { id, reason }) => {
    const errand = await openErrand(db, id);
    await checkBalance(db, id);
    await db.updateTable('errand').set({ state: 'ended', endedOn: today, endReason: reason }).where('id', '=', id).execute();
    note(noted(errand, { endedOn: today, endReason: reason }));
    return { id, files: await filesOf(db, id) };
  },

  'errands.resume': async ({ db, note }, { id, reason }) => {
    const errand = await errandOf(db, id);
    if (isOpen(errand)) throw new Refusal(`${errand.number}正在办。`);
    const again = { state: 'doing' as const, doneOn: null, endedOn: null, endReason: null, filesClearedOn: null };
    await db.updateTable('errand').set(again).where('id', '=', id).execute();
    note(noted(errand, { resumed: reason }));
    return { id };
  },

  'errands.clearFiles': (powers, { id }) => clearFiles(powers, id),
};
