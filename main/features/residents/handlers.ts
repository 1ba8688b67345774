import type { residents } from '../../../shared/features/residents';
import type { HandlersFor } from '../../powers';
import { refuseSealed } from '../fields/queries';
import { standsOn } from '../groups/queries';
import { amendingHandlers } from './amending';
import { cardOf } from './card';
import { enteringHandlers } from './entering';
import { listResidents } from './list';
import { movingHandlers } from './moving';
import { revealingHandlers } from './revealing';
import { searchResidents } from './search';
import { taggingHandlers } from './tagging';

export const residentHandlers: HandlersFor<typeof residents> = {
  'residents.search': ({ db, today }, { text, most }) => searchResidents(db, text, { most, today }),

  'residents.list': async (powers, { filter, page }) => {
    await refuseSealed(powers.db, powers.session, filter.fields);
    return listResidents(powers, { filter, page });
  },

  'residents.card': ({ db, today }, { id }) => cardOf(db, id, today),

  'residents.tags': ({ db, today }) =>
    db
      .selectFrom('personTag')
      .innerJoin('residence', (on) =>
        on.onRef('residence.personId', '=', 'personTag.personId').on('residence.endedOn', 'is', null),
      )
      .select(({ fn }) => ['personTag.tag', fn.countAll<number>().as('residents')])
      .where(standsOn(today))
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
