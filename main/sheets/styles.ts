// Which cell styles show a number as a day. The file keeps 29557; the person who typed it saw 1980-12-02.
import { dayOfSerial } from '../../shared/rules/day';
import { attribute, tagsOf } from './xml';

/** How much of a date a style shows; 0 for everything that is not a date. */
export const Shown = { number: 0, day: 1, month: 2, year: 3 } as const;
export type Shown = (typeof Shown)[keyof typeof Shown];

const BUILT_IN_DAYS = new Set([14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58]);
/** 年月 formats of the Chinese edition (27, 36, 50, 52, 57) and mmm-yy (17). */
const BUILT_IN_MONTHS = new Set([17, 27, 36, 50, 52, 57]);

/** What a number format shows. Quoted words, colours, conditions and escaped signs count for nothing. */
export function shownBy(format: string): Shown {
  const bare = format.replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, '').split(';')[0] ?? '';
  if (!/[yd]|m/i.test(bare) || /general/i.test(bare)) return Shown.number;
  if (/d/i.test(bare)) return Shown.day;
  if (/y/i.test(bare)) return /m/i.test(bare) ? Shown.month : Shown.year;
  return Shown.number;
}

export function shownByCode(id: number, custom: Map<number, string>): Shown {
  const format = custom.get(id);
  if (format !== undefined) return shownBy(format);
  if (BUILT_IN_DAYS.has(id)) return Shown.day;
  return BUILT_IN_MONTHS.has(id) ? Shown.month : Shown.number;
}

/** For each cell style (the `s` of a cell) what it shows. */
export function readStyles(xml: string): Shown[] {
  const custom = new Map<number, string>();
  for (const tag of tagsOf(xml, 'numFmt')) custom.set(Number(attribute(tag, 'numFmtId')), attribute(tag, 'formatCode') ?? '');
  const list = /<(?:[\w-]+:)?cellXfs[\s>][\s\S]*?<\/(?:[\w-]+:)?cellXfs>/.exec(xml)?.[0] ?? '';
  return tagsOf(list, 'xf').map((tag) => shownByCode(Number(attribute(tag, 'numFmtId') ?? 0), custom));
}

/** Days of serial numbers, each worked out once: a big sheet has many dates, but few different ones. */
export class DayBook {
  private readonly days = new Map<number, string | null>();

  constructor(private readonly from1904: boolean) {}

  /** What a date style shows for a number; null where it is no date (negative, or beyond year 9999). */
  show(serial: number, shown: Shown): string | null {
    let day = this.days.get(serial);
    if (day === undefined) {
      day = dayOfSerial(serial, this.from1904);
      this.days.set(serial, day);
    }
    if (day === null || shown === Shown.day) return day;
    return day.slice(0, shown === Shown.month ? 7 : 4);
  }
}
