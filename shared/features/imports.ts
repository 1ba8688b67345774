// Import (导入): a workbook as the station has it becomes residents. `open` reads it in another process and keeps it as a
// draft in the desk's memory; `preview` shows what would happen, under a mapping; `confirm` does it, all or nothing;
// `undo` takes a whole import back as long as nobody has worked on its people since.
import { z } from 'zod';
import { command, query, task } from '../contract';
import { Id } from '../text';
import { Handing } from './disclosures';

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
  /** Known people of whom the sheet says something else; of them those where it would write something over. */
  differing: z.object({ people: z.int(), asking: z.int() }),
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

/** Which of the two counts where a sheet and the ledger differ. What the ledger lacks is filled in unless it is excepted. */
export const Choice = z.object({
  /** Where both say something. */
  differing: z.enum(['ledger', 'sheet']),
  except: z.array(z.object({ personId: Id, field: z.string().max(60), take: z.boolean() })).max(20_000),
});
export type Choice = z.infer<typeof Choice>;

/** Nothing is written over that nobody decided on. */
export const safeChoice: Choice = { differing: 'ledger', except: [] };

/** One fact of a person, in words; numbers masked. */
export const Difference = z.object({
  field: z.string(),
  label: z.string(),
  /** 未填 where the ledger has nothing. */
  now: z.string(),
  told: z.string(),
  /** The ledger has something that would be written over. */
  asks: z.boolean(),
  taken: z.boolean(),
});
export const PersonDifferences = z.object({
  personId: Id,
  /** Sheet row. */
  row: z.int(),
  name: z.string(),
  place: z.string(),
  facts: z.array(Difference),
});
export type PersonDifferences = z.infer<typeof PersonDifferences>;

/** all; asks: people with a fact where both say something; fills: people the sheet only adds to. */
export const DifferenceKind = z.enum(['all', 'asks', 'fills']);
export type DifferenceKind = z.infer<typeof DifferenceKind>;

/** One of the files that were chosen together. Each is imported whole or not at all, one after another. */
export const ImportedFile = z.object({
  fileName: z.string(),
  /** Null where the file could not be read. */
  draft: z.string().nullable(),
  /** Why it was not taken, in words. */
  refused: z.string().nullable(),
  run: ImportRun.nullable(),
});
export type ImportedFile = z.infer<typeof ImportedFile>;

/** A kind of sheet that came in once. */
export const ImportLayout = z.object({
  layout: z.string(),
  /** The last file of this kind; null where it came before this was remembered. */
  fileName: z.string().nullable(),
  usedAt: z.string(),
  columns: z.int(),
  /** Columns that are imported. */
  mapped: z.int(),
});
export type ImportLayout = z.infer<typeof ImportLayout>;

export const ExportedLedger = z.object({
  outcome: z.literal('saved'),
  path: z.string(),
  /** People written. */
  rows: z.int(),
  /** People who would come back changed if the file was imported again; 0 as a rule. */
  differing: z.int(),
  /** Headings of the layout the ledger has nothing for. */
  columns: z.array(z.string()),
  /** What the ledger knows and the layout has no column for. */
  fields: z.array(z.string()),
});
export type ExportedLedger = z.infer<typeof ExportedLedger>;

const cancelled = z.object({ outcome: z.literal('cancelled') });
/** The preview of the first file that can be read. */
const read = z.object({ outcome: z.literal('read'), preview: Preview, files: z.array(ImportedFile) });

export const imports = {
  'imports.open': task({ input: z.object({}), output: z.discriminatedUnion('outcome', [cancelled, read]) }),
  /** `mapping` null: as remembered, or as the headings say. */
  'imports.preview': task({ input: z.object({ draft: z.string(), mapping: Mapping.nullable() }), output: Preview }),
  'imports.confirm': task({
    input: z.object({ draft: z.string(), mapping: Mapping, choice: Choice.default(safeChoice) }),
    output: z.object({ run: ImportRun, files: z.array(ImportedFile) }),
  }),
  /** These of the chosen files, one after another; one that cannot be taken does not stop the others. */
  'imports.confirmRest': task({
    input: z.object({ drafts: z.array(z.string()).min(1), differing: Choice.shape.differing }),
    output: z.object({ files: z.array(ImportedFile) }),
  }),
  /** Known people and what the sheet says of them, a page at a time: those that ask first, then by sheet row. */
  'imports.differences': query({
    input: z.object({ draft: z.string(), mapping: Mapping, choice: Choice, kind: DifferenceKind, from: z.int().nonnegative() }),
    output: z.object({
      people: z.array(PersonDifferences),
      /** People of this kind. */
      total: z.int(),
      /** Where the next page begins; null on the last. */
      next: z.int().nullable(),
      /** What the import would count under this choice. */
      counts: ImportCounts,
      /** Facts where both say something and the ledger stays. */
      left: z.int(),
    }),
  }),
  /** All findings of a draft as a workbook to work through beside the sheet. */
  'imports.saveFindings': task({
    input: z.object({ draft: z.string() }),
    output: z.discriminatedUnion('outcome', [cancelled, z.object({ outcome: z.literal('saved'), path: z.string() })]),
  }),
  'imports.layouts': query({ input: z.object({}), output: z.array(ImportLayout) }),
  /** Everybody who lives here as a workbook in a layout that came in; null: in our own. */
  'imports.exportLedger': task({
    /** `sensitive`: custom fields marked so go along. */
    input: z.object({ layout: z.string().max(20_000).nullable(), sensitive: z.boolean().default(false), handing: Handing }),
    output: z.discriminatedUnion('outcome', [cancelled, ExportedLedger]),
  }),
  'imports.list': query({ input: z.object({}), output: z.array(ImportRun) }),
  'imports.undo': command({ input: z.object({ id: Id }), output: ImportRun }),
};
