// What is chosen while two records stand side by side.
import { useState } from 'react';
import type { Comparison, MergeField } from '../../../shared/features/merges';

export type At = 0 | 1;
export type Picks = Partial<Record<MergeField, At>>;

/** Fields whose value comes from the record that ends. */
export const takenOf = ({ choices }: Comparison, keep: At, picks: Picks): MergeField[] =>
  choices.filter((choice) => !choice.same && (picks[choice.field] ?? choice.suggested) !== keep).map(({ field }) => field);

/** The record to keep and what was picked, forgotten with the pair. */
export function usePicks(comparison: Comparison) {
  const [keep, setKeep] = useState<At>(comparison.keep);
  const [picks, setPicks] = useState<Picks>({});
  return {
    keep,
    setKeep,
    pickOf: (field: MergeField): At =>
      picks[field] ?? comparison.choices.find((choice) => choice.field === field)?.suggested ?? keep,
    pick: (field: MergeField, at: At) => setPicks((known) => ({ ...known, [field]: at })),
    taken: () => takenOf(comparison, keep, picks),
  };
}
