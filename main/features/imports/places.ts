// Buildings, units and rooms as people write them, brought to the ledger's one form: 1号楼, 1单元, 1101, B101.
import { foldTight, isBlankWord } from '../../../shared/rules/fold';

export type Place = { building: string | null; unit: string | null; room: string | null };

const LONGEST = { building: 30, unit: 20, room: 20 } as const;
const DIGITS = '零一二三四五六七八九';

/** 一 → 1, 十二 → 12, 二十 → 20; null for anything else. Up to 99. */
function chineseNumber(text: string): number | null {
  const parts = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!parts || text === '') return null;
  const [, first, ten, last] = parts;
  if (!ten) return first && !last ? DIGITS.indexOf(first) : null;
  return (first ? DIGITS.indexOf(first) : 1) * 10 + (last ? DIGITS.indexOf(last) : 0);
}

const plain = (value: string | number) =>
  foldTight(String(value))
    .toUpperCase()
    .replace(/[—–－﹣−~]/g, '-')
    .replace(/^(\d+)\.0$/, '$1')
    .replace(/^#/, '');

/** The number in 1, 01 or 一, without leading zeros; letters stay letters. */
const numberOf = (text: string) => {
  const chinese = chineseNumber(text);
  return chinese === null ? text.replace(/^0+(?=\d)/, '') : String(chinese);
};

const BUILDING = /^(.*?)第?(\d{1,4}[A-Z]?|[一二三四五六七八九十]{1,3}|[A-Z]\d{0,2})(?:号楼|号栋|号|栋楼|栋|幢|座|#楼|#|楼)?$/;

/** 1, 1#, 1栋, 一号楼, 1幢 → 1号楼; A座 → A座; names (东区3栋) keep what stands before the number. Null for an empty cell. */
export function cleanBuilding(value: string | number): string | null {
  const text = plain(value);
  if (isBlankWord(text)) return null;
  const parts = BUILDING.exec(text);
  if (!parts || /\d$|-$/.test(parts[1] ?? '')) return text;
  const number = numberOf(parts[2] ?? '');
  return `${parts[1]}${number}${/^[A-Z]/.test(number) ? '座' : '号楼'}`;
}

const UNIT = /^(?:单元)?第?([\dA-Z]{1,3}|[一二三四五六七八九十]{1,3}|[甲乙丙丁东西南北中])(?:号)?(?:单元|门洞|门|梯)?$/;

/** 1, 一单元, 1门 → 1单元. Null for an empty cell and for 0. */
export function cleanUnit(value: string | number): string | null {
  const text = plain(value);
  if (isBlankWord(text) || text === '0') return null;
  const parts = UNIT.exec(text);
  return parts ? `${numberOf(parts[1] ?? '')}单元` : text;
}

const ROOM = /^(?:(?:第)?(\d{1,2})(?:层|楼))?(B|-|负|地下)?(\d{1,5})([A-Z])?(?:号房|室|号|房|户)?$/;

/** 1101室 → 1101; 0101 → 101; -101, 负101, b101 → B101; 11层01 → 1101. Null for an empty cell. */
export function cleanRoom(value: string | number): string | null {
  const text = plain(value);
  if (isBlankWord(text)) return null;
  const parts = ROOM.exec(text);
  if (!parts) return text.replace(/室$/, '');
  const [, floor, below, digits = '', letter = ''] = parts;
  const door = floor && digits.length <= 2 ? floor + digits.padStart(2, '0') : digits.replace(/^0+(?=\d)/, '');
  return `${below ? 'B' : ''}${door}${letter}`;
}

/** A room of one or two digits is a door; with its floor it becomes a room number: 11 and 1 → 1101. */
export function roomOnFloor(room: string, floor: string | number): string {
  const level = /^(?:第)?(B|-|负|地下)?(\d{1,2})(?:层|楼|F)?$/.exec(plain(floor));
  if (!level || !/^\d{1,2}$/.test(room)) return room;
  return `${level[1] ? 'B' : ''}${Number(level[2])}${room.padStart(2, '0')}`;
}

const NUMBER = '\\d{1,3}[A-Z]?|[A-Z]\\d{0,2}|[一二三四五六七八九十]{1,3}';
const DOOR = '(?:(?:第)?\\d{1,2}(?:层|楼))?(?:B|-|负|地下)?\\d{1,5}[A-Z]?';
/** 3号楼2单元1101室, 3栋2门1101, 3#2-1101; text before it (street, estate) may end in anything but a number. */
const SPOKEN = new RegExp(
  `(?:^|[^\\dA-Z一二三四五六七八九十])(?<building>${NUMBER})(?<word>号楼|号栋|栋楼|栋|幢|座|#楼|#|号|楼)-?` +
    `(?:(?<unit>${NUMBER}|[甲乙丙丁东西])(?:单元|门|-))?(?<room>${DOOR})(?:号房|室|号|房|户)?$`,
);
/** 3-2-1101, 3/2/1101 */
const DASHED =
  /(?:^|[^\dA-Z])(?<building>\d{1,3}[A-Z]?|[A-Z]\d{0,2})[-/](?<unit>\d{1,2})[-/](?<room>(?:B|-)?\d{2,5}[A-Z]?)(?:室|号)?$/;

/** A whole place in one cell; null where it cannot be told for certain. `unit` is null where the text names none. */
export function parseAddress(value: string | number): Place | null {
  const text = plain(value);
  const { building, unit, room, word } = (DASHED.exec(text) ?? SPOKEN.exec(text))?.groups ?? {};
  if (!building || !room) return null;
  // 凤城二路1号1101室 names a house in a street, not a building of the estate.
  if (!unit && (word === '号' || word === '楼')) return null;
  return { building: cleanBuilding(building), unit: unit ? cleanUnit(unit) : null, room: cleanRoom(room) };
}

/** 2-1101 in a room column that has no unit column beside it. */
export function parseUnitRoom(value: string | number): { unit: string | null; room: string | null } | null {
  const parts = /^(\d{1,2})(?:单元|门)?-?(?<=\D)((?:B|-)?\d{3,5}[A-Z]?)(?:室|号)?$/.exec(plain(value));
  return parts ? { unit: cleanUnit(parts[1] ?? ''), room: cleanRoom(parts[2] ?? '') } : null;
}

/** What a spreadsheet makes of 3-2 or 1-101 when nobody stops it. */
export const isDate = (value: string | number): boolean => typeof value === 'string' && /^\d{4}-\d{2}(-\d{2})?$/.test(value);

/** True where a cleaned part is longer than the ledger takes. */
export const isTooLong = (part: keyof Place, text: string): boolean => text.length > LONGEST[part];
