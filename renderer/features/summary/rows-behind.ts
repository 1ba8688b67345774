import type { Figure } from '../../../shared/features/summary';

/** The ledger rows a figure counts, as a route of the window; null where no list shows exactly these. */
export function rowsBehind(_figure: Figure): string | null {
  return null;
}
