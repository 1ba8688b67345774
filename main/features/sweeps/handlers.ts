import type { sweeps } from '../../../shared/features/sweeps';
import type { HandlersFor } from '../../powers';
import { acceptingHandlers } from './accepting';
import { answeringHandlers } from './answering';
import { handOutText } from './chat-out';
import { endingHandlers } from './ending';
import { sweepCard, sweepList } from './listing';
import { openingHandlers } from './opening';
import { returningHandlers } from './returns';
import { boardOf, rowPage } from './rows';
import { saveSheets } from './sheets-out';
import { saveSummary } from './summary-workbook';
import { totalsOf } from './totals';

// Drawing papers takes React; it is loaded with the first paper, not with the desk.
export const sweepHandlers: HandlersFor<typeof sweeps> = {
  'sweeps.list': ({ db }) => sweepList(db),
  'sweeps.card': ({ db }, { id }) => sweepCard(db, id),
  'sweeps.rows': rowPage,
  'sweeps.board': ({ db }, { id }) => boardOf(db, id),
  'sweeps.totals': ({ db }, { id }) => totalsOf(db, id),
  ...openingHandlers,
  ...answeringHandlers,
  ...returningHandlers,
  ...acceptingHandlers,
  ...endingHandlers,
  'sweeps.issueLists': async (powers, asked) => (await import('./lists')).issueLists(powers, asked),
  'sweeps.saveSheets': saveSheets,
  'sweeps.handOutText': handOutText,
  'sweeps.issueSummary': async (powers, { id }) => (await import('./summary-paper')).issueSummary(powers, id),
  'sweeps.saveSummary': saveSummary,
};
