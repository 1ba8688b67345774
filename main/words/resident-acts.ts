import type { entry } from '../../shared/features/entry';
import type { finding } from '../../shared/features/finding';
import type { households } from '../../shared/features/households';
import type { residents } from '../../shared/features/residents';
import type { timeline } from '../../shared/features/timeline';
import { type Act, asking, named } from './act';
import { changeWords, customWords, dayOf, type Facts, valueWords } from './facts';
import { careWords, termWords } from './group-acts';

const tagsWords = ({ tags }: Facts) => (Array.isArray(tags) && tags.length > 0 ? [`特殊群体：${tags.join('、')}`] : []);
/** A move keeps the residency; only the relation to the head may be another in the new household. */
const relationWords = ({ relation: was }: Facts, { relation: is }: Facts) => changeWords({ relation: was }, { relation: is });

const moves: Record<'residents.moveRoom' | 'residents.moveOut' | 'residents.moveIn' | 'residents.recordDeath', Act> = {
  'residents.moveRoom': {
    kind: 'ledger',
    act: '换住房',
    line: (facts) => `${named(facts)}换了住房`,
    words: (before, after) =>
      after.place === undefined
        ? []
        : [`从${before.place}搬到${after.place}，${dayOf(after, 'startedOn')}起。`, ...relationWords(before, after)],
  },
  'residents.moveOut': {
    kind: 'ledger',
    act: '迁出',
    line: (facts) => `${named(facts)}迁出`,
    words: (before, after) => [`从${before.place}迁出，${dayOf(after, 'endedOn')}，原因：${after.endReason}。`],
  },
  'residents.moveIn': {
    kind: 'ledger',
    act: '迁入',
    line: (facts) => `${named(facts)}迁入`,
    words: (_, after) => [`迁入${after.place}，${dayOf(after, 'startedOn')}起。`],
  },
  'residents.recordDeath': {
    kind: 'ledger',
    act: '登记死亡',
    line: (facts) => `登记了${named(facts)}去世`,
    words: (_, after) => [`${dayOf(after, 'diedOn')}去世。`],
  },
};

export const findingActs: Record<keyof typeof finding, Act> = { 'finding.besides': asking('ledger', '查找') };

export const residentActs: Record<keyof typeof residents, Act> = {
  ...moves,
  'residents.search': asking('ledger', '搜索居民'),
  'residents.list': asking('ledger', '看居民台账'),
  'residents.card': asking('ledger', '看居民卡片'),
  'residents.tags': asking('ledger', '看特殊群体'),
  'residents.register': {
    kind: 'ledger',
    act: '登记',
    line: (facts) => `登记了${named(facts)}`,
    words: (_, after) => [
      `登记在${after.place}，${dayOf(after, 'startedOn')}起。`,
      ...tagsWords(after),
      ...customWords({}, after),
    ],
  },
  'residents.amend': { kind: 'ledger', act: '更正', line: (facts) => `更正了${named(facts)}的资料`, words: changeWords },
  'residents.tag': {
    kind: 'ledger',
    act: '特殊群体',
    line: (facts) => `${named(facts)}登记为${facts.tag}`,
    words: (_, after) => [
      `登记为${after.tag}，${dayOf(after, 'startedOn')}起${after.validTo ? `，有效期到${dayOf(after, 'validTo')}` : ''}。`,
      ...careWords({}, after),
    ],
  },
  'residents.amendTag': {
    kind: 'ledger',
    act: '特殊群体',
    line: (facts) => `更正了${named(facts)}的${facts.tag}资料`,
    words: (before, after) => [`更正${after.tag}的资料。`, ...termWords(before, after), ...careWords(before, after)],
  },
  'residents.renewTag': {
    kind: 'ledger',
    act: '特殊群体',
    line: (facts) => `${named(facts)}的${facts.tag}续了期`,
    words: (before, after) => [`${after.tag}从${dayOf(after, 'renewedOn')}起续期。`, ...termWords(before, after)],
  },
  'residents.untag': {
    kind: 'ledger',
    act: '特殊群体',
    line: (facts) => `${named(facts)}不再是${facts.tag}`,
    words: (_, after) => [`不再登记为${after.tag}，${dayOf(after, 'endedOn')}，原因：${after.endReason}。`],
  },
  'residents.reveal': {
    kind: 'reveal',
    act: '查看',
    line: () => '查看了一个人的完整号码',
    words: (_, after) => [`看了完整的${valueWords('revealed', after.revealed)}，原因：${after.reason}。`],
  },
  'residents.copy': {
    kind: 'reveal',
    act: '复制',
    line: () => '复制了一个人的完整号码',
    words: (_, after) => [`复制了完整的${valueWords('revealed', after.copied)}。`],
  },
};

export const householdActs: Record<keyof typeof households | keyof typeof timeline, Act> = {
  'timeline.of': asking('ledger', '看经历'),
  'households.list': asking('ledger', '看住户'),
  'households.card': asking('ledger', '看住户卡片'),
  'households.split': {
    kind: 'ledger',
    act: '分户',
    line: () => '分了一户',
    words: (before, after) => [
      `从${before.place}分出，在${after.place}另立一户，${dayOf(after, 'startedOn')}起，原因：${after.reason}。`,
      ...relationWords(before, after),
    ],
  },
  'households.merge': {
    kind: 'ledger',
    act: '合户',
    line: () => '合了一户',
    words: (before, after) => [
      `并入${after.place}的另一户，${dayOf(after, 'startedOn')}起，原因：${after.reason}。`,
      ...relationWords(before, after),
    ],
  },
  'households.verify': {
    kind: 'ledger',
    act: '核对住户',
    line: () => '核对了一户',
    words: (_, after) => [`${dayOf(after, 'verifiedOn')}上门核对过。`],
  },
};

export const entryActs: Record<keyof typeof entry, Act> = {
  'entry.room': asking('ledger', '看要登记的房屋'),
  'entry.known': asking('ledger', '核对身份证号'),
  'entry.last': asking('ledger', '看上一次保存'),
  'entry.save': {
    kind: 'ledger',
    act: '登记',
    line: (facts) => (facts.residents === undefined ? `登记了${named(facts)}` : `登记了${facts.place}，${facts.residents}人`),
    words: (before, after) => {
      if (after.residents !== undefined) return [`登记在${after.place}，${after.residents}人。`];
      const [moved] = before.place === undefined ? [] : [`从${before.place}搬来。`];
      return [`登记在${after.place}，${dayOf(after, 'startedOn')}起。`, ...(moved ? [moved] : []), ...tagsWords(after)];
    },
  },
  'entry.undo': {
    kind: 'ledger',
    act: '撤销登记',
    line: (facts) => `撤销了${facts.place}的登记`,
    words: (before, after) => [`在${before.place}的登记撤销了，原因：${after.reason}。`],
  },
};
