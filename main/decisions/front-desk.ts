import type { intake } from '../../shared/features/intake';
import type { kiosk } from '../../shared/features/kiosk';
import { type Decision, may } from './decision';

/** The kiosk names what one volunteer needs, and takes what somebody came with; what was taken it never reads again. */
export const frontDesk: Record<keyof typeof kiosk | keyof typeof intake, Decision> = {
  'kiosk.home': may('kiosk'),
  'kiosk.punch': may('kiosk'),
  'kiosk.mine': may('kiosk'),
  'intake.take': may('head', 'deputy', 'frontDesk', 'kiosk'),
};
