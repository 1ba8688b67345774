import type { z } from 'zod';
import type { Failure, Reply } from '../../shared/reply';
import { issueWords } from '../../shared/text';

/** Holds a form against a part of its contract before it is sent, e.g. one step of several. The same words as the desk's. */
export function check<S extends z.ZodType>(schema: S, input: unknown): Reply<z.output<S>> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return { ok: true, value: parsed.data };
  const fields: Record<string, string> = {};
  for (const issue of parsed.error.issues) fields[issue.path.join('.')] ??= issueWords(issue);
  const failure: Failure = { code: 'invalid', fields };
  return { ok: false, failure };
}
