import type { OfficeLevel } from '../../shared/codes/offices';
import { saidAt } from '../../shared/office-words';
import { useGateState } from '../desk';

/** What kind of desk this window is: a station of an estate where there is none yet. */
export const useLevel = (): OfficeLevel => useGateState().value?.level ?? 'station';

/** Sentences that a station and an office share, in the words of this desk. */
export function useDeskWords(): (sentence: string) => string {
  const level = useLevel();
  return (sentence) => saidAt(level, sentence);
}
