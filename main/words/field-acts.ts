import type { fields } from '../../shared/features/fields';
import { type Act, asking } from './act';
import { customWords, dayOf, type Facts, valueWords } from './facts';
import { fieldLabels } from './field-labels';

const nameOf = ({ fieldOf, field }: Facts) => `${fieldOf}的“${field}”`;

/** What may change of a field, in the order a form has it. */
const told = ['field', 'fieldKind', 'choices', 'fieldUnit', 'least', 'most', 'hint', 'purpose', 'wanted', 'sensitive'];
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

const added = (_: Facts, after: Facts): string[] => [
  `${nameOf(after)}，${after.fieldKind}${Array.isArray(after.choices) && after.choices.length > 0 ? `：${after.choices.join('、')}` : ''}。`,
];

const amended = (before: Facts, after: Facts): string[] => [
  `${nameOf(after)}。`,
  ...told
    .filter((part) => !same(before[part], after[part]))
    .map((part) => `${fieldLabels[part]}：${valueWords(part, before[part])} → ${valueWords(part, after[part])}`),
];

export const fieldActs: Record<keyof typeof fields, Act> = {
  'fields.list': asking('station', '看自定义栏目'),
  'fields.held': asking('station', '看自定义栏目'),
  'fields.of': asking('ledger', '看其他栏目'),
  'fields.add': { kind: 'station', act: '加栏目', line: (facts) => `加了栏目“${facts.field}”`, words: added },
  'fields.amend': { kind: 'station', act: '改栏目', line: (facts) => `改了栏目“${facts.field}”`, words: amended },
  'fields.end': {
    kind: 'station',
    act: '停用栏目',
    line: (facts) => `停用了栏目“${facts.field}”`,
    words: (_, after) => [`${nameOf(after)}，${dayOf(after, 'endedOn')}停用，原因：${after.endReason}。`],
  },
  'fields.resume': {
    kind: 'station',
    act: '恢复栏目',
    line: (facts) => `恢复了栏目“${facts.field}”`,
    words: (_, after) => [`${nameOf(after)}重新使用。`],
  },
  'fields.reorder': {
    kind: 'station',
    act: '排栏目',
    words: (_, { fieldOf, order }) => [`${fieldOf}的栏目按这个次序：${Array.isArray(order) ? order.join('、') : ''}。`],
  },
  'fields.set': { kind: 'ledger', act: '其他栏目', line: () => '登记了其他栏目', words: customWords },
};
