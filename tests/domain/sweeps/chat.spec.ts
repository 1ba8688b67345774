// A chat group's lines as people really write them.
import { describe, expect, test } from 'vitest';
import type { Question } from '../../../shared/features/sweep-words';
import { chatAnswers } from '../../../shared/rules/chat-answers';
import { chatLines } from '../../../shared/rules/chat-lines';

const people: Question = { id: 1, label: '几口人', kind: 'number', unit: '人', choices: [], source: 'residents' };
const bikes: Question = { id: 2, label: '有没有电动车', kind: 'yesNo', unit: null, choices: [], source: null };
const where: Question = {
  ...{ id: 3, label: '在哪里充电', kind: 'choice', unit: null, source: null },
  choices: [
    { id: 1, words: '充电棚' },
    { id: 2, words: '家里' },
  ],
};
const note: Question = { id: 4, label: '备注', kind: 'text', unit: null, choices: [], source: null };

const placesIn = (text: string) => chatLines(text).map(({ place }) => place);

describe('a line of a chat', () => {
  test.for([
    ['1. 3-2-1101 张三 4人', '3-2-1101', '张三 4人'],
    ['2、3-2-1102 李四 3口人', '3-2-1102', '李四 3口人'],
    ['3.3-2-1103王五5人', '3-2-1103', '王五5人'],
    ['（4） ３－２－１１０４ 赵六 ２人', '3-2-1104', '赵六 2人'],
    ['5️⃣ 3号楼2单元1105室 孙七 1人 👍', '3号楼2单元1105室', '孙七 1人'],
    ['⑥ 3栋2门1106 周八，两口人', '3栋2门1106', '周八,两口人'],
    ['吴九 三号楼二单元1107 4人', '三号楼二单元1107', '吴九 4人'],
    ['1108 郑十 4人', '1108', '郑十 4人'],
    ['2-1109 王一 4人', '2-1109', '王一 4人'],
    ['A座1单元1201 钱二 2人', 'A座1单元1201', '钱二 2人'],
    ['3—2—1110　张三　4人', '3—2—1110', '张三 4人'],
  ] as const)('%s names its place', ([line, place, rest]) => {
    const [read] = chatLines(line);
    expect(read?.place).toBe(place);
    expect(read?.rest.replace(/\s+/g, ' ')).toBe(rest);
  });

  test('of a heading, a request or an example says nothing', () => {
    const text = '#接龙\n各位邻居请报一下人数\n例 3-2-1101 王某 3人\n\n1. 3-2-1101 张三 4人\n2. 3-2-1102 李四 2人';
    expect(placesIn(text)).toEqual(['3-2-1101', '3-2-1102']);
    expect(chatLines(text)[0]?.number).toBe(5);
  });

  test('with a copied key is found by it', () => {
    expect(chatLines('1234 5678 9012 张三 4人')[0]).toMatchObject({ key: '123456789012', place: null });
  });

  test('without a place is handed on, so that somebody is told', () => {
    expect(placesIn('1. 3-2-1101 张三 4人\n李四家2人')).toEqual(['3-2-1101', null]);
  });
});

describe('what a line says', () => {
  const read = (text: string, ...questions: Question[]) => chatAnswers(text, questions);

  test.for(['4人', '四口人', '4口', '几口人:4', '4', '共4个人'])('%s: four people', (text) => {
    expect(read(text, people).values).toEqual({ 1: 4 });
  });

  test.for([
    ['4人 有电动车', true],
    ['4人 没有电动车', false],
    ['4人 无电动车', false],
    ['4人 电动车：有', true],
    ['4人 电动车 没有', false],
    ['4人 有', true],
    ['4人，无', false],
    ['4人 √', true],
    ['4人 ×', false],
  ] as const)('%s', ([text, yes]) => {
    expect(read(text, people, bikes)).toEqual({ outcome: 'answered', values: { 1: 4, 2: yes }, leftover: '' });
  });

  test('may be a choice in its own words, and whatever else is a remark where there is room for one', () => {
    expect(read('2人 有电动车 家里充电 门口有台阶', people, bikes, where, note)).toEqual({
      ...{ outcome: 'answered', values: { 1: 2, 2: true, 3: 2, 4: '门口有台阶' }, leftover: '' },
    });
  });

  test('that nobody understands is handed back', () => {
    expect(read('4人 呵呵', people)).toEqual({ outcome: 'answered', values: { 1: 4 }, leftover: '呵呵' });
  });

  test('may be that nobody was there, or that they moved away', () => {
    expect(read('不在家', people).outcome).toBe('notReached');
    expect(read('搬走了', people).outcome).toBe('gone');
  });
});
