// How a list of the desk stands on paper: which query it asks (the one its screen asks, with the same filter), and which columns may be
// chosen, each with its width and what stands in it. What prints is what the screen would show on all of its pages.
import type { z } from 'zod';
import type { ResidentFilter } from '../features/resident-filter';
import type { Input, OperationName, Operations, Output } from '../operations';
import { dayInChina, dayWords } from '../text';

export type QueryName = { [N in OperationName]: Operations[N]['kind'] extends 'query' ? N : never }[OperationName];

type RowOf<T> = T extends readonly (infer R)[] ? R : T extends { rows: readonly (infer R)[] } ? R : never;

/** `width` in millimetres; the one without takes what is left. `usual` false: only when it is asked for. `name`: of a resident or volunteer. */
export type Column<R> = {
  label: string;
  width?: number;
  usual?: boolean;
  name?: boolean;
  /** A phone in full, set in groups. */
  phone?: boolean;
  of(row: R): string | number | null | undefined;
};

type Told<I, O, R> = {
  title: string;
  /** 户, 件 … */
  measure: string;
  columns: readonly Column<R>[];
  /** Names people of the estate: printed with the password, and entered in the register of what went out. */
  personal?: boolean;
  /** Whom a row names; of lists whose rows do not say it themselves main/features/lists/named.ts looks it up by `subject`. */
  person?(row: R): number | null | undefined;
  volunteer?(row: R): number | null | undefined;
  subject?(row: R): number;
  /** Rows that stay on the screen. */
  leaves?(row: R): boolean;
  /** What goes before the title: 2026年12月. `told`: the first page. */
  of?(asked: I, told: O): string;
  /** What else stands below it. */
  facts?(told: O): string[];
  /** The filter in words; what is empty is left out. */
  only?(asked: I): (string | null | false | undefined)[];
  /** Whose homes or records are asked for, said as everywhere; the list is of its day. */
  people?(asked: I): z.input<typeof ResidentFilter>;
  /** How the next page is asked for; the first one with null. */
  turn?(cursor: unknown): object;
};

export type Printed<N extends QueryName = QueryName, R = never> = Told<Input<N>, Output<N>, R> & {
  asks: N;
  /** What the columns are of, where the answer is not rows alone. */
  rows(told: Output<N>): readonly R[];
};

type OwnRows<N extends QueryName, R> = Told<Input<N>, Output<N>, R> & { rows(told: Output<N>): readonly R[] };

const rowsIn = (told: unknown) => (Array.isArray(told) ? told : (told as { rows: readonly unknown[] }).rows);

export const printed = <N extends QueryName>(
  asks: N,
  told: Told<Input<N>, Output<N>, RowOf<Output<N>>>,
): Printed<N, RowOf<Output<N>>> => ({
  asks,
  rows: rowsIn as (all: Output<N>) => readonly RowOf<Output<N>>[],
  ...told,
});

/** The same of an answer that holds its rows under another name. */
export const printedOf = <N extends QueryName, R>(asks: N, told: OwnRows<N, R>): Printed<N, R> => ({ asks, ...told });

/** Of queries that take their page as one. */
export const byPage = (cursor: unknown) => ({ page: { after: cursor } });

export const onDay = (day: string | null): string => (day === null ? '' : dayWords(day));
export const atDay = (instant: string | null): string => (instant === null ? '' : dayWords(dayInChina(instant)));
export const holding = (text: string | undefined): string | null => (text ? `含“${text}”` : null);
