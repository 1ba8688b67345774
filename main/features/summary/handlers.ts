import type { summary } from '../../../shared/features/summary';
import { untilWritten } from '../../kept';
import type { HandlersFor } from '../../powers';
import { saveWorkbook } from '../../saving';
import { dictionary, rowsShown } from './dictionary';
import { countedDays, countsNow, readingOf, summaryOf } from './queries';
import { summaryFileName, summarySheets } from './sheet';

export const summaryHandlers: HandlersFor<typeof summary> = {
  'summary.figures': async (powers, { period }) => {
    const { db, now } = powers;
    const counted = await untilWritten(powers, `summary ${period}`, () => summaryOf(db, period, powers));
    return { ...counted, countedAt: now };
  },

  'summary.indicators': ({ db }) => dictionary(db),

  'summary.rows': async ({ db, today, session }, { period, code, after, size }) => {
    const { rows, about } = await rowsShown(db, session, code, countedDays(period, today), { after, size: size + 1 });
    return { rows: rows.slice(0, size), next: rows.length > size ? (rows[size - 1]?.id ?? null) : null, about };
  },

  'summary.counts': ({ db, today }) => countsNow(db, today),

  'summary.saveXlsx': async (powers, { period }) => {
    const { db, write } = powers;
    const counted = await summaryOf(db, period, powers);
    const named = { title: '上报汇总存到哪里', suggested: summaryFileName(counted) };
    const saved = await saveWorkbook(powers, named, async () => summarySheets(counted, await readingOf(db, counted)));
    if (!saved) return { outcome: 'cancelled' };
    const after = { period, asOf: counted.asOf, fileName: saved.fileName };
    await write(async ({ note }) => note({ subject: 'summary', subjectId: 0, before: null, after }));
    return { outcome: 'saved', path: saved.path };
  },
};
