// Rooms named on a wall, in the forms they are written here; what is left is the building and the unit. Pure.
import { type Hit, plain } from './guard-numbers';

/** Not a room: 3号楼2026年, 3号楼300户. */
const NO_MEASURE = '(?!\\d|\\s*(?:年|月|日|元|人|户|米|平|㎡|分|点|时|个|台|号楼|%))';
const BUILDING = '\\d{1,3}\\s*(?:号楼|号院|栋|幢|座|#|号|楼)';

type Form = { pattern: RegExp; masked(kept: string): string };

/** `kept`: the first group, what may stay. */
const forms: readonly Form[] = [
  // 3-2-1101, 3号楼2单元1101室, 3#2-1101
  {
    pattern: new RegExp(
      `(?<![\\d-])((?:${BUILDING}|\\d{1,3}\\s*[-—–/])\\s*\\d{1,2}\\s*(?:单元|门(?!\\p{L})|(?=[-—–/])))\\s*[-—–/]?\\s*\\d{3,4}${NO_MEASURE}\\s*(?:室|房|号)?`,
      'gu',
    ),
    masked: (kept) => kept.replace(/[-—–/\s]+$/, ''),
  },
  // 2单元1101
  { pattern: new RegExp(`(单元)\\s*[-—–]?\\s*\\d{3,4}${NO_MEASURE}\\s*(?:室|房|号)?`, 'gu'), masked: (kept) => kept },
  // 3号楼1101
  {
    pattern: new RegExp(`(\\d{1,3}\\s*(?:号楼|栋|幢|座|#))\\s*[-—–]?\\s*\\d{3,4}${NO_MEASURE}\\s*(?:室|房|号)?`, 'gu'),
    masked: (kept) => kept,
  },
  // 11层1101室, 1101室
  { pattern: /()(?<![\d.])(?:\d{1,2}\s*[层楼]\s*)?\d{3,4}\s*(?:室|房间|房号)/gu, masked: () => '某室' },
];

/** Rooms of offices may be told: that is where people are to go. */
const OFFICE =
  /(?:居委会|社区|街道|工作站|物业|办公|会议|活动|服务|中心|医院|学校|银行|派出所|大厦|大楼|写字楼|政务)[^，。；、\n]{0,10}$/;

/** A landline with its area code is no room, however it is spaced. */
const AREA_PHONE = /(?<!\d)0\d{2,3}[\s-]?\d{3,4}[\s-]?\d{3,4}(?!\d)/g;

/** Rooms below the unit, with what is left of each. */
export function roomsIn(text: string): Hit[] {
  const folded = plain(text, true).replace(AREA_PHONE, (phone) => '_'.repeat(phone.length));
  return forms.flatMap(({ pattern, masked }) =>
    [...folded.matchAll(pattern)].flatMap(({ 0: written, 1: kept = '', index }) => {
      if (OFFICE.test(folded.slice(0, index))) return [];
      // The unit in the writer's own signs, not in the folded ones.
      const own = text.slice(index, index + kept.length);
      return [{ kind: 'room' as const, from: index, to: index + written.length, masked: kept === '' ? masked('') : masked(own) }];
    }),
  );
}
