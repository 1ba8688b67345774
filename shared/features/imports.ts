// Import (导入): a workbook as the station has it becomes residents. `open` reads it in another process and keeps it as a
// draft in the desk's memory; `preview` shows what would happen, under a mapping; `confirm` does it, all or nothing;
// `undo` takes a whole import back as long as nobody has worked on its people since.
import { z } from 'zod';
import { command, query, task } from '../contract';
import { Id } from '../text';

/** error: a person must decide, the value is left out until then. hint: worth a look, nothing is lost. */
export const FindingLevel = z.enum(['error', 'hint']);
export const Finding = z.object({
  /** Sheet row as the spreadsheet numbers it. */
  row: z.int(),
  /** The sheet's own heading. */
  column: z.string(),
  code: z.string(),
  level: FindingLevel,
  message: z.string(),
});
export type Finding = z.infer<typeof Finding>;

export const ImportCounts = z.object({
  households: z.int(),
  residents: z.int(),
  created: z.int(),
  updated: z.int(),
  unchanged: z.int(),
});
export type ImportCounts = z.infer<typeof ImportCounts>;

export const NewPlaces = z.object({ buildings: z.int(), units: z.int(), rooms: z.int() });

export const Mapping = z.array(z.string().nullable());

export const Preview = z.object({
  draft: z.string(),
  fileName: z.string(),
  sheetName: z.string(),
  /** Sheet rows of the header, 1-based. */
  header: z.object({ firstRow: z.int(), lastRow: z.int() }),
  labels: z.array(z.string()),
  mapping: Mapping,
  /** True when the mapping was remembered from an earlier import of this layout. */
  remembered: z.boolean(),
  counts: ImportCounts,
  newPlaces: NewPlaces,
  errors: z.int(),
  hints: z.int(),
  /** The first findings, errors before hints. */
  findings: z.array(Finding),
  /** Three rows as they would be read, masked, one cell a column. */
  sample: z.array(z.array(z.string())),
  /** Set when this file cannot be taken at all. */
  blocked: z.string().nullable(),
});
export type Preview = z.infer<typeof Preview>;

export const ImportRun = z.object({
  id: Id,
  at: z.string(),
  by: z.string(),
  fileName: z.string(),
  counts: ImportCounts,
  /** Findings a person must decide on (level error). */
  findings: z.int(),
  undoneAt: z.string().nullable(),
});
export type ImportRun = z.infer<typeof ImportRun>;

const cancelled = z.object({ outcome: z.literal('cancelled') });
const read = z.object({ outcome: z.literal('read'), preview: Preview });

export const imports = {
  'imports.open': task({ input: z.object({}), output: z.discriminatedUnion('outcome', [cancelled, read]) }),
  'imports.preview': task({ input: z.object({ draft: z.string(), mapping: Mapping }), output: Preview }),
  'imports.confirm': task({
    input: z.object({ draft: z.string(), mapping: Mapping }),
    output: z.object({ run: ImportRun }),
  }),
  /** All findings of a draft as a workbook to work through beside the sheet. */
  'imports.saveFindings': task({
    input: z.object({ draft: z.string() }),
    output: z.discriminatedUnion('outcome', [cancelled, z.object({ outcome: z.literal('saved'), path: z.string() })]),
  }),
  'imports.list': query({ input: z.object({}), output: z.array(ImportRun) }),
  'imports.undo': command({ input: z.object({ id: Id }), output: ImportRun }),
};
