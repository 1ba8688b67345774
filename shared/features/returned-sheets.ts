// Sheets and texts that come back with row keys: what one would bring is read and shown first; what was taken stands in a list, and can
// be taken back whole.
import { z } from 'zod';
import { Day, Id } from '../text';

/** What is said of one row of it. `at`: where in it, as a person finds it. */
export const ReturnFinding = z.object({ at: z.string(), words: z.string(), refused: z.boolean() });
export type ReturnFinding = z.infer<typeof ReturnFinding>;

export const ReturnReading = z.object({
  name: z.string(),
  /** Lines it has an answer for, how many of them say something new, and how many then contradict what is there. */
  lines: z.int(),
  fresh: z.int(),
  conflicts: z.int(),
  /** Rows nobody filled in. */
  untouched: z.int(),
  findings: z.array(ReturnFinding),
  /** How many findings there are in all, of them rows that are not taken. */
  found: z.int(),
  refusedRows: z.int(),
  /** What was read, line by line, for a look before it is taken. */
  read: z.array(z.object({ at: z.string(), place: z.string(), words: z.string(), fresh: z.boolean() })),
});
export type ReturnReading = z.infer<typeof ReturnReading>;

export const ReturnsRead = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('cancelled') }),
  z.object({
    outcome: z.literal('read'),
    files: z.array(z.object({ draft: z.string().nullable(), refused: z.string().nullable(), reading: ReturnReading.nullable() })),
  }),
]);

export const ReturnTaken = z.object({
  lines: z.int(),
  fresh: z.int(),
  conflicts: z.int(),
  refusedRows: z.int(),
  /** It said nothing new. */
  already: z.boolean(),
});

/** One that was taken. */
export const Returned = z.object({
  id: Id,
  name: z.string(),
  lines: z.int(),
  fresh: z.int(),
  refusedRows: z.int(),
  /** Who brought it; empty where nobody said. */
  from: z.string(),
  by: z.string(),
  at: z.string(),
  withdrawnOn: Day.nullable(),
  withdrawReason: z.string().nullable(),
});
export type Returned = z.infer<typeof Returned>;
