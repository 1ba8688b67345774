// What a certificate is made of. Plain values, so that it is the same whenever it is drawn from them.
import { z } from 'zod';
import { CountsAs } from '../../../shared/features/activities';
import { Issuing, Served } from '../../../shared/features/certificates';

const ServedLine = z.object({
  day: z.string(),
  activity: z.string(),
  place: z.string(),
  content: z.string(),
  minutes: z.int(),
  /** Measured by the desk, no minute of it by hand. */
  timed: z.boolean(),
  countsAs: CountsAs,
});
/** One approved stretch of service. */
export type ServedLine = z.infer<typeof ServedLine>;

/** Frozen with the certificate: what the paper said, whatever becomes of the hours. */
export const ProofContent = z.object({
  name: z.string(),
  documentKind: z.string(),
  documentNumber: z.string(),
  volunteerNumber: z.string(),
  from: z.string(),
  to: z.string(),
  served: Served,
  lines: z.array(ServedLine),
  issuing: Issuing,
  station: z.string(),
});
export type ProofContent = z.infer<typeof ProofContent>;
