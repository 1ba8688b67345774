// 节日慰问: who of a group gets something, once a year and festival, and the sheet they sign for it.
import type { visits } from '../../../shared/features/visit-acts';
import type { HandlersFor } from '../../powers';
import { Refusal } from '../../refusal';
import { checkDay } from '../residents/queries';
import { peopleFor } from './gift-people';
import { enterVisit, giftOf } from './recording';

type Giving = 'visits.giftPeople' | 'visits.giveGifts' | 'visits.issueGifts';

export const giftHandlers: HandlersFor<Pick<typeof visits, Giving>> = {
  'visits.giftPeople': ({ db, today }, asked) => peopleFor(db, today, asked),

  'visits.giveGifts': async (powers, { personIds, on, festival, gift, quantity }) => {
    checkDay(on, { today: powers.today, notBefore: null });
    let given = 0;
    for (const personId of new Set(personIds)) {
      if (await giftOf(powers.db, personId, festival, on)) continue;
      await enterVisit(powers, { personId, on, purpose: 'festival', result: 'met', festival, gift, quantity });
      given += 1;
    }
    const left = new Set(personIds).size - given;
    if (given === 0) throw new Refusal(`选中的人${on.slice(0, 4)}年${festival}都已经慰问过了，一年一次。`);
    return { given, left };
  },

  // Drawing papers takes React: it is loaded when somebody wants one.
  'visits.issueGifts': async (powers, wanted) => (await import('./gift-sheet')).issueGifts(powers, wanted),
};
