import { dialled } from './phone-words';

/**
 * What a phone reads: a contact it offers to call or keep (MECARD). The station's phone, because it outlives every chief,
 * and the number of the paper, which leads back to its record. One code for the whole paper.
 */
export function callCode({ name, phone }: { name: string; phone: string }, number: string): string {
  return `MECARD:N:${name.replace(/[\\;:,"]/g, '\\$&')};TEL:${dialled(phone)};NOTE:${number};;`;
}
