// What is chosen while two records stand side by side.
import { useState } from 'react';
import { type Comparison, type MergeField, mergeLabels } from '../../../shared/features/merges';

export type At = 0 | 1;

/** A line to choose on: a field every person has, or one of the station's own. */
export type Row = Pick<Comparison['choices'][number], 'values' | 'same' | 'suggested'> & {
  key: string;
  label: string;
  /** Only one of the two says something: it goes on by itself. */
  alone: boolean;
};

const keyOf = (fieldId: number) => `custom ${fieldId}`;

/** What differs first; what is empty on both sides is left out. */
export function rowsOf({ choices, custom }: Comparison): Row[] {
  const rows = [
    ...choices.map(({ field, ...beside }): Row => ({ ...beside, key: field, label: mergeLabels[field], alone: false })),
    ...custom.map(
      ({ fieldId, name, ...beside }): Row => ({
        ...{ ...beside, key: keyOf(fieldId), label: name },
        alone: beside.values.includes(null),
      }),
    ),
  ].filter(({ values, same }) => !same || values[0] !== null);
  return [...rows.filter(({ same, alone }) => !same && !alone), ...rows.filter(({ same, alone }) => same || alone)];
}

/** The record to keep and what was picked, forgotten with the pair. */
export function usePicks(comparison: Comparison) {
  const [keep, setKeep] = useState<At>(comparison.keep);
  const [picks, setPicks] = useState<Record<string, At>>({});
  const { choices, custom } = comparison;
  const taken = (key: string, { same, suggested }: Pick<Row, 'same' | 'suggested'>) =>
    !same && (picks[key] ?? suggested) !== keep;
  return {
    keep,
    setKeep,
    pickOf: ({ key, suggested }: Row): At => picks[key] ?? suggested,
    pick: (key: string, at: At) => setPicks((known) => ({ ...known, [key]: at })),
    /** Whose value comes from the record that ends. */
    taken: () => ({
      take: choices.filter((choice) => taken(choice.field, choice)).map(({ field }): MergeField => field),
      takeFields: custom.filter((choice) => taken(keyOf(choice.fieldId), choice)).map(({ fieldId }) => fieldId),
    }),
  };
}
