import type { lists } from '../../shared/features/lists';
import type { wall } from '../../shared/features/wall';
import { type Act, asking } from './act';
import { dayOf, type Facts } from './facts';
import { issued } from './station-acts';

const text = (facts: Facts) => `制度“${facts.title ?? ''}”`;
const over = (what: string) => (_: Facts, after: Facts) => [`${what}撤下，${dayOf(after, 'endedOn')}，${after.endReason}。`];
const contactWords = (_: Facts, after: Facts) => [`${after.words}${after.name ? `（${after.name}）` : ''}的电话。`];

export const wallActs: Record<keyof typeof wall, Act> = {
  'wall.overview': asking('station', '看上墙'),
  'wall.versions': asking('station', '看制度的旧版'),
  'wall.addText': {
    kind: 'station',
    act: '写制度',
    line: (facts) => `写了${text(facts)}`,
    words: (_, after) => [`${text(after)}，第${after.version}版。`],
  },
  'wall.amendText': {
    kind: 'station',
    act: '改制度',
    line: (facts) => `改了${text(facts)}`,
    words: (_, after) => [`${text(after)}改为第${after.version}版，${dayOf(after, 'effectiveOn')}起。`],
  },
  'wall.endText': { kind: 'station', act: '撤下制度', words: over('一项制度') },
  'wall.addContact': { kind: 'station', act: '加联系电话', words: contactWords },
  'wall.amendContact': { kind: 'station', act: '改联系电话', words: contactWords },
  'wall.endContact': { kind: 'station', act: '撤下联系电话', words: over('一个联系电话') },
  'wall.setFive': {
    kind: 'station',
    act: '核对五有',
    line: (facts) => `核对了“${facts.five ?? '五有'}”`,
    words: (_, after) => [`${after.five}：${after.fiveState}${after.gap ? `，还差${after.gap}` : ''}。`],
  },
  'wall.addEvidence': { kind: 'station', act: '加五有依据', words: (_, after) => [`${after.five}：${after.evidence}。`] },
  'wall.endEvidence': { kind: 'station', act: '撤下五有依据', words: over('一条五有依据') },
  'wall.issue': { kind: 'output', act: '印上墙', line: (facts) => `编了${facts.title ?? '上墙的纸'}`, words: issued },
};

const names = (value: unknown) => (Array.isArray(value) ? value.join('、') : '');

export const listActs: Record<keyof typeof lists, Act> = {
  'lists.issue': {
    kind: 'output',
    act: '印清单',
    line: (facts) => `编了${facts.title ?? '一份清单'}`,
    words: (before, after) => [
      ...issued(before, after),
      `${after.rows}行，栏目：${names(after.columns)}${after.purpose ? `，用于${after.purpose}` : ''}。`,
    ],
  },
};
