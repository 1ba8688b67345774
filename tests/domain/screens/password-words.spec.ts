// What the wizard says of a password: length counts, kinds of characters do not.
import { expect, test } from 'vitest';
import { strengthOf } from '../../../renderer/kit/password-words';
import { isGuessable } from '../../../shared/rules/guessable';

test('a short password is told how much is missing', () => {
  expect(strengthOf('大槐树')).toEqual({ level: 0, words: '还差5位。可以是一句只有自己知道的话。' });
});

test.each(['12345678', '88888888', 'password123', 'qwertyuiop', 'aaaaaaaaaaaaaaaa'])('%s is called easy to guess', (password) => {
  expect(strengthOf(password).words).toContain('太好猜');
});

test.each(['wang1234', 'shequ2026', '19650318', '13812345678', '王芳王芳王芳王芳', 'ABCdefgh', '１２３４５６７８'])(
  '%s is refused by the rule the desk has',
  (password) => {
    expect(isGuessable(password)).toBe(true);
  },
);

test.each(['邻里和睦二零二六', '桂花巷口第三棵树', 'heping-meihua-yanzi-88', '三月五号领了2个柜子'])(
  '%s may be used',
  (password) => {
    expect(isGuessable(password, '王芳')).toBe(false);
  },
);

test('one’s own name over and over is refused', () => {
  expect(isGuessable('欧阳娜娜欧阳娜娜欧阳', '欧阳娜娜')).toBe(true);
});

test('a sentence is strong without capitals or signs', () => {
  expect(strengthOf('我们小区门口有三棵大槐树').level).toBe(2);
  expect(strengthOf('我们小区门口有三棵大槐树夏天很凉快').level).toBe(3);
});

test('longer is never called weaker', () => {
  const sentence = '家住青门新区三号楼二单元十一层左手边第一户';
  const levels = Array.from({ length: sentence.length }, (_, index) => strengthOf(sentence.slice(0, index + 1)).level);
  expect([...levels].sort((a, b) => a - b)).toEqual(levels);
});
