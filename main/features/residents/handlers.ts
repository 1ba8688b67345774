import type { residents } from '../../../shared/features/residents';
import type { HandlersFor } from '../../powers';
import { cellsUnder, refuseSealed } from '../fields/queries';
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

  'residents.list': async (powers, { filter, page, fieldIds }) => {
    await refuseSealed(powers.db, powers.session, filter.fields);
    const { rows, ...found } = await listResidents(powers, { filter, page });
    const lines = rows.map(({ id, householdId }) => ({ personId: id, householdId }));
    const cells = await cellsUnder(powers, fieldIds, lines);
    return { ...found, rows: rows.map((row, at) => ({ ...row, custom: cells[at] ?? [] })) };
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
