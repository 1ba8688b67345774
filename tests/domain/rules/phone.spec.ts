import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Phone } from '../../../shared/features/people';
import { cleanPhone, readPhones } from '../../../shared/rules/phone';

const mobile = fc
  .tuple(fc.integer({ min: 13, max: 19 }), fc.integer({ min: 0, max: 999_999_999 }))
  .map(([head, tail]) => `${head}${String(tail).padStart(9, '0')}`);
const phonesOf = (value: string | number) => readPhones(value).phones;

describe('phones in sheets', () => {
  test('a mobile is found however it is written', () => {
    fc.assert(
      fc.property(mobile, (number) => {
        const grouped = (sign: string) => `${number.slice(0, 3)}${sign}${number.slice(3, 7)}${sign}${number.slice(7)}`;
        const fullWidth = [...number].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('');
        for (const written of [
          number,
          grouped(' '),
          grouped('-'),
          `+86${number}`,
          `86-${number}`,
          `0086${number}`,
          ` ${number} `,
          `${number}.0`,
          fullWidth,
        ])
          expect(phonesOf(written), written).toEqual([number]);
        expect(phonesOf(Number(number))).toEqual([number]);
      }),
      { numRuns: 300 },
    );
  });

  test('several in one cell come out in order, none twice', () => {
    fc.assert(
      fc.property(mobile, mobile, fc.constantFrom('/', '、', '，', ',', ';', '；', ' ', '\n', '或'), (one, other, between) => {
        fc.pre(one !== other);
        expect(phonesOf(one + between + other)).toEqual([one, other]);
        expect(phonesOf(one + between + one)).toEqual([one]);
      }),
      { numRuns: 300 },
    );
  });

  test('landlines keep area code and extension', () => {
    expect(phonesOf('02986001234')).toEqual(['029-86001234']);
    expect(phonesOf('029-86001234')).toEqual(['029-86001234']);
    expect(phonesOf('（029）8600 1234')).toEqual(['029-86001234']);
    expect(phonesOf('0371-6600123')).toEqual(['0371-6600123']);
    expect(phonesOf('010-1234567-1')).toEqual(['010-1234567-1']);
    expect(phonesOf('029-86001234转801')).toEqual(['029-86001234-801']);
    expect(phonesOf('029-86001234-801')).toEqual(['029-86001234-801']);
    expect(phonesOf('86001234')).toEqual(['86001234']);
  });

  test('words beside a number are left out and said', () => {
    expect(readPhones('13800138000（儿子）')).toEqual({ phones: ['13800138000'], bad: 0, words: true });
    expect(readPhones('手机：13800138000 座机：029-86001234')).toMatchObject({ phones: ['13800138000', '029-86001234'], bad: 0 });
  });

  test('nothing is nothing, and what is no phone counts as bad', () => {
    for (const nothing of ['', '无', ' ', '—', '/']) expect(readPhones(nothing)).toEqual({ phones: [], bad: 0, words: false });
    for (const bad of ['1380013800', '138001380001', '12345678901', '1.38E+10', '没电话', '110'])
      expect(readPhones(bad).bad, bad).toBeGreaterThan(0);
    expect(readPhones('13800138000/1390013')).toMatchObject({ phones: ['13800138000'], bad: 1 });
  });

  test('a stored phone reads as itself and is one a form would take', () => {
    const written = fc.oneof(fc.string({ maxLength: 30 }), mobile, fc.stringMatching(/^0\d{2,3}-?\d{7,8}(-\d{1,4})?$/));
    fc.assert(
      fc.property(written, (text) => {
        for (const phone of phonesOf(text)) {
          expect(cleanPhone(phone)).toBe(phone);
          expect(Phone.safeParse(phone).success, phone).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
