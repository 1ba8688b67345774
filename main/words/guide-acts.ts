import type { chats } from '../../shared/features/chats';
import type { guides } from '../../shared/features/guides';
import { type Act, asking } from './act';
import { dayOf, type Facts } from './facts';
import { issued } from './station-acts';

const card = (facts: Facts) => `办事指南“${facts.title ?? ''}”`;
const names = (value: unknown) => (Array.isArray(value) ? value.join('、') : '');

export const guideActs: Record<keyof typeof guides, Act> = {
  'guides.list': asking('station', '看办事指南'),
  'guides.card': asking('station', '看办事指南'),
  'guides.add': {
    kind: 'station',
    act: '写办事指南',
    line: (facts) => `写了${card(facts)}`,
    words: (_, after) => [`${card(after)}，${dayOf(after, 'checkedOn')}核对。`],
  },
  'guides.amend': {
    kind: 'station',
    act: '改办事指南',
    line: (facts) => `改了${card(facts)}`,
    words: (_, after) => [`${card(after)}改了${names(after.changed)}，第${after.version}版。`],
  },
  'guides.check': {
    kind: 'station',
    act: '核对办事指南',
    words: (before, after) => [`${card(after)}核对过，上次是${dayOf(before, 'checkedOn')}。`],
  },
  'guides.end': {
    kind: 'station',
    act: '停用办事指南',
    words: (_, after) => [`${card(after)}停用，${dayOf(after, 'endedOn')}，${after.endReason}。`],
  },
  'guides.resume': { kind: 'station', act: '恢复办事指南', words: (_, after) => [`${card(after)}又用起来。`] },
  'guides.asked': {
    kind: 'station',
    act: '记有人问',
    words: (before, after) =>
      Number(after.asked) < Number(before.asked)
        ? [`${card(after)}少记一次，共${after.asked}次。`]
        : [`${card(after)}第${after.asked}次有人问。`],
  },
  'guides.issue': { kind: 'output', act: '印办事指南', line: (facts) => `编了${facts.number ?? '办事指南'}`, words: issued },
};

const groupWords = (_: Facts, after: Facts): string[] => [
  `${after.chatApp}群“${after.name}”${after.chatOwner ? `，群主${after.chatOwner}` : ''}${after.members ? `，${after.members}人` : ''}。`,
];

export const chatActs: Record<keyof typeof chats, Act> = {
  'chats.list': asking('station', '看群'),
  'chats.log': asking('station', '看群里发了什么'),
  'chats.add': { kind: 'station', act: '登记群', line: (facts) => `登记了群“${facts.name ?? ''}”`, words: groupWords },
  'chats.amend': { kind: 'station', act: '改群', words: groupWords },
  'chats.end': {
    kind: 'station',
    act: '停用群',
    words: (_, after) => [`群“${after.name}”停用，${dayOf(after, 'endedOn')}，${after.endReason}。`],
  },
  'chats.publish': {
    kind: 'output',
    act: '发到群里',
    line: (facts) => `把“${facts.title ?? ''}”发到了群里`,
    words: (_, after) => [`${after.published}“${after.title}”发到群“${after.chat}”。`],
  },
  'chats.retract': {
    kind: 'output',
    act: '记撤回',
    words: (_, after) => [`“${after.title}”在群“${after.chat}”里撤回，${after.endReason}。`],
  },
};
