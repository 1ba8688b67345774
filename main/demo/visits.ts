// Whom the fictional station went to see: how often each group is visited, what was heard at the doors, and what came of it. By the acts
// of the desk, each on its day.
import type { NeedTheme, VisitPurpose, VisitResult } from '../../shared/features/visit-words';
import { daysAfter } from '../../shared/rules/working-days';
import { enterVisit, needActs, tierActs } from '../features/visits/queries';
import type { CommandPowers } from '../powers';
import { deskAt } from './desk-at';

type Heard = {
  days: number;
  purpose: VisitPurpose;
  result: VisitResult;
  words: string;
  needs: { theme: NeedTheme; words: string }[];
};

const heard: readonly Heard[] = [
  { days: 9, purpose: 'ask', result: 'met', words: '一个人不爱开火。', needs: [{ theme: 'meals', words: '中午想有人送饭' }] },
  { days: 8, purpose: 'ask', result: 'met', words: '', needs: [{ theme: 'repair', words: '厨房水龙头滴水' }] },
  { days: 8, purpose: 'routine', result: 'met', words: '女儿周末来过。', needs: [] },
  { days: 6, purpose: 'ask', result: 'met', words: '', needs: [{ theme: 'meals', words: '' }] },
  { days: 6, purpose: 'routine', result: 'notHome', words: '', needs: [] },
  { days: 5, purpose: 'ask', result: 'met', words: '爱听戏。', needs: [{ theme: 'company', words: '想有人陪着说说话' }] },
  { days: 3, purpose: 'phone', result: 'met', words: '', needs: [] },
  { days: 2, purpose: 'routine', result: 'met', words: '', needs: [{ theme: 'allowance', words: '问高龄津贴怎么领' }] },
];

/** People of a group, in house order. */
const peopleOf = async ({ db }: CommandPowers, tag: string, many: number): Promise<number[]> => {
  const rows = await db
    .selectFrom('personTag')
    .innerJoin('residence', 'residence.personId', 'personTag.personId')
    .innerJoin('household', 'household.id', 'residence.householdId')
    .innerJoin('room', 'room.id', 'household.roomId')
    .select('personTag.personId')
    .where('personTag.tag', '=', tag)
    .orderBy('room.sequence')
    .orderBy('personTag.personId')
    .limit(many)
    .execute();
  return rows.map(({ personId }) => personId);
};

/** The doctor came and agreed on a day: one of them has gone by, one is to come. */
async function doctors(powers: CommandPowers, personIds: readonly number[]): Promise<void> {
  for (const [at, personId] of personIds.entries())
    await enterVisit(deskAt(powers, 34, 60 + at), {
      ...{ personId, on: daysAfter(powers.today, -34), purpose: 'familyDoctor', result: 'met', service: 'followUp' },
      ...{ nextOn: daysAfter(powers.today, at === 0 ? -4 : 3), company: '社区卫生服务中心' },
    });
}

async function needOf({ db }: CommandPowers, theme: NeedTheme): Promise<number> {
  const need = await db.selectFrom('visitNeed').select('id').where('theme', '=', theme).executeTakeFirstOrThrow();
  return need.id;
}

/** Groups by plan, ten visits, a request and a wish that came of them; the rest waits. */
export async function fillVisits(powers: CommandPowers): Promise<void> {
  // From today on: nobody is late for what was not yet agreed on.
  await tierActs['visits.useUsual'](deskAt(powers, 0, 0), {});
  const [alone, old] = [await peopleOf(powers, '独居老人', heard.length + 1), await peopleOf(powers, '高龄老人', 1)];
  const people = [...alone.slice(0, heard.length - 1), ...old, ...alone.slice(heard.length - 1)];
  await doctors(powers, people.slice(heard.length));
  for (const [at, { days, ...said }] of heard.entries()) {
    const personId = people[at];
    if (personId) await enterVisit(deskAt(powers, days, 30 + at), { ...said, personId, on: daysAfter(powers.today, -days) });
  }
  const repair = await needOf(powers, 'repair');
  await needActs['visits.toOrder'](deskAt(powers, 7, 90), { needId: repair, words: '厨房水龙头滴水，想请人来修。' });
  const company = await needOf(powers, 'company');
  await needActs['visits.toWish'](deskAt(powers, 4, 90), { needId: company, kind: 'company', words: '想有人陪着说说话' });
}
