import type { Handing } from '../../../shared/features/disclosures';

/** What a list of people is asked when it goes out: it stays in the station. */
export const handing: Handing = { to: 'station', purpose: '站里核对' };
