import type { z } from 'zod';

type Shape<I extends z.ZodType, O extends z.ZodType> = { input: I; output: O };

/** Reads. Its handler is handed a reader and cannot write. */
export const query = <I extends z.ZodType, O extends z.ZodType>(shape: Shape<I, O>) => ({ kind: 'query', ...shape }) as const;

/** A query put together from others: it may ask any query whoever sits at the desk may. */
export const askingQuery = <I extends z.ZodType, O extends z.ZodType>(shape: Shape<I, O>) =>
  ({ kind: 'query', asks: true, ...shape }) as const;

/** Writes. Runs inside one transaction and must leave at least one audit note. */
export const command = <I extends z.ZodType, O extends z.ZodType>(shape: Shape<I, O>) => ({ kind: 'command', ...shape }) as const;

/** A command that may ask any query whoever sits at the desk may: it puts on paper what a screen shows. */
export const askingCommand = <I extends z.ZodType, O extends z.ZodType>(shape: Shape<I, O>) =>
  ({ kind: 'command', asks: true, ...shape }) as const;

/** Reaches outside the database: printer, save dialog, file, another process. Holds no transaction. */
export const task = <I extends z.ZodType, O extends z.ZodType>(shape: Shape<I, O>) => ({ kind: 'task', ...shape }) as const;
