import type { Generated } from 'kysely';
import type { OfficeLevel } from '../../../shared/codes/offices';
import type { ComparedHow } from '../../../shared/features/correspondents';

type Ends = { endedOn: string | null; endReason: string | null };

export type CorrespondentTables = {
  /** Both pairs in base64url; the secrets are in no other place. One in use at a time. */
  officeKey: Ends & {
    id: Generated<number>;
    signKey: string;
    signSecret: string;
    openKey: string;
    openSecret: string;
    staffId: number;
    madeAt: string;
  };
  correspondent: Ends & {
    id: Generated<number>;
    level: OfficeLevel;
    code: string;
    name: string;
    signKey: string;
    openKey: string;
    comparedHow: ComparedHow;
    staffId: number;
    addedAt: string;
  };
};
