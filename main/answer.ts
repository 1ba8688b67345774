import { randomUUID } from 'node:crypto';
import type { Reply } from '../shared/reply';
import { Refusal } from './refusal';

export type Log = (line: string, error: unknown) => void;

/** Turns whatever happens into a reply: a value, a refusal in words, or a fault with a reference into the log. */
export async function answer(name: string, log: Log, run: () => Promise<unknown>): Promise<Reply<unknown>> {
  try {
    return { ok: true, value: await run() };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, failure: error.failure };
    const reference = randomUUID().slice(0, 8);
    log(`${name} ${reference}`, error);
    return { ok: false, failure: { code: 'fault', reference } };
  }
}
