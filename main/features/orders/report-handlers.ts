import type { orderReports } from '../../../shared/features/order-reports';
import type { HandlersFor } from '../../powers';
import { Refusal } from '../../refusal';
import { sheetFilters } from '../imports/queries';
import { figuresOf } from './figures';
import { figureSheets } from './month-sheet';
import { sheetHandlers } from './sheet-import';

export const reportHandlers: HandlersFor<typeof orderReports> = {
  ...sheetHandlers,

  'orders.figures': ({ db, today }, { from, to }) => {
    if (to < from) throw new Refusal({ to: '最后一天不能早于第一天。' });
    return figuresOf(db, from, to, today);
  },

  'orders.saveXlsx': async ({ db, today, platform, write }, { from, to }) => {
    const figures = await figuresOf(db, from, to, today);
    const suggested = `诉求办理情况_${from}_${to}.xlsx`;
    const path = await platform.chooseSave({ title: '存到哪里', suggested, filters: sheetFilters.slice(0, 1) });
    if (path === null) return { outcome: 'cancelled' };
    const { writeWorkbook } = await import('../../sheets/write');
    await platform.writeFile(path, await writeWorkbook({ sheets: figureSheets(figures) }));
    const after = { fileName: suggested, rows: figures.taken };
    await write(async ({ note }) => note({ subject: 'orderSheet', subjectId: 0, before: null, after }));
    return { outcome: 'saved', path, rows: figures.taken };
  },

  // Drawing papers takes React; it is loaded with the first slip, not with the desk.
  'orders.issueSlip': async (powers, { id }) => (await import('./papers')).issueSlip(powers, id),
  'orders.issueMonth': async (powers, { period }) => (await import('./papers')).issueMonth(powers, period),
};
