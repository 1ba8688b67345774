// What the fictional station offers by number, runs for residents and hears them wish for. By the acts of the desk, each on its day.
import { daysAfter } from '../../shared/rules/working-days';
import { enterSamples } from '../features/catalogue/queries';
import { enterErrand, errandActs } from '../features/errands/queries';
import { wishActs } from '../features/wishes/queries';
import type { CommandPowers } from '../powers';
import { deskAt } from './desk-at';

/** In the middle of the morning of a day before today. */
const onDay = (powers: CommandPowers, days: number): CommandPowers => deskAt(powers, days, 90);

async function fillErrands(powers: CommandPowers): Promise<void> {
  const earlier = onDay(powers, 6);
  const guide = await powers.db.selectFrom('guide').select('id').where('title', '=', '老年优待证办理').executeTakeFirst();
  const card = await enterErrand(earlier, {
    ...{ who: { name: '周桂香', phone: '13800138011' }, title: '老年优待证办理', words: '腿脚不便，请代为去办。' },
    ...{ guideId: guide?.id ?? null, dueOn: daysAfter(powers.today, 4) },
  });
  const paper = await errandActs['errands.lend'](earlier, { id: card.id, name: '身份证原件', count: 1 });
  await errandActs['errands.lend'](earlier, { id: card.id, name: '一寸照片', count: 2 });
  await errandActs['errands.giveBack'](onDay(powers, 4), { id: paper.id, count: 1, toWhom: '周桂香' });
  await enterErrand(onDay(powers, 1), { who: { name: '何秀英', phone: '13900000001' }, title: '代取降压药' });
}

async function fillWishes(powers: CommandPowers): Promise<void> {
  const earlier = onDay(powers, 9);
  const say = wishActs['wishes.add'];
  const draft = { wishedOn: null, origin: null };
  await say(earlier, {
    ...{ ...draft, who: { name: '刘建军', phone: '13800138012', buildingId: null }, kind: 'goods', words: '想要一根四脚拐杖' },
    publicWords: '一位行动不便的老人想要一根四脚拐杖',
  });
  const read = await say(earlier, {
    ...{ ...draft, who: { name: '何秀英', phone: null, buildingId: null }, kind: 'company', words: '眼睛不好，想有人念报纸' },
    publicWords: '一位眼睛不好的老人想有人每周念一次报纸',
  });
  const claimant = { name: '赵志强', phone: null };
  await wishActs['wishes.claim'](onDay(powers, 3), { id: read.id, claimant, on: null });
  const child = { name: '姚芳', phone: null, buildingId: null };
  await say(onDay(powers, 2), { ...draft, who: child, kind: 'skill', words: '孩子想学写毛笔字', publicWords: '' });
}

/** Services and answers to begin with, two errands under way, three wishes. */
export async function fillServices(powers: CommandPowers): Promise<void> {
  await enterSamples({ ...powers, note: () => undefined });
  await fillErrands(powers);
  await fillWishes(powers);
}
