// What the fictional station tells residents: cards of common errands, one of them long unchecked, and its chat groups.
import { daysAfter } from '../../shared/rules/working-days';
import { enterGroup } from '../features/chats/queries';
import { enterGuide } from '../features/guides/queries';
import type { CommandPowers } from '../powers';

const hall = { place: '街道便民服务中心一楼', hours: '周一至周五 9:00—12:00，14:00—17:00', phone: '029-86001234' };

const cards = [
  {
    title: '老年优待证办理',
    who: '满65岁的老人',
    documents: '身份证原件\n一寸白底照片2张',
    steps: '带材料到3号窗口\n当场填表\n10个工作日后来取，也可以请楼栋长代取',
    notice: '不收费。行动不便的老人可以由家人代办，代办人带自己的身份证。',
    checked: -20,
  },
  {
    title: '居住证办理',
    who: '不是本市户籍、在这里住满半年的人',
    documents: '身份证原件\n租房合同或房主写的同意书',
    steps: '先到社区登记\n带材料到派出所户籍窗口\n15日内领证',
    notice: '首次办理不收费。',
    checked: -60,
  },
  {
    title: '医保卡激活',
    who: '参加职工或居民医保、拿到新卡的人',
    documents: '身份证原件\n新卡',
    steps: '到发卡银行柜台或街道便民服务中心激活\n设密码',
    notice: '卧床的老人可以请工作站上门代办。',
    checked: -240,
  },
] as const;

/** Quiet: a station that was just founded has no history to tell. */
export async function fillGuides(loud: CommandPowers): Promise<void> {
  const powers: CommandPowers = { ...loud, note: () => undefined };
  const { db, today } = powers;
  const source = '街道便民服务中心公布（演示）';
  for (const { checked, ...card } of cards)
    await enterGuide(powers, { ...hall, ...card, source, checkedOn: daysAfter(today, checked) });
  const first = await db.selectFrom('building').select('id').orderBy('position').limit(2).execute();
  const group = { app: 'wechat', words: '', buildingIds: [] as number[] } as const;
  await enterGroup(powers, { ...group, name: '幸福里业主群', owner: '周敏', size: 486, buildingIds: [] });
  const buildingIds = first.map(({ id }) => id);
  await enterGroup(powers, { ...group, name: '1、2号楼邻里群', owner: '高洁', size: 93, buildingIds });
}
