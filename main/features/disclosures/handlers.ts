import type { disclosures } from '../../../shared/features/disclosures';
import type { HandlersFor } from '../../powers';
import { registerPage } from './listing';

export const disclosureHandlers: HandlersFor<typeof disclosures> = {
  'disclosures.list': ({ db }, { after, ...filter }) => registerPage(db, filter, after),

  // Drawing papers takes React, and sheets their writer; both are loaded when somebody wants one.
  'disclosures.issueRegister': async (powers, filter) => (await import('./register')).issueRegister(powers, filter),
  'disclosures.saveXlsx': async (powers, filter) => (await import('./register')).saveRegister(powers, filter),
};
