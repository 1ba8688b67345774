import type { subsidies } from '../../../shared/features/subsidies';
import { yuanWords } from '../../../shared/rules/subsidy';
import { dayInChina, dayWords } from '../../../shared/text';
import type { CommandPowers, HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { saveWorkbook } from '../../saving';
import { setRate } from '../duties/queries';
import { monthOf } from './reckoning';

async function standingSheet(db: Reader, id: number) {
  const sheet = await db.selectFrom('subsidySheet').selectAll().where('id', '=', id).executeTakeFirst();
  if (!sheet) throw new Refusal('没有找到这份发放表，请重新打开。');
  if (sheet.endedOn !== null) throw new Refusal(`这份发放表已在${dayWords(sheet.endedOn)}作废。`);
  return sheet;
}

async function deduct(
  powers: CommandPowers,
  { month, chiefId, amount, words }: { month: string; chiefId: number; amount: number; words: string },
) {
  const { db, now, session, note } = powers;
  const { lines, sheet } = await monthOf(powers, month);
  if (sheet) throw new Refusal(`发放表${sheet.number}已经生成。要改，先作废这一份。`);
  const line = lines.find((one) => one.chiefId === chiefId);
  if (!line) throw new Refusal('这个月没有这位楼栋长，请重新选择。');
  if (amount > line.amount) throw new Refusal({ amount: `这个月只剩${yuanWords(line.amount)}，扣不了这么多。` });
  const row = { chiefId, month, amount, words, staffId: session.staffId, at: now, endedOn: null, endReason: null };
  const made = await db.insertInto('subsidyDeduction').values(row).returning('id').executeTakeFirstOrThrow();
  note({
    subject: 'chief',
    subjectId: chiefId,
    before: null,
    after: { name: line.name, month, sum: yuanWords(amount), reason: words },
  });
  return made;
}

export const subsidyHandlers: HandlersFor<typeof subsidies> = {
  'subsidies.month': (powers, { month }) => monthOf(powers, month),

  'subsidies.setRate': (powers, { rate }) => setRate(powers, rate),

  'subsidies.deduct': (powers, draft) => deduct(powers, draft),

  'subsidies.endDeduction': async (powers, { id, reason }) => {
    const { db, today, note } = powers;
    const row = await db.selectFrom('subsidyDeduction').selectAll().where('id', '=', id).executeTakeFirst();
    if (!row || row.endedOn !== null) throw new Refusal('这一笔已经不扣了，请重新打开。');
    const { sheet } = await monthOf(powers, row.month);
    if (sheet) throw new Refusal(`发放表${sheet.number}已经生成。要改，先作废这一份。`);
    await db.updateTable('subsidyDeduction').set({ endedOn: today, endReason: reason }).where('id', '=', id).execute();
    const after = { month: row.month, sum: yuanWords(row.amount), endReason: reason };
    note({ subject: 'chief', subjectId: row.chiefId, before: null, after });
    return { id };
  },

  'subsidies.issueSheet': async (powers, { month }) => (await import('./paper')).issueSheet(powers, month),

  'subsidies.paid': async ({ db, today, note }, { id, on, words }) => {
    const sheet = await standingSheet(db, id);
    if (sheet.paidOn !== null) throw new Refusal(`已经记过：${dayWords(sheet.paidOn)}发放。`);
    if (on > today) throw new Refusal({ on: '日期不能晚于今天，发了再登记。' });
    if (on < dayInChina(sheet.at))
      throw new Refusal({ on: `发放表是${dayWords(dayInChina(sheet.at))}生成的，发放不能比这一天早。` });
    await db.updateTable('subsidySheet').set({ paidOn: on, paidWords: words }).where('id', '=', id).execute();
    note({
      subject: 'subsidySheet',
      subjectId: id,
      before: null,
      after: { month: sheet.month, paidOn: on, sum: yuanWords(sheet.total) },
    });
    return { id };
  },

  'subsidies.withdraw': async ({ db, today, note }, { id, reason }) => {
    const sheet = await standingSheet(db, id);
    if (sheet.paidOn !== null) throw new Refusal('已经发放的不能作废。多发少发的，在下个月加减，并写明原因。');
    await db.updateTable('subsidySheet').set({ endedOn: today, endReason: reason }).where('id', '=', id).execute();
    note({ subject: 'subsidySheet', subjectId: id, before: null, after: { month: sheet.month, endReason: reason } });
    return { id };
  },

  'subsidies.saveXlsx': async (powers, { month }) => {
    const found = await monthOf(powers, month);
    const named = { title: '存到哪里', suggested: `楼栋长补贴_${month}.xlsx` };
    const saved = await saveWorkbook(powers, named, async () => [(await import('./sheet')).subsidySheetDraft(month, found)]);
    if (!saved) return { outcome: 'cancelled' };
    const after = { fileName: saved.fileName, rows: found.lines.length };
    await powers.write(async ({ note }) => note({ subject: 'dutySheet', subjectId: 0, before: null, after }));
    return { outcome: 'saved', path: saved.path, rows: after.rows };
  },
};
