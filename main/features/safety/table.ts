import type { Generated } from 'kysely';

export type SafetyTables = {
  /** One row: when the desk locks itself, and where the second copies go. */
  safety: { id: number; idleMinutes: number; secondFolder: string | null };
  /** How each restore drill went. */
  drill: {
    id: Generated<number>;
    at: string;
    /** File name of the backup that was tried; empty when there was none. */
    backup: string;
    madeAt: string | null;
    milliseconds: number;
    passed: 0 | 1;
    words: string;
  };
};
