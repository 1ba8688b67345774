import SqliteDatabase from 'better-sqlite3-multiple-ciphers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Findable, matches } from '../../main/search/matches';
import { latinTokens } from '../../main/search/pinyin';
import { buildingName, digitsMatch, parseQuery, textMatch, unitName } from '../../main/search/query';
import { digitsText, nameTokens } from '../../main/search/text';

const place = (building?: string, unit?: string, room?: string) => ({
  kind: 'place',
  ...(building ? { building } : {}),
  ...(unit ? { unit } : {}),
  ...(room ? { room } : {}),
});

describe('what a person types', () => {
  it.each([
    ['3-2-1101', place('3号楼', '2单元', '1101')],
    ['3号楼2单元1101', place('3号楼', '2单元', '1101')],
    ['３号楼 ２单元 １１０１室', place('3号楼', '2单元', '1101')],
    ['3#2-1101', place('3号楼', '2单元', '1101')],
    ['三号楼二单元1101', place('3号楼', '2单元', '1101')],
    ['十二栋', place('12号楼')],
    ['03—02—1101', place('3号楼', '2单元', '1101')],
    ['3 2 1101', place('3号楼', '2单元', '1101')],
    ['3-2', place('3号楼', '2单元')],
    ['3-2-', place('3号楼', '2单元')],
    ['3-1101', place('3号楼', undefined, '1101')],
    ['3栋', place('3号楼')],
    ['3幢2门', place('3号楼', '2单元')],
    ['12号', place('12号楼')],
    ['2单元1101', place(undefined, '2单元', '1101')],
    ['1101室', place(undefined, undefined, '1101')],
    ['101号', place(undefined, undefined, '101')],
    ['b101', place(undefined, undefined, 'B101')],
    ['3-2-B101', place('3号楼', '2单元', 'B101')],
    ['a座1101', place('A座', undefined, '1101')],
  ])('%s is a place', (text, query) => expect(parseQuery(text)).toEqual(query));

  it.each([
    ['1101', '1101'],
    ['101', '101'],
    ['１２３４', '1234'],
    ['11010519491231002x', '11010519491231002X'],
    ['002X', '002X'],
    ['138 0000 1234', '13800001234'],
    ['138-0000-1234', '13800001234'],
    ['138-0000', '1380000'],
    ['029-86001234', '02986001234'],
    ['(029) 8600 1234', '02986001234'],
    ['+86 138 0000 1234', '13800001234'],
    ['6101 1219 9001', '610112199001'],
  ])('%s is digits', (text, digits) => expect(parseQuery(text)).toEqual({ kind: 'digits', digits }));

  it.each([
    ['wxm', 'wxm'],
    ['Wang Xiaoming', 'wangxiaoming'],
    ["xi'an", 'xian'],
    ['Lǚ', 'lv'],
    ['lü', 'lv'],
    ['NEAR', 'near'],
    ['wang*', 'wang'],
  ])('%s is pinyin', (text, prefix) => expect(parseQuery(text)).toEqual({ kind: 'latin', prefix }));

  it.each([
    ['王', ['王']],
    ['王 小', ['王', '小']],
    ['"王" OR *', ['王', 'o', 'r']],
    ['𬀩', ['𬀩']],
    ['买买提·艾', ['买', '买', '提', '艾']],
    ['王x', ['王', 'x']],
  ])('%s is part of a name', (text, chars) => expect(parseQuery(text)).toEqual({ kind: 'name', chars }));

  it.each(['', '   ', '---', '"*"', '·'])('%j asks for nothing', (text) => expect(parseQuery(text)).toEqual({ kind: 'empty' }));

  it('knows a building and a unit by their other names', () => {
    expect(['3', '3栋', '03#', '3号楼', '3幢'].map(buildingName)).toEqual(Array(5).fill('3号楼'));
    expect(['A座', '东区3号楼'].map(buildingName)).toEqual(['A座', '东区3号楼']);
    expect(['2', '2门', '02单元'].map(unitName)).toEqual(Array(3).fill('2单元'));
  });

  it('reads any text without complaint', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => void matches(people[0] ?? nobody, parseQuery(text))),
    );
  });
});

const nobody: Findable = { name: '', idNumber: null, phone: null, phone2: null, building: '', unit: '', room: '' };
const names = [
  '王小明',
  '王晓明',
  '李䶮',
  '陈𬀩',
  '张㛃',
  '欧阳修',
  '单小芳',
  '阿依古丽·买买提',
  'Tom',
  '吕布',
  '王"OR"x',
  '王  明',
];
const people: Findable[] = names.flatMap((name, n) =>
  [0, 1].map((twin) => ({
    name,
    idNumber: n % 3 ? `6101001990010${n % 10}${twin}23X` : null,
    phone: n % 4 ? `1380000${1000 + n * 37 + twin}` : null,
    phone2: twin ? '029-86001234' : null,
    building: `${(n % 3) + 1}号楼`,
    unit: `${twin + 1}单元`,
    room: `${n + 1}01`,
  })),
);

function indexed() {
  const db = new SqliteDatabase(':memory:');
  db.exec(`CREATE VIRTUAL TABLE personText USING fts5(name, latin, content='', contentless_delete=1, tokenize='ascii');
    CREATE VIRTUAL TABLE personDigits USING fts5(digits, content='', contentless_delete=1, tokenize='ascii');`);
  const text = db.prepare('INSERT INTO personText (rowid, name, latin) VALUES (?, ?, ?)');
  const digits = db.prepare('INSERT INTO personDigits (rowid, digits) VALUES (?, ?)');
  people.forEach((person, at) => {
    text.run(at, nameTokens(person.name), latinTokens(person.name));
    digits.run(at, digitsText(person.idNumber, person.phone, person.phone2));
  });
  const askText = db.prepare('SELECT rowid FROM personText WHERE personText MATCH ? ORDER BY rowid').pluck();
  const askDigits = db.prepare('SELECT rowid FROM personDigits WHERE personDigits MATCH ? ORDER BY rowid').pluck();
  return (typed: string): unknown[] | null => {
    const query = parseQuery(typed);
    const [inText, inDigits] = [textMatch(query), digitsMatch(query)];
    if (inText !== null) return askText.all(inText);
    return inDigits === null ? null : askDigits.all(inDigits);
  };
}

describe('the index and the meaning of a search agree', () => {
  const search = indexed();
  const bruteForce = (typed: string) => people.flatMap((person, at) => (matches(person, parseQuery(typed)) ? [at] : []));
  const agree = (typed: string) => {
    const found = search(typed);
    if (found !== null) expect([typed, found]).toEqual([typed, bruteForce(typed)]);
  };

  it('for every part of every name, its pinyin and its numbers', () => {
    for (const person of people) {
      const chars = [...person.name];
      for (let from = 0; from < chars.length; from += 1) {
        for (let to = from + 1; to <= chars.length; to += 1) agree(chars.slice(from, to).join(''));
      }
      for (const token of latinTokens(person.name).split(' '))
        for (let to = 1; to <= token.length; to += 1) agree(token.slice(0, to));
      for (const number of [person.idNumber, person.phone, person.phone2])
        for (let from = 0; from + 4 <= (number ?? '').length; from += 1)
          for (let to = from + 4; to <= (number ?? '').length; to += 1) agree((number ?? '').slice(from, to));
    }
    expect(search('小明')).toEqual([0, 1]);
    expect(search('𬀩')).toEqual([6, 7]);
    expect(search('8600')).toHaveLength(12);
  });

  it('for any text, the language of the index included', () => {
    const hostile = fc.constantFrom(
      '"',
      "'",
      '*',
      '^',
      '(',
      ')',
      'NEAR',
      'OR',
      'NOT',
      '{',
      '}',
      ':',
      '-',
      '+',
      'name:',
      ';',
      '%',
      '\\',
      '\u0000',
    );
    const piece = fc.oneof(
      hostile,
      fc.constantFrom(...names.join(''), 'w', 'x', 'm', '1', '0', ' '),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => agree(pieces.join(''))),
      { numRuns: 2000 },
    );
  });

  it('a place is met by each of its parts', () => {
    expect(bruteForce('1-2-101')).toEqual([1]);
    expect(bruteForce('1号楼')).toEqual([0, 1, 6, 7, 12, 13, 18, 19]);
    expect(bruteForce('101')).toEqual([0, 1]);
    expect(bruteForce('101室')).toEqual([0, 1]);
  });
});
