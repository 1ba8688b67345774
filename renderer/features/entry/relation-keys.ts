// The relations one key is enough for: digits go through any input method, letters are the first of the pinyin.
import { HEAD } from '../../../shared/codes/relation';

type Sexed = '1' | '2' | null;
const bySex = (man: string, woman: string, either: string) => (sex: Sexed) => (sex === '1' ? man : sex === '2' ? woman : either);
const always = (code: string) => () => code;

const keys: readonly [digit: string, letter: string, words: string, code: (sex: Sexed) => string][] = [
  ['1', 'h', '户主', always(HEAD)],
  ['2', 'p', '配偶', bySex('11', '12', '10')],
  ['3', 'z', '子', always('20')],
  ['4', 'n', '女', always('30')],
  ['5', 'f', '父', always('51')],
  ['6', 'm', '母', always('52')],
  ['7', 'x', '儿媳', always('38')],
  ['8', 'w', '女婿', always('28')],
  ['9', 's', '孙辈', bySex('41', '42', '40')],
  ['0', 'r', '非亲属', always('99')],
];

/** The code a key stands for; null for one that stands for none. `sex`: of the person, where it is known. */
export const relationByKey = (key: string, sex: Sexed): string | null =>
  keys.find(([digit, letter]) => key === digit || key.toLowerCase() === letter)?.[3](sex) ?? null;

/** `1户主 2配偶 …` */
export const relationLegend = keys.map(([digit, , words]) => `${digit}${words}`).join('  ');
