// Messages as they are pasted out of a chat group.
import fc from 'fast-check';
import { hinted, readMessage } from '../../../shared/rules/order-text';
import { expect, test } from '../support/desk';

const said = (text: string) => {
  const { name, phone, building, unit, room, words } = readMessage(text);
  return [name, phone, [building, unit, room].join('-'), words];
};

test('a message tells who speaks, the phone, the place and what it is about', () => {
  expect(said('王芳 2026/11/22 10:23\n3-2-1101 楼道灯不亮')).toEqual(['王芳', '', '3-2-1101', '3-2-1101 楼道灯不亮']);
  expect(said('王芳：３号楼２单元１１０１漏水，电话 138-0013-8000')).toEqual([
    ...['王芳', '13800138000', '3-2-1101', '３号楼２单元１１０１漏水，电话 138-0013-8000'],
  ]);
  expect(said('我是五号楼一单元302的刘建军，楼上太吵')).toEqual([
    '刘建军',
    '',
    '5-1-302',
    '我是五号楼一单元302的刘建军，楼上太吵',
  ]);
  expect(said('12栋3单元没水了')).toEqual(['', '', '12-3-', '12栋3单元没水了']);
  expect(said('来电人：周桂香 电话029-86001234 2号楼后面垃圾没人清')).toEqual([
    ...['周桂香', '029-86001234', '2--', '来电人：周桂香 电话029-86001234 2号楼后面垃圾没人清'],
  ]);
});

test('a greeting is no name, and a phone in groups no place', () => {
  expect(said('大家好：小广场太暗')).toEqual(['', '', '--', '大家好：小广场太暗']);
  expect(readMessage('打 138-0013-8000 找我')).toMatchObject({ phone: '13800138000', building: '', room: '' });
});

test('whatever is pasted, something is read of it and nothing breaks', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const { phone, room } = readMessage(text);
      expect(phone === '' || /^[\d-]+$/.test(phone)).toBe(true);
      expect(room.length).toBeLessThanOrEqual(5);
    }),
  );
});

test('the longest word that speaks of a category wins', () => {
  const kinds = [
    { name: '噪声', hints: ['吵'] },
    { name: '纠纷', hints: ['吵架'] },
  ];
  expect(hinted('楼上吵架', kinds)?.name).toBe('纠纷');
  expect(hinted('楼上太吵', kinds)?.name).toBe('噪声');
  expect(hinted('灯不亮', kinds)).toBeNull();
});
