import type { households } from '../../../shared/features/households';
import type { HandlersFor } from '../../powers';
import { cellsUnder, refuseSealed } from '../fields/queries';
import { checkCodes, verifyHousehold } from '../residents/queries';
import { cardOf } from './card';
import { listHouseholds } from './list';
import { merge } from './merge';
import { split } from './split';

export const householdHandlers: HandlersFor<typeof households> = {
  'households.list': async (powers, { filter, page, fieldIds }) => {
    await refuseSealed(powers.db, powers.session, filter.fields);
    const { rows, ...found } = await listHouseholds(powers, { filter, page });
    const lines = rows.map(({ id }) => ({ householdId: id }));
    const cells = await cellsUnder(powers, fieldIds, lines);
    return { ...found, rows: rows.map((row, at) => ({ ...row, custom: cells[at] ?? [] })) };
  },

  'households.card': ({ db, today }, { id }) => cardOf(db, id, today),

  'households.split': async (powers, wanted) => {
    for (const [at, { relation }] of wanted.people.entries()) checkCodes({ relation }, `people.${at}.`);
    return { id: await split(powers, wanted) };
  },

  'households.merge': async (powers, wanted) => {
    for (const [at, { relation }] of wanted.people.entries()) checkCodes({ relation }, `people.${at}.`);
    await merge(powers, wanted);
    return { id: wanted.id };
  },

  'households.verify': async ({ db, today, note }, { id }) => {
    const before = await verifyHousehold(db, id, today);
    note({ subject: 'household', subjectId: id, before, after: { verifiedOn: today } });
    return { id };
  },
};
