import { describe, expect, test } from 'vitest';
import { readPerson } from '../../fixtures/sheets-ledger';

const residencyOf = (cells: Record<string, string>) => readPerson(cells).person?.residency;

describe('residency: the words of every layout fall on three', () => {
  test.each([
    ['户籍', ['户籍', '常住（户籍）', '户籍人口', '常住人口', '本地户籍', '人户一致', '人在户在']],
    [
      '流动',
      [
        '流动',
        '租住（流动）',
        '流动人口',
        '暂住',
        '寄住人口',
        '租户',
        '外来人口',
        '境外',
        '未落户',
        '人在户不在',
        '常住（非户籍）',
        '外地户籍',
      ],
    ],
    ['空挂', ['空挂', '空挂户', '户籍（空挂）', '户在人不在', '人户不一致', '挂靠户']],
  ] as const)('%s', (expected, words) => {
    for (const word of words) expect(residencyOf({ 居住情况: word }), word).toBe(expected);
  });

  test('columns that ask are understood by their heading', () => {
    expect(residencyOf({ 人户一致: '是' })).toBe('户籍');
    expect(residencyOf({ 人户一致标识: '02' })).toBe('空挂');
    expect(residencyOf({ 人口类型: '户籍', 人户一致: '否' })).toBe('空挂');
    expect(residencyOf({ 人口类型: '户籍', 是否常住: '否' })).toBe('空挂');
    expect(residencyOf({ 人口类型: '户籍', 是否常住: '是' })).toBe('户籍');
    expect(residencyOf({ 人口类型: '流动', 是否常住: '是' })).toBe('流动');
  });

  test('words nobody knows are told, not guessed', () => {
    expect(readPerson({ 居住情况: '自有产权' })).toMatchObject({
      person: { residency: null },
      findings: [{ code: 'residency-unknown', level: 'hint' }],
    });
    expect(readPerson({ 居住情况: '' })).toMatchObject({ person: { residency: null }, findings: [] });
  });
});

describe('care groups', () => {
  const tagsOf = (cells: Record<string, string>) => readPerson(cells).person?.tags;

  test('several in one cell, in anybody’s words', () => {
    for (const sign of ['、', '，', ',', ';', '；', '/', ' / ', '+'])
      expect(tagsOf({ 特殊群体: `独居${sign}80岁以上老人${sign}低保户` })).toEqual(['独居老人', '高龄老人', '低保对象']);
    expect(tagsOf({ 特殊群体: '残疾（肢体二级）' })).toEqual(['残疾人']);
    expect(tagsOf({ 特殊群体: '无' })).toEqual([]);
    expect(tagsOf({ 特殊群体: '否' })).toEqual([]);
  });

  test('columns named by a group say yes or no', () => {
    expect(tagsOf({ 低保: '是', 独居老人: '否', 是否残疾: '√', 退役军人: '', 高龄: '1' })).toEqual([
      '低保对象',
      '残疾人',
      '高龄老人',
    ]);
    expect(readPerson({ 低保: '再议' })).toMatchObject({
      person: { tags: [] },
      findings: [{ column: '低保', code: 'tag-unknown', level: 'hint' }],
    });
  });

  test('groups that are not kept here are left out and said; the station’s own words are kept', () => {
    for (const word of ['刑满释放', '社区矫正对象', '吸毒人员', '精神障碍患者', '艾滋病', '信访重点', '信教群众'])
      expect(readPerson({ 特殊群体: `低保、${word}` })).toMatchObject({
        person: { tags: ['低保对象'] },
        findings: [{ code: 'tag-not-kept', level: 'hint' }],
      });
    expect(readPerson({ 特殊群体: '志愿者骨干' })).toMatchObject({
      person: { tags: ['志愿者骨干'] },
      findings: [{ code: 'tag-unknown', level: 'hint' }],
    });
    expect(readPerson({ 特殊群体: '<b>x</b>' }).person?.tags).toEqual([]);
  });
});

describe('texts', () => {
  test('are trimmed, joined and cut to what the ledger takes, with a word about it', () => {
    expect(readPerson({ 工作单位: ' 某　厂 ', 备注: '无' }).person).toMatchObject({ workplace: '某 厂', note: null });
    expect(readPerson({ 备注: '甲', 说明: '乙' }).person?.note).toBe('甲；乙');
    const { person, findings } = readPerson({ 工作单位: '长'.repeat(120) });
    expect(person?.workplace).toHaveLength(100);
    expect(findings).toEqual([{ column: '工作单位', code: 'text-cut', level: 'hint' }]);
  });
});
