import type { activities } from '../../shared/features/activities';
import type { projects } from '../../shared/features/projects';
import { type Act, asking, named } from './act';
import { dayOf, type Facts } from './facts';

const listed = (value: unknown) => (Array.isArray(value) ? value.join('、') : '');

function activityWords(before: Facts, after: Facts): string[] {
  const when = after.heldOn ? `${dayOf(after, 'heldOn')}${after.startsAt ?? ''}${after.endsAt ? `到${after.endsAt}` : ''}` : '';
  const was = before.heldOn && before.heldOn !== after.heldOn ? `原定${dayOf(before, 'heldOn')}。` : '';
  return [`“${after.name}”，${when}，${after.where}，算${after.countsAs}。${was}`];
}

function rateWords(before: Facts, after: Facts): string[] {
  const was = before.quality ? `原来是${before.evaluator}：${before.quality}。` : '';
  if (!after.quality) return [`撤回“${after.name}”的服务质量评价，${was}`];
  return [
    `“${after.name}”的服务质量，${after.evaluator}：${after.quality}${after.recordWords ? `，${after.recordWords}` : ''}。${was}`,
  ];
}

export const activityActs: Record<keyof typeof activities, Act> = {
  'activities.month': asking('ledger', '看活动'),
  'activities.card': asking('ledger', '看活动卡片'),
  'activities.add': { kind: 'ledger', act: '安排活动', line: (facts) => `安排了活动“${named(facts)}”`, words: activityWords },
  'activities.addSeries': {
    kind: 'ledger',
    act: '安排活动',
    line: (facts) => `安排了活动“${named(facts)}”`,
    words: activityWords,
  },
  'activities.amend': { kind: 'ledger', act: '改活动', line: (facts) => `改了活动“${named(facts)}”`, words: activityWords },
  'activities.cancel': {
    kind: 'ledger',
    act: '取消活动',
    line: (facts) => `取消了活动“${named(facts)}”`,
    words: (_, after) => [`取消${dayOf(after, 'heldOn')}的“${after.name}”，原因：${after.reason}。`],
  },
  'activities.signUp': {
    kind: 'ledger',
    act: '活动报名',
    line: (facts) => `给“${named(facts)}”登记了报名`,
    words: (_, after) => [`“${after.name}”报名：${listed(after.signedUp)}。`],
  },
  'activities.signOff': {
    kind: 'ledger',
    act: '取消报名',
    line: (facts) => `取消了“${named(facts)}”的一个报名`,
    words: (_, after) => [`${after.signedOff}不参加“${after.name}”，原因：${after.reason}。`],
  },
  'activities.attend': {
    kind: 'ledger',
    act: '登记到场',
    line: (facts) => `登记了“${named(facts)}”的到场`,
    words: (_, after) => [
      `“${after.name}”到场${after.attended}人次${after.served === null ? '' : `，服务${after.served}人次`}。`,
    ],
  },
  'activities.rate': {
    kind: 'ledger',
    act: '评价活动',
    line: (facts) => `登记了“${named(facts)}”的服务质量评价`,
    words: rateWords,
  },
  'activities.issueSheet': {
    kind: 'output',
    act: '编签到表',
    line: (facts) => `编了${facts.number ?? '签到表'}`,
    words: (_, after) => [`${after.title}，编号${after.number}，共${after.sheets}张。`],
  },
};

const written =
  (what: string) =>
  (_: Facts, after: Facts): string[] => [`${what}“${after.name}”。${after.words ?? ''}`];
const ended =
  (what: string) =>
  (_: Facts, after: Facts): string[] => [`${what}“${after.name}”停用，${dayOf(after, 'endedOn')}，原因：${after.endReason}。`];

export const projectActs: Record<keyof typeof projects, Act> = {
  'projects.list': asking('ledger', '看项目'),
  'projects.add': { kind: 'ledger', act: '加项目', line: (facts) => `加了项目“${named(facts)}”`, words: written('项目') },
  'projects.amend': { kind: 'ledger', act: '改项目', line: (facts) => `改了项目“${named(facts)}”`, words: written('项目') },
  'projects.end': { kind: 'ledger', act: '结束项目', line: (facts) => `结束了项目“${named(facts)}”`, words: ended('项目') },
  'projects.venues': asking('ledger', '看阵地'),
  'projects.addVenue': { kind: 'ledger', act: '加阵地', line: (facts) => `加了阵地“${named(facts)}”`, words: written('阵地') },
  'projects.endVenue': { kind: 'ledger', act: '停用阵地', line: (facts) => `停用了阵地“${named(facts)}”`, words: ended('阵地') },
  'projects.partners': asking('ledger', '看伙伴'),
  'projects.addPartner': { kind: 'ledger', act: '加伙伴', line: (facts) => `加了伙伴“${named(facts)}”`, words: written('伙伴') },
  'projects.endPartner': {
    kind: 'ledger',
    act: '停用伙伴',
    line: (facts) => `停用了伙伴“${named(facts)}”`,
    words: ended('伙伴'),
  },
};
