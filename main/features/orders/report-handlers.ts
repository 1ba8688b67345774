import type { orderReports } from '../../../shared/features/order-reports';
import type { HandlersFor } from '../../powers';
import { Refusal } from '../../refusal';
import { saveWorkbook } from '../../saving';
import { reportOf } from './figures';
import { saveOrderList } from './list-sheet';
import { figureSheets } from './month-sheet';
import { sheetHandlers } from './sheet-import';

export const reportHandlers: HandlersFor<typeof orderReports> = {
  ...sheetHandlers,

  'orders.figures': ({ db, today }, { from, to }) => {
    if (to < from) throw new Refusal({ to: '最后一天不能早于第一天。' });
    return reportOf(db, from, to, today);
  },

  'orders.saveXlsx': async (powers, { from, to }) => {
    const { db, today, write } = powers;
    const figures = await reportOf(db, from, to, today);
    const named = { title: '诉求办理情况存到哪里', suggested: `诉求办理情况_${from}_${to}.xlsx` };
    const saved = await saveWorkbook(powers, named, () => figureSheets(figures));
    if (!saved) return { outcome: 'cancelled' };
    const after = { fileName: saved.fileName, rows: figures.taken };
    await write(async ({ note }) => note({ subject: 'orderSheet', subjectId: 0, before: null, after }));
    return { outcome: 'saved', path: saved.path, rows: figures.taken };
  },

  // Drawing papers takes React; it is loaded with the first slip, not with the desk.
  'orders.issueSlip': async (powers, { id }) => (await import('./papers')).issueSlip(powers, id),
  'orders.issueList': async (powers, wanted) => (await import('./list-paper')).issueOrderList(powers, wanted),
  'orders.saveList': (powers, wanted) => saveOrderList(powers, wanted),
  'orders.issueMonth': async (powers, { period }) => (await import('./papers')).issueMonth(powers, period),
};
