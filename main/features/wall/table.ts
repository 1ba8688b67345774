import type { Generated } from 'kysely';
import type { FiveCode, FiveState } from '../../../shared/features/wall';

type Ending = { endedOn: string | null; endReason: string | null };

export type WallTables = {
  wallText: Ending & { id: Generated<number>; title: string; body: string; version: number; effectiveOn: string };
  /** Append-only: each text as it read, the version of today among them. */
  wallTextVersion: {
    id: Generated<number>;
    textId: number;
    version: number;
    title: string;
    body: string;
    effectiveOn: string;
    staffId: number;
    at: string;
  };
  wallContact: Ending & { id: Generated<number>; words: string; name: string; phone: string };
  /** A row for each of the five that somebody looked at. */
  fiveItem: {
    id: Generated<number>;
    code: FiveCode;
    state: FiveState;
    owner: string;
    gap: string;
    checkedOn: string;
    lapsesOn: string | null;
  };
  fiveEvidence: Ending & { id: Generated<number>; code: FiveCode; words: string; heldOn: string; validTo: string | null };
};
