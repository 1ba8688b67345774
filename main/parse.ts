import type { z } from 'zod';
import { issueWords } from '../shared/text';
import { Refusal } from './refusal';

/** The input as its contract has it, or a refusal that names each field. */
export function parseInput(shape: z.ZodType, input: unknown): unknown {
  const parsed = shape.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new Refusal(Object.fromEntries(parsed.error.issues.map((issue) => [issue.path.join('.'), issueWords(issue)])));
}
