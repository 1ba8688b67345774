import type { checkup } from '../../../shared/features/checkup';
import type { HandlersFor } from '../../powers';
import { countsOf, totalOf } from './counting';
import { listFound } from './list';
import { mark, markedOf, unmark } from './marking';
import { askedOn, staleMonths } from './setting';

export const checkupHandlers: HandlersFor<typeof checkup> = {
  'checkup.setting': async ({ db }) => ({ staleMonths: await staleMonths(db) }),

  'checkup.setMonths': async ({ db, note }, { staleMonths: months }) => {
    const before = { staleMonths: await staleMonths(db) };
    await db.updateTable('checkupSetting').set({ staleMonths: months }).where('id', '=', 1).execute();
    note({ subject: 'station', subjectId: 1, before, after: { staleMonths: months } });
    return { staleMonths: months };
  },

  'checkup.counts': (powers, { codes }) => countsOf(powers, codes),

  'checkup.list': async (powers, { code, buildingId, page }) => {
    const { db, today } = powers;
    const found = await listFound(db, { code, buildingId, asked: await askedOn(db, today) }, page);
    return { ...found, total: await totalOf(powers, code, buildingId) };
  },

  'checkup.mark': async (powers, wanted) => ({ id: await mark(powers, wanted) }),

  'checkup.marked': ({ db }, { code }) => markedOf(db, code),

  'checkup.unmark': async (powers, { id }) => {
    await unmark(powers, id);
    return { id };
  },

  // Drawing papers takes React, and sheets their writer; both are loaded when somebody wants one.
  'checkup.issueList': async (powers, wanted) => (await import('./sheet')).issueList(powers, wanted),

  'checkup.saveXlsx': async (powers, wanted) => {
    const file = await (await import('./sheet')).saveList(powers, wanted);
    return file === null ? { outcome: 'cancelled' } : { outcome: 'saved', path: file };
  },
};
