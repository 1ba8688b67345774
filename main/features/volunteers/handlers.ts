import type { leads } from '../../../shared/features/leads';
import type { teams } from '../../../shared/features/teams';
import type { volunteers } from '../../../shared/features/volunteers';
import type { HandlersFor } from '../../powers';
import { amendHandlers } from './amending';
import { volunteerCard } from './card';
import { leadHandlers } from './leads';
import { registerHandlers } from './register';
import { searchVolunteers, volunteerPage } from './rows';
import { sheetHandlers } from './sheet-import';
import { skillHandlers } from './skills';
import { teamHandlers } from './teams';

export const volunteerHandlers: HandlersFor<typeof volunteers & typeof teams & typeof leads> = {
  ...registerHandlers,
  ...amendHandlers,
  ...skillHandlers,
  ...teamHandlers,
  ...leadHandlers,
  ...sheetHandlers,

  'volunteers.list': (powers, { filter, page }) => volunteerPage(powers, filter, page),

  'volunteers.search': ({ db }, { text, most }) => searchVolunteers(db, text, most),

  'volunteers.card': ({ db }, { id }) => volunteerCard(db, id),

  'volunteers.ofPerson': async ({ db }, { personId }) => {
    const found = await db
      .selectFrom('volunteer')
      .select(['id', 'number', 'endedOn'])
      .where('personId', '=', personId)
      .executeTakeFirst();
    return found ?? null;
  },

  'volunteers.accounts': ({ db }) =>
    db.selectFrom('staff').select(['id', 'name']).where('endedOn', 'is', null).orderBy('id').execute(),

  // Drawing cards takes React; it is loaded with the first card, not with the desk.
  'volunteers.issueCards': async (powers, wanted) => (await import('./member-cards')).issueCards(powers, wanted),
};
