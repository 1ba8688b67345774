import type { consultations } from '../../../shared/features/consultations';
import type { HandlersFor } from '../../powers';
import { amendingHandlers } from './amending';
import { answeringHandlers } from './answering';
import { consultationCard, consultationList } from './listing';
import { openingHandlers } from './opening';
import { returningHandlers } from './returns';
import { boardOf, rowPage } from './rows';

// Drawing papers takes React; it is loaded with the first paper, not with the desk.
export const consultationHandlers: HandlersFor<typeof consultations> = {
  'consultations.list': ({ db }) => consultationList(db),
  'consultations.card': ({ db }, { id }) => consultationCard(db, id),
  'consultations.rows': rowPage,
  'consultations.board': ({ db }, { id, buildingId }) => boardOf(db, id, buildingId),
  ...openingHandlers,
  ...answeringHandlers,
  ...amendingHandlers,
  ...returningHandlers,
  'consultations.saveSheets': async (powers, asked) => (await import('./sheets-out')).saveSheets(powers, asked),
  'consultations.issueSheets': async (powers, asked) => (await import('./sheets')).issueSheets(powers, asked),
  'consultations.issueNotReached': async (powers, asked) => (await import('./not-reached')).issueNotReached(powers, asked),
  'consultations.issueTally': async (powers, asked) => (await import('./tally-paper')).issueTally(powers, asked),
  'consultations.saveXlsx': async (powers, asked) => (await import('./workbook')).saveRows(powers, asked),
};
