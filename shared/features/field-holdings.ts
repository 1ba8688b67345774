// Why the station holds what it asks of people in fields of its own, beside what personal-fields.ts says of the others.
import type { Field } from './fields';
import type { Holding } from './personal-fields';

/** What a custom field is for, on what ground, how long it is kept. Nobody is obliged to answer one. */
export const customHolding = ({ sensitive, purpose }: Pick<Field, 'sensitive' | 'purpose'>): Holding => ({
  class: sensitive ? 'P3' : 'P2',
  purpose: purpose ?? '',
  basis: sensitive ? 'separateConsent' : 'consent',
  kept: 'residing',
});
