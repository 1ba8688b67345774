// The wizard's draft: kept while the program runs, also when the person goes back, to the demo station, or out again.
// The password lies here only until the station is made.
import { create } from 'zustand';
import type { StationDraft } from '../../../../shared/features/station';
import { freshPattern, type Line, type Pattern } from './building-lines';

export type SheetRead = { fileName: string; findings: { row: number; message: string }[]; chiefs: number };

export type WizardDraft = {
  /** 0 … 4 */
  step: number;
  station: Partial<StationDraft>;
  /** The station name that was suggested; while it stands unchanged it follows the estate's name. */
  suggested: string;
  pattern: Pattern;
  lines: Line[];
  /** Lines changed by hand since they were made; making them anew would lose that. */
  touched: boolean;
  /** The line whose unit is drawn. */
  chosen: number | null;
  sheet: SheetRead | null;
  head: { name: string; password: string; again: string };
  recoveryKey: string | null;
};

const fresh = (): WizardDraft => ({
  step: 0,
  station: {},
  suggested: '',
  pattern: freshPattern,
  lines: [],
  touched: false,
  chosen: null,
  sheet: null,
  head: { name: '', password: '', again: '' },
  recoveryKey: null,
});

export const useWizard = create<WizardDraft>(fresh);
export const amend = (change: Partial<WizardDraft>): void => useWizard.setState(change);
export const amendStation = (change: Partial<StationDraft>): void =>
  useWizard.setState(({ station }) => ({ station: { ...station, ...change } }));
export const goTo = (step: number): void => amend({ step });
export const startOver = (): void => useWizard.setState(fresh(), true);
