// What a form looks like: its sheets (or the tables of a document) as grids of cells, and the marks {{…}} typed into it.
import { z } from 'zod';

/** Of a sheet no more is shown, and so no more can be marked. */
export const FORM_ROWS = 400;
export const FORM_COLUMNS = 60;

export const FormCell = z.object({
  /** See shared/rules/form-place. */
  place: z.string(),
  /** From 0. */
  row: z.int(),
  column: z.int(),
  /** How many rows and columns it takes. */
  rows: z.int(),
  columns: z.int(),
  text: z.string(),
  /** It works itself out. */
  formula: z.boolean(),
});
export type FormCell = z.infer<typeof FormCell>;

export const FormSheet = z.object({
  name: z.string(),
  rows: z.int(),
  columns: z.int(),
  /** Of each column, in characters. */
  widths: z.array(z.number()),
  cells: z.array(FormCell),
});
export type FormSheet = z.infer<typeof FormSheet>;

export const FormLayout = z.object({
  kind: z.enum(['xlsx', 'docx']),
  sheets: z.array(FormSheet),
  /** Names of the marks, without braces. */
  marks: z.array(z.string()),
});
export type FormLayout = z.infer<typeof FormLayout>;
