// Days that are not what their weekday says: read from a sheet, shown, written.
import path from 'node:path';
import type { Holiday, orderSetup } from '../../../shared/features/order-setup';
import type { HandlersFor, Reader } from '../../powers';
import { readSheets, sheetFilters } from '../imports/queries';
import { readHolidays } from './holiday-reader';

/** Those that stand, by day. */
export const standingHolidays = (db: Reader): Promise<Holiday[]> =>
  db.selectFrom('holiday').select(['day', 'kind', 'name']).where('kind', '!=', 'usual').orderBy('day').execute();

const same = (one: Holiday, other: Holiday | undefined) => one.kind === other?.kind && one.name === other.name;

export const holidayHandlers: HandlersFor<Pick<typeof orderSetup, 'orders.openHolidays' | 'orders.setHolidays'>> = {
  'orders.openHolidays': async ({ db, platform, progress, signal }) => {
    const file = await platform.chooseOpen({ title: '选择放假安排表', filters: sheetFilters });
    if (file === null) return { outcome: 'cancelled' };
    const workbook = await readSheets(platform, file, (done, total) => progress(done, total, '正在读取表格'), signal);
    const { days, findings } = readHolidays(workbook);
    const there = new Map((await standingHolidays(db)).map((holiday) => [holiday.day, holiday]));
    const fresh = days.filter((holiday) => !same(holiday, there.get(holiday.day)));
    const sheet = { fileName: path.basename(file), days: fresh, known: days.length - fresh.length, findings };
    return { outcome: 'read', sheet };
  },

  'orders.setHolidays': async ({ db, note }, { days }) => {
    for (const day of days) {
      await db
        .insertInto('holiday')
        .values(day)
        .onConflict((on) => on.column('day').doUpdateSet({ kind: day.kind, name: day.name }))
        .execute();
    }
    const sorted = days.map(({ day }) => day).sort();
    const after = { days: days.length, firstDay: sorted[0], lastDay: sorted.at(-1) };
    note({ subject: 'holiday', subjectId: 0, before: null, after });
    return { days: days.length };
  },
};
