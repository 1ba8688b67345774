// An import of volunteers: what it would do, as the screen shows it before anything is written, and what it did.
import { z } from 'zod';
import { Id } from '../text';

export const ImportFinding = z.object({
  /** Of the sheet. */
  row: z.int(),
  name: z.string(),
  /** wrong: the line is left out, or the cell; told: it is imported, and somebody should know. */
  level: z.enum(['wrong', 'told']),
  words: z.string(),
});
export type ImportFinding = z.infer<typeof ImportFinding>;

export const VolunteerPreview = z.object({
  draft: z.string(),
  fileName: z.string(),
  counts: z.object({
    rows: z.int(),
    /** Will be registered, of them as residents the ledger knows. */
    added: z.int(),
    linked: z.int(),
    /** Are volunteers already. */
    known: z.int(),
    leftOut: z.int(),
    newTeams: z.int(),
  }),
  findings: z.array(ImportFinding),
});
export type VolunteerPreview = z.infer<typeof VolunteerPreview>;

/** A workbook that came in. It is taken back whole, as long as nothing hangs on its people. */
export const VolunteerRoster = z.object({
  id: Id,
  fileName: z.string(),
  at: z.string(),
  by: z.string(),
  /** Registered by it, of them as residents the ledger knows. */
  added: z.int(),
  linked: z.int(),
  /** Teams it founded. */
  teams: z.int(),
  undoneAt: z.string().nullable(),
});
export type VolunteerRoster = z.infer<typeof VolunteerRoster>;
