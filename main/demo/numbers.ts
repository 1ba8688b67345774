// Days, ID numbers and phones of people who do not exist. ID numbers have a right check digit but end their area code
// in 00: issued numbers name a county or district there. Mobiles carry 0000 in the middle, landlines begin with 0000.
import { checkCharacter } from '../../shared/rules/id-number';
import type { Dice } from './dice';
import type { Sex } from './names';

const MS_A_DAY = 86_400_000;

const days = new Map<number, string>();

function dayAt(instant: number): string {
  const known = days.get(instant);
  if (known !== undefined) return known;
  const day = new Date(instant).toISOString().slice(0, 10);
  days.set(instant, day);
  return day;
}

/** A day on which somebody was born who has this many full years `today` (`YYYY-MM-DD`). */
export function birthOf(dice: Dice, age: number, today: string): string {
  const year = Number(today.slice(0, 4)) - age;
  const birthday = Date.UTC(year, Number(today.slice(5, 7)) - 1, Number(today.slice(8, 10)));
  return dayAt(birthday - dice.between(1, 364) * MS_A_DAY);
}

export type IdNumbers = { next(area: string, birthOn: string, sex: Sex): string };

/** Sequences of one day and sex: 001 to 979 odd, 002 to 998 even without those in 00. */
const SEQUENCES = 490;
const sequenceAt = (at: number, sex: Sex) => (sex === '1' ? 2 * at + 1 : 2 * (at + 1 + Math.floor(at / 49)));

/**
 * Hands out ID numbers, none twice, up to 490 for one area, day and sex. Sequences ending in 00 are left out: they look
 * like numbers a spreadsheet damaged.
 */
export function idNumbers(dice: Dice): IdNumbers {
  const last = new Map<string, number>();
  return {
    next(area, birthOn, sex) {
      const front = area + birthOn.slice(0, 4) + birthOn.slice(5, 7) + birthOn.slice(8, 10);
      const at = ((last.get(front + sex) ?? dice.between(0, SEQUENCES - 1)) + 1) % SEQUENCES;
      last.set(front + sex, at);
      const first17 = front + String(sequenceAt(at, sex)).padStart(3, '0');
      return first17 + checkCharacter(first17);
    },
  };
}

const carriers = [
  '130',
  '131',
  '133',
  '135',
  '136',
  '137',
  '138',
  '139',
  '150',
  '153',
  '158',
  '159',
  '177',
  '180',
  '189',
  '199',
] as const;
const fourDigits = (dice: Dice) => String(dice.between(0, 9999)).padStart(4, '0');

export const mobileOf = (dice: Dice): string => `${dice.pick(carriers)}0000${fourDigits(dice)}`;
export const landlineOf = (dice: Dice): string => `029-0000${fourDigits(dice)}`;
