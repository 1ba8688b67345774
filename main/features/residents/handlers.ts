import type { residents } from '../../../shared/features/residents';
import type { HandlersFor } from '../../powers';
import { refuseSealed } from '../fields/queries';
import { importedChangesOf, importOfPerson } from '../imports/queries';
import { amendingHandlers } from './amending';
import { cardOf } from './card';
import { enteringHandlers } from './entering';
import { historyOf } from './history';
import { listResidents } from './list';
import { movingHandlers } from './moving';
import { revealingHandlers } from './revealing';
import { searchResidents } from './search';
import { taggingHandlers } from './tagging';

export const residentHandlers: HandlersFor<typeof residents> = {
  'residents.search': ({ db }, { text, most }) => searchResidents(db, text, most),

  'residents.list': async ({ db, today, session }, { filter, page }) => {
    await refuseSealed(db, session, filter.fields);
    return listResidents(db, { filter, page, today });
  },

  'residents.card': ({ db }, { id }) => cardOf(db, id),

  'residents.history': ({ db }, { id }) => historyOf(db, id, { importOfPerson, importedChangesOf }),

  'residents.tags': ({ db }) =>
    db
      .selectFrom('personTag')
      .innerJoin('residence', (on) =>
        on.onRef('residence.personId', '=', 'personTag.personId').on('residence.endedOn', 'is', null),
      )
      .select(({ fn }) => ['personTag.tag', fn.countAll<number>().as('residents')])
      .where('personTag.endedOn', 'is', null)
      .groupBy('personTag.tag')
      .orderBy('residents', 'desc')
      .orderBy('personTag.tag')
      .execute(),

  ...enteringHandlers,
  ...amendingHandlers,
  ...movingHandlers,
  ...taggingHandlers,
  ...revealingHandlers,
};
