import type { visits } from '../../../shared/features/visit-acts';
import { visitPurposeWords } from '../../../shared/features/visit-words';
import { dayWords } from '../../../shared/text';
import { untilWritten } from '../../kept';
import type { HandlersFor } from '../../powers';
import { Refusal } from '../../refusal';
import { endContact } from '../groups/queries';
import { cardHandlers } from './cards';
import { giftHandlers } from './gifts';
import { needHandlers } from './needs';
import { boardOf, dueOfPerson, planPage } from './plan';
import { enterVisit } from './recording';
import { visitCardOf, visitPage, visitsOfPerson } from './rows';
import { countTiers, tierHandlers } from './tiers';

export const visitHandlers: HandlersFor<typeof visits> = {
  ...tierHandlers,
  ...cardHandlers,
  ...needHandlers,
  ...giftHandlers,

  'visits.board': (powers) =>
    untilWritten(powers, 'visits board', async () => {
      const rows = await boardOf(powers.db, powers.today);
      const sum = (of: 'people' | 'overdue' | 'soon' | 'done') => rows.reduce((total, row) => total + row[of], 0);
      const all = { people: sum('people'), overdue: sum('overdue'), soon: sum('soon'), done: sum('done') };
      return { rows, ...all, tiers: await countTiers(powers.db) };
    }),

  'visits.plan': (powers, { show, postId, after, size }) => planPage(powers, { show, postId }, { after, size }),

  'visits.list': ({ db }, asked) => visitPage(db, asked),

  'visits.card': ({ db }, { id }) => visitCardOf(db, id),

  'visits.ofPerson': async ({ db, today }, { personId }) => {
    const { dueOn, every } = (await dueOfPerson(db, today, personId)) ?? { dueOn: null, every: null };
    return { dueOn, every, late: dueOn !== null && today > dueOn, rows: await visitsOfPerson(db, personId) };
  },

  'visits.record': (powers, draft) => enterVisit(powers, draft),

  'visits.withdraw': async (powers, { id, reason }) => {
    const { db, today, note } = powers;
    const { endedOn, on, purpose } = await visitCardOf(db, id);
    if (endedOn !== null) throw new Refusal(`这次走访已于${dayWords(endedOn)}撤回。`);
    const { contactId, personId, householdId } = await db
      .selectFrom('visit')
      .select(['contactId', 'personId', 'householdId'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    await db.updateTable('visit').set({ endedOn: today, endReason: reason }).where('id', '=', id).execute();
    if (contactId !== null) await endContact(powers, contactId, reason);
    const about =
      personId === null ? { subject: 'household', subjectId: householdId } : { subject: 'person', subjectId: personId };
    const before = { visitedOn: on, visit: visitPurposeWords[purpose] };
    note({ ...about, before, after: { ...before, endedOn: today, endReason: reason } });
    return { id };
  },

  // Drawing papers takes React: it is loaded when somebody wants one.
  'visits.issueCards': async (powers, asked) => (await import('./card-paper')).issueCards(powers, asked),
};
