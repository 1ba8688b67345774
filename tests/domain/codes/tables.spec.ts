import { describe, expect, it } from 'vitest';
import { commonEducation, education } from '../../../shared/codes/education';
import { ethnicity } from '../../../shared/codes/ethnicity';
import { marriage } from '../../../shared/codes/marriage';
import { politics } from '../../../shared/codes/politics';
import { commonRelations, HEAD, relation, relationSex } from '../../../shared/codes/relation';
import { residency } from '../../../shared/codes/residency';
import { sex } from '../../../shared/codes/sex';
import { codeOf, entriesOf, wordsOf } from '../../../shared/codes/table';
import { tagFacts, tagNames } from '../../../shared/codes/tags';
import { Residency } from '../../../shared/features/people';

const tables = { sex: [sex, 4], marriage: [marriage, 8], ethnicity: [ethnicity, 58], politics: [politics, 13] } as const;

describe('code tables', () => {
  it.each(Object.entries(tables))('%s has every code of the standard, and no words twice', (_name, [table, size]) => {
    const words = Object.values(table);
    expect(words).toHaveLength(size);
    expect(new Set(words).size).toBe(size);
  });

  it('lists a table in the order of its codes, leading zeros first', () => {
    const codes = entriesOf(relation).map((entry) => entry.code);
    expect(codes.slice(0, 4)).toEqual(['01', '02', '10', '11']);
    expect(codes).toEqual([...codes].sort());
  });

  it('says nothing for a missing or unknown code, nor for a word JavaScript itself knows', () => {
    expect(wordsOf(sex, null)).toBeNull();
    expect(wordsOf(sex, '7')).toBeNull();
    expect(wordsOf(sex, 'constructor')).toBeNull();
    expect(wordsOf(ethnicity, '05')).toBe('维吾尔族');
    expect(codeOf(politics, '中共党员')).toBe('01');
    expect(codeOf(politics, '党员')).toBeNull();
  });

  it('offers twelve relations, each in the table, the head first', () => {
    expect(commonRelations).toHaveLength(12);
    expect(commonRelations[0]).toBe(HEAD);
    for (const code of commonRelations) expect(wordsOf(relation, code)).not.toBeNull();
    for (const code of commonEducation) expect(wordsOf(education, code)).not.toBeNull();
  });

  it('a husband is a man, a daughter-in-law a woman, a spouse or a head either', () => {
    expect(['11', '38', '10', '02', '99', '50'].map(relationSex)).toEqual(['1', '2', null, null, null, null]);
  });

  it('every relation whose words name a man or a woman implies that sex', () => {
    const woman = /[女妻媳母婆嫂姐妹姑]/;
    const exceptions = [
      '28',
      '40',
      '46',
      '47',
      '60',
      '65',
      '66',
      '68',
      '69',
      '70',
      '76',
      '78',
      '59',
      '50',
      '63',
      '91',
      '92',
      '43',
    ];
    for (const { code, words } of entriesOf(relation)) {
      if (exceptions.includes(code)) continue;
      if (relationSex(code) !== null)
        expect([code, relationSex(code)]).toEqual([code, woman.test(words) && code !== '89' ? '2' : '1']);
    }
    expect(['28', '43', '46', '47', '63', '66', '76', '78', '89'].map(relationSex)).toEqual(Array(9).fill('1'));
    expect(['48', '64', '67', '90'].map(relationSex)).toEqual(Array(4).fill('2'));
  });

  it('residency has exactly the three words of the ledger', () => {
    expect(Object.keys(residency)).toEqual(Residency.options);
  });
});

describe('care groups', () => {
  const wanted =
    '独居老人 空巢老人 高龄老人 失能老人 低保对象 低保边缘 特困供养 残疾人 退役军人 优抚对象 留守儿童 困境儿童 孕产妇女 备孕妇女 行动不便 重病困难 计划生育特殊家庭';

  it('has every group of the station, each with one sentence', () => {
    expect(tagNames).toEqual(expect.arrayContaining(wanted.split(' ')));
    for (const tag of tagNames) expect(tagFacts(tag)?.definition).toMatch(/^[^。]{5,60}。$/);
  });

  it('seals health, children and shielded families; keeps no group the law keeps secret', () => {
    for (const tag of ['失能老人', '留守儿童', '备孕妇女', '计划生育特殊家庭']) expect(tagFacts(tag)?.sealed).toBe(true);
    for (const tag of ['低保对象', '退役军人']) expect(tagFacts(tag)?.sealed).toBe(false);
    expect(tagNames.join()).not.toMatch(/吸毒|矫正|刑满|艾滋|精神/);
    expect(tagFacts('toString')).toBeNull();
  });
});
