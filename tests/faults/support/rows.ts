// What every rule of the model asks of the rows.
import { No, need } from './identity';
import type { Tables } from './tables';

/** The row of an id, or no. */
export function the<T>(rows: readonly T[], id: number): T {
  const row = rows[id - 1];
  if (!row) throw new No();
  return row;
}

export const open = (row: { endedOn: string | null }): boolean => row.endedOn === null;

/** No, unless the day lies between another and today. */
export const within = (on: string, from: string | null, today: string): void =>
  need(on <= today && (from === null || on >= from));

export const later = (one: string, other: string): string => (one > other ? one : other);

/** Where somebody lives, or lived last. */
export const lastStay = ({ residence }: Tables, id: number) =>
  residence.findLast((row) => row.personId === id) as Tables['residence'][0];

/** Somebody who lives here, and where; or no. */
export function present(ledger: Tables, id: number) {
  const person = the(ledger.person, id);
  const stay = lastStay(ledger, id);
  need(person.diedOn === null && open(stay));
  return { person, stay };
}
