import { rateWords } from '../../../shared/rules/rate';

/** A rate, or a dash where there is nothing to reckon it of. */
export const shareOf = (part: number, whole: number): string => (whole === 0 ? '—' : rateWords(part, whole));
