import { careFields, careLabels } from '../../shared/features/care-fields';
import type { groups } from '../../shared/features/groups';
import { type Act, asking, named } from './act';
import { dayOf, type Facts, valueWords } from './facts';

/** Own fields of a group that changed: what they were and are, or only which, where the group is sealed. */
export function careWords(before: Facts, after: Facts): string[] {
  if (Array.isArray(after.changed)) return [`改了：${after.changed.join('、')}（保密的类别，内容不进记录）。`];
  return careFields
    .filter((field) => field in after && before[field] !== after[field])
    .map((field) => `${careLabels[field]}：${valueWords(field, before[field])} → ${valueWords(field, after[field])}`);
}

export const termWords = (before: Facts, after: Facts): string[] =>
  before.validTo === after.validTo
    ? []
    : [`有效期：${valueWords('validTo', before.validTo)} → ${valueWords('validTo', after.validTo)}`];

const ended = (_: Facts, after: Facts) => [`不再登记为${after.tag}，${dayOf(after, 'endedOn')}，${after.endReason}。`];

const definitionWords = (before: Facts, after: Facts) => [
  `${after.name}。`,
  ...(before.definition === after.definition
    ? []
    : [`口径：${valueWords('definition', before.definition)} → ${valueWords('definition', after.definition)}`]),
];

export const groupActs: Record<keyof typeof groups, Act> = {
  'groups.kinds': asking('ledger', '看特殊群体'),
  'groups.overview': asking('ledger', '看特殊群体'),
  'groups.people': asking('ledger', '看特殊群体名单'),
  'groups.ofPerson': asking('ledger', '看特殊群体'),
  'groups.add': { kind: 'ledger', act: '加类别', line: (facts) => `加了特殊群体“${named(facts)}”`, words: definitionWords },
  'groups.amend': {
    kind: 'ledger',
    act: '改类别',
    line: (facts) => `改了特殊群体“${named(facts)}”的说明`,
    words: definitionWords,
  },
  'groups.end': {
    kind: 'ledger',
    act: '停用类别',
    line: (facts) => (facts.tag ? `因类别停用结束了一人的${facts.tag}` : `停用了特殊群体“${named(facts)}”`),
    words: (before, after) =>
      after.tag === undefined
        ? [`停用“${after.name}”，原因：${after.endReason}，结束了${after.people}人的登记。`]
        : ended(before, after),
  },
  'groups.resume': {
    kind: 'ledger',
    act: '恢复类别',
    line: (facts) => `恢复了特殊群体“${named(facts)}”`,
    words: (_, after) => [`恢复“${after.name}”。`],
  },
  'groups.contact': {
    kind: 'ledger',
    act: '联系',
    line: () => '联系了一位居民',
    words: (_, after) => [`${dayOf(after, 'contactedOn')}${after.way}联系过。${after.words ?? ''}`],
  },
  'groups.withdrawContact': {
    kind: 'ledger',
    act: '撤回联系',
    line: () => '撤回了一次联系记录',
    words: (_, after) => [`撤回${dayOf(after, 'contactedOn')}的${after.way}联系，不再计入最近联系。原因：${after.endReason}。`],
  },
  'groups.setGuardian': {
    kind: 'ledger',
    act: '监护人',
    line: () => '登记了一位监护人',
    words: (_, after) => [
      `监护人：${after.guardian}，${valueWords('relation', after.relation)}，${dayOf(after, 'startedOn')}起。`,
    ],
  },
  'groups.endGuardian': {
    kind: 'ledger',
    act: '监护人',
    line: () => '结束了一位监护人',
    words: (_, after) => [`${after.guardian}不再是监护人，${dayOf(after, 'endedOn')}，原因：${after.endReason}。`],
  },
  'groups.reveal': {
    kind: 'reveal',
    act: '查看',
    line: () => '查看了一个人的完整号码',
    words: (_, after) => [`看了完整的${after.revealed}，原因：${after.reason}。`],
  },
  'groups.issueList': {
    kind: 'output',
    act: '编名单',
    line: (facts) => `编了${facts.number ?? '一份名单'}`,
    words: (_, after) => [`${after.title}，编号${after.number}，共${after.sheets}张。`],
  },
  'groups.saveXlsx': {
    kind: 'output',
    act: '导出名单',
    line: () => '导出了一份特殊群体名单',
    words: (_, after) => [`${after.name}（${after.filter}），${after.rows}人，存为${after.fileName}。`],
  },
};
