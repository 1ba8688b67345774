import { dayWords } from '../../../shared/text';
import type { Filter } from './filters';

type Span = Pick<Filter, 'ageFrom' | 'ageTo'>;

export const isSet = ({ ageFrom, ageTo }: Span) => ageFrom !== null || ageTo !== null;

/** `60岁以上`, `未满18岁`, `60–79岁`. */
export function spanWords({ ageFrom, ageTo }: Span): string {
  if (ageFrom !== null && ageTo !== null) return ageFrom === ageTo ? `${ageFrom}岁` : `${ageFrom}–${ageTo}岁`;
  if (ageFrom !== null) return `${ageFrom}岁以上`;
  return ageTo === null ? '年龄' : `未满${ageTo + 1}岁`;
}

/** What is chosen, as it stands on the button. */
export const ageWords = (filter: Filter): string =>
  isSet(filter) ? spanWords(filter) + (filter.ageOn ? `（${dayWords(filter.ageOn)}）` : '') : '年龄';
