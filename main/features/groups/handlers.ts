import type { groups } from '../../../shared/features/groups';
import { untilWritten } from '../../kept';
import { readsSealed } from '../../permission';
import type { HandlersFor, QueryPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { contactHandlers } from './contacts';
import { definingHandlers } from './defining';
import { findGroup, groupKinds } from './kinds';
import { figuresOf, membersPage } from './members';
import { careOf } from './person-care';
import { NOT_FOR_YOU, revealingHandlers } from './revealing';

async function figuresOfAll({ db, today }: QueryPowers) {
  const figures = [];
  for (const kind of await groupKinds(db)) if (kind.endedOn === null) figures.push(await figuresOf(db, kind, today));
  return figures;
}

export const groupHandlers: HandlersFor<typeof groups> = {
  'groups.overview': (powers) => untilWritten(powers, 'groups', () => figuresOfAll(powers)),

  'groups.people': async (powers, { id, show, page }) => {
    const { db, today, session } = powers;
    const group = await findGroup(db, id);
    if (group.sealed && !readsSealed(session.role)) throw new Refusal(NOT_FOR_YOU);
    return membersPage(powers, { group, show, today }, page);
  },

  'groups.ofPerson': (powers, { id }) => careOf(powers, id),

  // Drawing papers takes React, and sheets their writer; both are loaded when somebody wants one.
  'groups.issueList': async (powers, wanted) => (await import('./listing')).issueList(powers, wanted),

  'groups.saveXlsx': async (powers, wanted) => (await import('./listing')).saveList(powers, wanted),

  ...definingHandlers,
  ...contactHandlers,
  ...revealingHandlers,
};
