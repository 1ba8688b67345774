import { describe, expect, test } from 'vitest';
import type { Field } from '../../../shared/features/fields';
import { filterWords } from '../../../shared/features/filter-words';
import { ResidentFilter } from '../../../shared/features/resident-filter';

const field = (facts: Partial<Field> & Pick<Field, 'id' | 'name' | 'kind'>): Field => ({
  ...{ subject: 'person', unit: null, hint: null, purpose: null, wanted: false, sensitive: false, min: null, max: null },
  ...{ choices: [], startedOn: '2026-01-01', endedOn: null, endReason: null, ...facts },
});
const of = { subject: 'person' as const };

const names = {
  buildings: new Map([
    [1, '1号楼'],
    [2, '3号楼'],
  ]),
  units: new Map([[7, '2单元']]),
  fields: new Map([
    [1, field({ id: 1, name: '宠物', kind: 'text' })],
    [2, field({ id: 2, name: '车辆', kind: 'number', unit: '辆' })],
    [3, field({ id: 3, name: '宽带', kind: 'choice', choices: [{ id: 5, words: '电信', endedOn: null }] })],
  ]),
};
const said = (filter: Partial<ResidentFilter>) => filterWords(ResidentFilter.parse(filter), names);

const sentences: [Partial<ResidentFilter>, string][] = [
  [{}, '全部在册居民。'],
  [{ state: 'left' }, '全部已迁出居民。'],
  [{ asOf: '2026-06-30' }, '全部2026年6月30日在册的居民。'],
  [{ state: 'left', asOf: '2026-06-30' }, '全部到2026年6月30日已迁出的居民。'],
  [{ ageFrom: 70, alone: 'household' }, '在册居民，年满70周岁，独居（一户里实际住的只有本人）。'],
  [{ ageFrom: 70, alone: 'either' }, '在册居民，年满70周岁，独居（一户里实际住的只有本人，或登记为独居老人）。'],
  [{ alone: 'tag' }, '在册居民，登记为独居老人。'],
  [{ ageTo: 17 }, '在册居民，未满18周岁。'],
  [{ ageFrom: 60, ageTo: 79, ageOn: '2026-12-31' }, '在册居民，年满60周岁、未满80周岁（年龄按2026年12月31日算）。'],
  [{ ageFrom: 60, ageOn: null, asOf: '2026-06-30' }, '2026年6月30日在册的居民，年满60周岁。'],
  [{ ageOn: '2026-12-31' }, '全部在册居民。'],
  [{ buildingId: 2, unitId: 7 }, '在册居民，住在3号楼2单元。'],
  [{ buildingIds: [1, 2], tenures: ['出租', '借住'] }, '在册居民，住在1号楼、3号楼，房屋是出租或借住的。'],
  [{ buildingId: 99 }, '在册居民，住在已不在名册的楼栋。'],
  [{ tag: '残疾人', tagsNone: ['低保对象', '低保边缘'] }, '在册居民，登记为残疾人，没有登记为低保对象或低保边缘。'],
  [{ tagsAny: ['残疾人', '低保对象'] }, '在册居民，登记为残疾人或低保对象。'],
  [{ tagsAll: ['残疾人', '低保对象'] }, '在册居民，同时登记为残疾人、低保对象。'],
  [{ tagsAll: ['残疾人'] }, '在册居民，登记为残疾人。'],
  [{ sex: '2', residency: '流动', relations: ['02', '12'] }, '在册居民，女，流动，与户主关系是户主或妻。'],
  [{ missing: 'phone', lacks: ['idNumber'], has: ['birthOn'] }, '在册居民，登记了出生日期，没有登记联系电话、证件号码。'],
  [{ birthMonth: 3 }, '在册居民，3月出生。'],
  [{ householdFrom: 3, householdTo: 3 }, '在册居民，一户3人。'],
  [{ householdFrom: 3 }, '在册居民，一户至少3人。'],
  [{ householdFrom: 3, householdTo: 5 }, '在册居民，一户至少3人、至多5人。'],
  [{ verifiedBefore: '2026-05-01' }, '在册居民，2026年5月1日以来没有上门核对过。'],
  [{ movedInFrom: '2026-01-01', movedInTo: '2026-03-31' }, '在册居民，2026年1月1日至2026年3月31日住进现住处。'],
  [{ movedInTo: '2026-03-31' }, '在册居民，2026年3月31日前（含当天）住进现住处。'],
  [{ state: 'left', movedOutFrom: '2026-01-01' }, '已迁出居民，2026年1月1日起离开。'],
  [{ fields: [{ fieldId: 1, ...of, is: 'contains', text: '狗' }] }, '在册居民，“宠物”含“狗”。'],
  [{ fields: [{ fieldId: 1, ...of, is: 'missing' }] }, '在册居民，“宠物”没有填。'],
  [{ fields: [{ fieldId: 2, ...of, is: 'between', from: 2, to: null }] }, '在册居民，“车辆”从2辆起。'],
  [{ fields: [{ fieldId: 3, ...of, is: 'oneOf', choiceIds: [5] }] }, '在册居民，“宽带”是电信。'],
  [{ fields: [{ fieldId: 9, ...of, is: 'yes', yes: true }] }, '在册居民，已不在的自定义栏目符合条件。'],
  [{ state: 'dead', movedOutFrom: '2026-01-01', movedOutTo: '2026-01-01' }, '已故居民，2026年1月1日离开。'],
];

describe('the definition of a filter', () => {
  test.for(sentences)('%j is said as %s', ([filter, sentence]) => {
    expect(said(filter)).toBe(sentence);
  });

  test('never repeats what was typed to find somebody', () => {
    expect(said({ text: '王秀英', sex: '2' })).toBe('在册居民，姓名、住处或号码符合所查文字，女。');
  });

  test('speaks of every condition there is', () => {
    const set: Partial<ResidentFilter> = Object.assign({}, ...sentences.map(([filter]) => filter), { text: '王' });
    const everything = Object.keys(ResidentFilter.parse({}));
    expect(everything.filter((name) => !(name in set))).toEqual([]);
    for (const name of everything.filter((each) => each !== 'ageOn' && each !== 'unitId')) {
      const part = sentences.find(([filter]) => name in filter)?.[0] ?? { text: '王' };
      expect(said(part), name).not.toBe(said({ ...part, [name]: ResidentFilter.parse({})[name as 'text'] }));
    }
  });
});
