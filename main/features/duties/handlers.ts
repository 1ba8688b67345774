import type { duties } from '../../../shared/features/duties';
import { dutyKinds, dutySchemeWords, roleNames } from '../../../shared/features/duty-kinds';
import { dayWords, lastDayOf } from '../../../shared/text';
import { untilWritten } from '../../kept';
import type { HandlersFor, QueryPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { saveWorkbook } from '../../saving';
import { bookingsOf, schemeOf, settingOf } from './booking';
import { doneWithin, itemsOf, rowsOf } from './counting';
import { evaluationHandlers } from './evaluating';

/** The days of a month. Refuses one that has not begun. */
export function spanOf(month: string, today: string) {
  if (`${month}-01` > today) throw new Refusal(`${dayWords(month)}还没有开始，请选择本月或更早的月份。`);
  return { from: `${month}-01`, to: lastDayOf(month) };
}

/** Everything counted for a month; until something is written it is counted once. */
export const monthOf = (powers: Pick<QueryPowers, 'db' | 'today' | 'session'>, month: string) => {
  const span = spanOf(month, powers.today);
  return untilWritten(powers, `duties ${month}`, async () => {
    const scheme = await schemeOf(powers.db);
    const done = await doneWithin(powers.db, span);
    // Days to come are not in post yet.
    const rows = rowsOf(done, scheme, { from: span.from, to: span.to < powers.today ? span.to : powers.today });
    return { scheme, done, rows };
  });
};

export const dutyHandlers: HandlersFor<typeof duties> = {
  ...evaluationHandlers,

  'duties.month': async (powers, { month }) => {
    const { scheme, done, rows } = await monthOf(powers, month);
    return { scheme: scheme.scheme, roles: scheme.roles, rows, shared: done.shared };
  },

  'duties.items': async (powers, { month, chiefId }) => {
    const { scheme, done } = await monthOf(powers, month);
    return itemsOf(done.acts.get(chiefId) ?? [], scheme);
  },

  'duties.setup': async ({ db }) => ({ scheme: (await settingOf(db)).scheme, bookings: await bookingsOf(db) }),

  'duties.setScheme': async ({ db, note }, { scheme }) => {
    const was = await settingOf(db);
    if (was.scheme === scheme) throw new Refusal(`现在就是按${dutySchemeWords[scheme]}记的。`);
    await db.updateTable('dutySetting').set({ scheme }).where('id', '=', 1).execute();
    note({ subject: 'dutySetting', subjectId: 1, before: null, after: { booked: dutySchemeWords[scheme] } });
    return { id: 1 };
  },

  'duties.book': async ({ db, note }, booking) => {
    const { kind, seven, six } = booking;
    const was = (await bookingsOf(db)).find((one) => one.kind === kind);
    if (was?.seven === seven && was.six === six) throw new Refusal('没有改动。');
    const { id } = await db
      .insertInto('dutyBooking')
      .values(booking)
      .onConflict((on) => on.column('kind').doUpdateSet({ seven, six }))
      .returning('id')
      .executeTakeFirstOrThrow();
    const words = `${dutyKinds[kind].name}：${roleNames.seven[seven]}、${roleNames.six[six]}`;
    note({ subject: 'dutyBooking', subjectId: id, before: null, after: { booked: words } });
    return { id };
  },

  'duties.issueMonth': async (powers, { month, chiefId }) => (await import('./papers')).issueMonth(powers, month, chiefId),

  'duties.saveXlsx': async (powers, { month }) => {
    const counted = await monthOf(powers, month);
    const named = { title: '存到哪里', suggested: `楼栋长${month}工作表.xlsx` };
    const saved = await saveWorkbook(powers, named, async () => (await import('./sheet')).monthSheets(month, counted));
    if (!saved) return { outcome: 'cancelled' };
    const after = { fileName: saved.fileName, rows: counted.rows.length };
    await powers.write(async ({ note }) => note({ subject: 'dutySheet', subjectId: 0, before: null, after }));
    return { outcome: 'saved', path: saved.path, rows: after.rows };
  },
};
