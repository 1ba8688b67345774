import type { queries } from '../../../shared/features/queries';
import { untilWritten } from '../../kept';
import type { HandlersFor } from '../../powers';
import { refuseSealed } from '../fields/queries';
import { countUnder } from '../residents/queries';
import { exportList } from './export';
import { findQuery, savedQueries } from './saved';
import { savingHandlers } from './saving';

// Drawing papers takes React; it is loaded with the first paper, not with the desk.
export const queryHandlers: HandlersFor<typeof queries> = {
  'queries.list': ({ db }) => savedQueries(db),

  'queries.count': async (powers, { id }) => {
    const { db, today, session } = powers;
    const { filter } = await findQuery(db, id);
    await refuseSealed(db, session, filter.fields);
    return { count: await untilWritten(powers, `residents ${JSON.stringify(filter)}`, () => countUnder(db, filter, today)) };
  },

  ...savingHandlers,

  'queries.issueList': async (powers, draft) => (await import('./resident-list')).issueList(powers, draft),

  'queries.issueLabels': async (powers, draft) => (await import('./labels')).issueLabels(powers, draft),

  'queries.saveXlsx': (powers, draft) => exportList(powers, draft),
};
