import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysInMonth } from '../../../shared/rules/day';
import { checkCharacter, cleanIdNumber, modernise, readIdNumber } from '../../../shared/rules/id-number';

const two = (value: number) => String(value).padStart(2, '0');
const birth = fc
  .tuple(fc.integer({ min: 1900, max: 2026 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .filter(([year, month, day]) => day <= daysInMonth(year, month))
  .map(([year, month, day]) => `${year}${two(month)}${two(day)}`);
const area = fc.integer({ min: 110000, max: 659999 }).map(String);
const sequence = fc.integer({ min: 1, max: 999 }).map((value) => String(value).padStart(3, '0'));
const validId = fc.tuple(area, birth, sequence).map((parts) => parts.join('') + checkCharacter(parts.join('')));
const isSound = (text: string) => readIdNumber(text).kind.startsWith('valid');

describe('identity numbers, GB 11643', () => {
  test('the published test numbers read as published', () => {
    expect(readIdNumber('11010519491231002X')).toEqual({
      kind: 'valid',
      idNumber: '11010519491231002X',
      birthOn: '1949-12-31',
      sex: '2',
    });
    expect(readIdNumber('440524188001010014')).toMatchObject({ kind: 'valid', birthOn: '1880-01-01', sex: '1' });
    expect(readIdNumber('410181198812145533').kind).toBe('checksum');
    expect(readIdNumber('130116195406287401').kind).toBe('checksum');
    expect(checkCharacter('41018119881214553')).toBe('6');
    expect(checkCharacter('13011619540628740')).toBe('X');
  });

  test('a sound number gives back itself, its birth and its sex', () => {
    fc.assert(
      fc.property(validId, (id) => {
        const reading = readIdNumber(id);
        expect(reading).toMatchObject({ idNumber: id, sex: Number(id[16]) % 2 === 1 ? '1' : '2' });
        expect('birthOn' in reading && reading.birthOn.replaceAll('-', '')).toBe(id.slice(6, 14));
      }),
      { numRuns: 1000 },
    );
  });

  test('any single wrong character is noticed', () => {
    fc.assert(
      fc.property(validId, fc.nat(17), fc.constantFrom(...'0123456789X'), (id, at, sign) => {
        fc.pre(id[at] !== sign);
        expect(isSound(id.slice(0, at) + sign + id.slice(at + 1))).toBe(false);
      }),
      { numRuns: 3000 },
    );
  });

  test('any two neighbours exchanged are noticed', () => {
    fc.assert(
      fc.property(validId, fc.nat(16), (id, at) => {
        fc.pre(id[at] !== id[at + 1]);
        expect(isSound(id.slice(0, at) + id[at + 1] + id[at] + id.slice(at + 2))).toBe(false);
      }),
      { numRuns: 3000 },
    );
  });

  test('a number that a spreadsheet kept as a number is damaged, never read', () => {
    fc.assert(
      fc.property(validId, (id) => {
        const kept = Number(Number(id.replace('X', '0')).toPrecision(15));
        expect(readIdNumber(kept)).toEqual({ kind: 'damaged', lost: 3 });
        expect(readIdNumber(kept.toExponential(5).replace('e+', 'E+')).kind).toBe('damaged');
      }),
    );
    expect(readIdNumber('1.10105E+17')).toEqual({ kind: 'damaged', lost: 12 });
    expect(readIdNumber('140105198312214000').kind).toBe('damaged');
  });

  test('three zeros at the end of a text are damaged, unless the check agrees, which is only worth a look', () => {
    const first17 = ['61011319900101', '61011419900101', '61011519900101', '61011619900101', '61011719900101']
      .flatMap((start) => ['100', '200', '300', '400'].map((end) => start + end))
      .find((digits) => checkCharacter(digits) === '0');
    expect(readIdNumber(`${first17}0`).kind).toBe('valid-zeros');
    expect(readIdNumber(Number(`${first17}0`)).kind).toBe('damaged');
  });

  test('typing habits do not matter: full width, spaces, small x, quotes, look-alikes of X', () => {
    for (const written of [
      '11010519491231002x',
      '１１０１０５１９４９１２３１００２Ｘ',
      ' 110105 19491231 002X ',
      "'11010519491231002X",
      '11010519491231002×',
      '11010519491231002Х',
      '110105-19491231-002X',
      '\u200b11010519491231002X\t',
    ]) {
      expect(readIdNumber(written)).toMatchObject({ kind: 'valid', idNumber: '11010519491231002X' });
    }
  });

  test('cleaning twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.oneof(validId, fc.string({ unit: 'binary' }), fc.string()), (text) => {
        const once = cleanIdNumber(text);
        expect(cleanIdNumber(once)).toBe(once);
      }),
      { numRuns: 300 },
    );
  });

  test('nothing makes the reader fail, and only sound numbers are valid', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.double(), fc.integer()), (value) => {
        const reading = readIdNumber(value);
        if (reading.kind === 'valid') expect(checkCharacter(reading.idNumber)).toBe(reading.idNumber[17]);
      }),
      { numRuns: 300 },
    );
  });

  test('the old 15-digit form is recognised, with its 18-digit form', () => {
    fc.assert(
      fc.property(validId, (id) => {
        fc.pre(id.slice(6, 8) === '19' && Number(id.slice(14, 17)) < 996);
        const old = id.slice(0, 6) + id.slice(8, 17);
        expect(readIdNumber(old)).toMatchObject({ kind: 'old', modern: { idNumber: id } });
        expect(readIdNumber(Number(old)).kind).toBe('old');
      }),
    );
    expect(modernise('440524800101999')?.slice(6, 10)).toBe('1880');
    expect(modernise('610112901301001')).toBeNull();
  });

  test('residence permits and foreign residents carry the same check', () => {
    for (const area6 of ['810000', '820000', '830000', '911001']) {
      const first17 = `${area6}19900307123`;
      expect(readIdNumber(first17 + checkCharacter(first17))).toMatchObject({ kind: 'valid', birthOn: '1990-03-07' });
    }
  });

  test('what is no number says what it is', () => {
    expect(readIdNumber(null).kind).toBe('none');
    expect(readIdNumber('无').kind).toBe('none');
    expect(readIdNumber('1101051949123100')).toEqual({ kind: 'length', digits: 16 });
    expect(readIdNumber('1101051949123100212')).toEqual({ kind: 'length', digits: 19 });
    expect(readIdNumber('E12345678').kind).toBe('other');
    expect(readIdNumber('H0123456700').kind).toBe('other');
    const impossible = '11010519490231002';
    expect(readIdNumber(impossible + checkCharacter(impossible)).kind).toBe('impossible');
  });
});
