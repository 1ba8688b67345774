// What a volunteer redeemed and had certified, once the erasure is written: words go, numbers and points stay under a pseudonym.
import type { CommandPowers } from '../../powers';
import { forgetProofs } from '../certificates/queries';
import { forgetRedemptions } from '../gifts/queries';
import { memberMark } from '../volunteers/queries';

type Subject = { subject: string; id: number };

const volunteersAmong = (subjects: readonly Subject[]) => subjects.filter(({ subject }) => subject === 'volunteer');

/** What stands on a paper for these volunteers, and for nobody else. */
export const marksOf = (subjects: readonly Subject[]): string[] => volunteersAmong(subjects).map(({ id }) => memberMark(id));

/** Empties what was typed about these volunteers; other subjects are left alone. The erasure of each is written already. */
export async function forgetGiving(powers: CommandPowers, subjects: readonly Subject[]): Promise<void> {
  for (const { id } of volunteersAmong(subjects)) {
    await forgetRedemptions(powers, id);
    await forgetProofs(powers, id);
  }
}
