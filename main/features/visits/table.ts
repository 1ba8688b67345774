import type { Generated } from 'kysely';
import type {
  DoctorService,
  Every,
  NeedBecame,
  NeedTheme,
  VisitMood,
  VisitPurpose,
  VisitResult,
} from '../../../shared/features/visit-words';

type Ending = { endedOn: string | null; endReason: string | null };

/** How often groups are visited, cards that went out, visits, and what people needed. */
export type VisitTables = {
  visitTier: Ending & { id: Generated<number>; groupId: number; every: Every; byPhone: 0 | 1; startedOn: string };
  visitCard: {
    id: Generated<number>;
    number: string;
    personId: number;
    dueOn: string;
    issuedOn: string;
    paperId: number;
  };
  visit: Ending & {
    id: Generated<number>;
    /** null: a door without a name. */
    personId: number | null;
    householdId: number;
    visitedOn: string;
    purpose: VisitPurpose;
    result: VisitResult;
    mood: VisitMood | null;
    words: string;
    /** The chief who went; null: the station. */
    postId: number | null;
    company: string;
    service: DoctorService | null;
    nextOn: string | null;
    festival: string;
    gift: string;
    quantity: number | null;
    /** As the groups keep it; null where nobody was met. */
    contactId: number | null;
    cardId: number | null;
    staffId: number;
    at: string;
  };
  visitNeed: Ending & {
    id: Generated<number>;
    visitId: number;
    theme: NeedTheme;
    words: string;
    becameKind: NeedBecame | null;
    becameId: number | null;
    becameOn: string | null;
  };
};
