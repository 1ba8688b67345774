import type { Generated } from 'kysely';
import type { Trail } from '../../trail';

/** `carried`: where merges of before kept the ids of the custom fields they wrote. */
export type MergeTrail = Trail & { carried?: number[] };

export type MergeTables = {
  /** Two records of one person made one. `trail`: the rows as they were before, to take it back; null once one of the two is erased. */
  personMerge: {
    id: Generated<number>;
    keptId: number;
    mergedId: number;
    at: string;
    staffId: number;
    trail: string | null;
    undoneAt: string | null;
  };
};
