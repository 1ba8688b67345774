// Chiefs of the fictional station as they were chosen: terms that run, one that ends soon, one that is over; what two of them passed on.
import { daysAfter, monthsAfter } from '../../shared/rules/working-days';
import { chiefActs } from '../features/chiefs/queries';
import { enterOrder } from '../features/orders/queries';
import type { CommandPowers } from '../powers';
import { deskAt } from './desk-at';

/** Days until the term of the first, the second, … is over. */
const LEFT = [900, 18, -6];
const TERM_MONTHS = 36;
/** Posts of the demonstration began so long ago. */
export const POSTED_DAYS = 120;

const told = (words: string) => ({
  ...{ what: 'settled' as const, words, rating: 'satisfied' as const },
  reply: { toWhom: '本人', way: 'inPerson' as const, words: '当面说好了。', at: null },
});

/** Terms of three chiefs, two requests that a chief settled on the spot. */
export async function fillDuties(powers: CommandPowers): Promise<void> {
  const silent = { ...powers, note: () => undefined };
  const chiefs = await powers.db.selectFrom('chief').select(['id', 'name']).orderBy('id').limit(LEFT.length).execute();
  const { recommender, words } = { recommender: '居民代表会', words: '退休教师，邻里熟，愿意跑腿。' };
  for (const [at, { id }] of chiefs.entries()) {
    const toOn = daysAfter(powers.today, LEFT[at] ?? 0);
    const fromOn = daysAfter(monthsAfter(toOn, -TERM_MONTHS), 1);
    await chiefActs['chiefs.openTerm'](silent, { id, fromOn, toOn });
    const draft = { personId: null, staffId: null, consentedOn: fromOn, rate: null };
    await chiefActs['chiefs.amend'](silent, { ...draft, id, origin: at === 0 ? 'partyHome' : 'resident', recommender, words });
  }
  const [first] = chiefs;
  for (const [days, place, said, done] of [
    [3, '1号楼1单元门口', '单元门口的地砖翘起来，差点绊倒人。', '垫平了，物业下周换新砖。'],
    [2, '1号楼1单元二楼', '两家为门口堆的纸箱吵起来。', '当场劝开，纸箱搬走了。'],
  ] as const)
    await enterOrder(deskAt(powers, days, 60), {
      ...{
        source: 'chief',
        reporter: { name: first?.name ?? '', phone: '' },
        where: { place },
        words: said,
        outcome: told(done),
      },
    });
}
