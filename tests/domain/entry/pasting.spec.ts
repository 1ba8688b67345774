// What people paste: messages and sheets, tidy and not. Every person in it is fictional.
import fc from 'fast-check';
import { readPeople } from '../../../shared/rules/people-text';
import { idNumber } from '../residents/people';
import { describe, expect, test } from '../support/desk';

const GUO = idNumber('19570305', '123');
const FANG = idNumber('19600508', '126');
const tags = ['独居老人', '残疾人'];
const read = (text: string) => readPeople(text, tags);
/** The first person, as far as something is known of them. */
const one = (text: string) => {
  const [person] = read(text).people;
  return Object.fromEntries(
    Object.entries(person ?? {}).filter(([, value]) => value !== null && value !== '' && String(value) !== ''),
  );
};

describe('a line of a message', () => {
  test.for([
    `王建国 ${GUO} 13800001111 户主`,
    `王建国，${GUO}，13800001111，户主`,
    `1、王建国 身份证:${GUO} 电话：138 0000 1111（户主）`,
    `户主：王建国  ${GUO}  +86 138-0000-1111`,
    `户主王建国${GUO}13800001111`,
    `① 户主 王 建国 ${GUO.slice(0, 6)} ${GUO.slice(6, 14)} ${GUO.slice(14)} 手机13800001111`,
    `13800001111/${GUO}/王建国/户主`,
    `王建国${GUO}户主13800001111`,
  ])('is read however it is written: %s', (line) => {
    expect(one(line)).toEqual({ name: '王建国', idText: GUO, phones: ['13800001111'], relation: '02' });
  });

  test('tells daughters from women, and keeps two phones', () => {
    expect(one('李芳 女 1960年5月8日生 妻 13800001111 029-86001234')).toEqual({
      ...{ name: '李芳', sex: '2', birthOn: '1960-05-08', relation: '12' },
      phones: ['13800001111', '029-86001234'],
    });
    expect(one('王小丽 女儿 2010.5.6')).toEqual({ name: '王小丽', relation: '30', birthOn: '2010-05-06' });
    expect(one('妻李芳 1960')).toEqual({ name: '李芳', relation: '12', birthOn: '1960' });
    expect(one('孙小明 租户 13800001111')).toEqual({ name: '孙小明', residency: '流动', phones: ['13800001111'] });
  });

  test('keeps rare characters, dots and long names whole', () => {
    for (const name of ['李䶮', '刘𬀩', '𠮷田', '阿依古丽·吐尔逊', '买买提·艾力江·阿不都热合曼·艾合买提·吐尔逊江']) {
      expect(one(`${name} ${GUO}`)).toEqual({ name, idText: GUO });
    }
    expect(one(`阿依古丽 · 吐尔逊 ${GUO}`)).toEqual({ name: '阿依古丽·吐尔逊', idText: GUO });
    expect(one(`买买提艾力江 ${GUO}`)).toEqual({ name: '买买提艾力江', idText: GUO });
  });

  test('reads the year alone, passports and permits, and nothing at all', () => {
    expect(one('王秀英 1949年生 母亲')).toEqual({ name: '王秀英', birthOn: '1949', relation: '52' });
    expect(one('John Smith E12345678 非亲属')).toEqual({ name: 'John Smith', idText: 'E12345678', relation: '99' });
    expect(one('陈大文 港澳通行证 H12345678')).toMatchObject({ name: '陈大文', idText: 'H12345678' });
    expect(one('王芳')).toEqual({ name: '王芳' });
  });

  test('keeps a number that is too short or wrong, to be put right', () => {
    expect(one(`王芳 ${GUO.slice(0, 17)}`)).toEqual({ name: '王芳', idText: GUO.slice(0, 17) });
    expect(one('张伟 410181198812145533')).toEqual({ name: '张伟', idText: '410181198812145533' });
    expect(one(`王芳 ${FANG.toLowerCase()}`)).toEqual({ name: '王芳', idText: FANG });
  });

  test('hands back what was not understood', () => {
    expect(one(`王建国 ${GUO} 三楼左手 养了狗`)).toEqual({ name: '王建国', idText: GUO, leftover: '三楼左手 养了狗' });
  });
});

describe('a message of several lines', () => {
  test('gives its people; headings and sentences are handed back', () => {
    const text = `李大姐 2026-11-22 10:32:05\n1号楼101这家的情况发你\n王建国 ${GUO} 户主\n李芳 妻 ${FANG}\n\n王小明，儿子，13900002222`;
    const { people, unread } = read(text);
    expect(people.map(({ name, relation }) => [name, relation])).toEqual([
      ['王建国', '02'],
      ['李芳', '12'],
      ['王小明', '20'],
    ]);
    expect(unread).toEqual(['李大姐 2026-11-22 10:32:05', '1号楼101这家的情况发你']);
  });

  test('may have a line for each fact', () => {
    expect(read(`姓名：王建国\n身份证号：${GUO}\n电话：13800001111\n姓名：李芳\n电话：13900002222`).people).toMatchObject([
      { name: '王建国', idText: GUO, phones: ['13800001111'] },
      { name: '李芳', phones: ['13900002222'] },
    ]);
  });
});

describe('rows of a sheet', () => {
  test('are read by their headings, in any order', () => {
    const head = '序号\t房号\t姓名\t与户主关系\t性别\t公民身份号码\t出生日期\t联系电话\t居住情况\t特殊群体\t备注';
    const rows = [
      `1\t101\t王建国\t户主\t男\t${GUO}\t1957.3.5\t13800001111\t常住（户籍）\t独居老人\t`,
      `2\t101\t王小丽\t女\t女\t\t1985\t\t租住\t\t"每周\n回来"`,
    ];
    const { people, unread, rooms } = read([head, ...rows].join('\r\n'));
    expect(people).toMatchObject([
      { name: '王建国', relation: '02', sex: '1', idText: GUO, birthOn: '1957-03-05', residency: '户籍', tags: ['独居老人'] },
      { name: '王小丽', relation: '30', sex: '2', birthOn: '1985', residency: '流动', leftover: '每周 回来' },
    ]);
    expect([unread, rooms]).toEqual([[], ['101']]);
  });

  test('are read without headings by their looks, and say when there are several rooms', () => {
    const text = `1\t1号楼\t1单元\t101\t王建国\t户主\t${GUO}\n2\t1号楼\t1单元\t102\t李芳\t户主\t${FANG}\n`;
    const { people, rooms } = read(text);
    expect(people).toMatchObject([
      { name: '王建国', relation: '02', idText: GUO, leftover: '' },
      { name: '李芳', relation: '02', idText: FANG, leftover: '' },
    ]);
    expect(rooms).toEqual(['101', '102']);
  });
});

describe('anything at all', () => {
  test('is read without an accident, and nothing typed is made up', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        for (const { name, idText } of read(text).people) {
          expect([...name].length).toBeGreaterThan(0);
          if (idText) expect(idText.length).toBeLessThan(40);
        }
      }),
      { numRuns: 300 },
    );
  });
});
