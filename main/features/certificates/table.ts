import type { Generated } from 'kysely';

/** The register of certificates, and how the station names the columns of the sheet for the national system. */
export type CertificateTables = {
  volunteerProof: {
    id: Generated<number>;
    number: string;
    volunteerId: number;
    paperId: number;
    fromOn: string;
    toOn: string;
    minutes: number;
    /** JSON of what the paper said; empty after an erasure. */
    content: string;
    issuedOn: string;
    replaces: number | null;
    staffId: number;
    at: string;
    endedOn: string | null;
    endReason: string | null;
  };
  nationalHeading: { id: Generated<number>; position: number; heading: string; field: string };
};
