import { randomUUID } from 'node:crypto';
import { type Reply, refused } from '../shared/reply';
import { troubleIn, troubleWords } from './database/trouble';
import { Refusal } from './refusal';

export type Log = (line: string, error: unknown) => void;

/** What a page calls an operation is an input like any other: no number or name of a person comes into the log with it. */
const inLog = (name: string) => (/^[a-z]+\.[A-Za-z]+$/.test(name) ? name : 'an unknown operation');

/**
 * Turns whatever happens into a reply: a value, a refusal in words, or a fault with a reference into the log. Trouble with disk or
 * file is both: a sentence for the person, a line for whoever looks after the PC.
 */
export async function answer(name: string, log: Log, run: () => Promise<unknown>): Promise<Reply<unknown>> {
  try {
    return { ok: true, value: await run() };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, failure: error.failure };
    const reference = randomUUID().slice(0, 8);
    log(`${inLog(name)} ${reference}`, error);
    const trouble = troubleIn(error);
    return trouble ? refused(troubleWords[trouble]) : { ok: false, failure: { code: 'fault', reference } };
  }
}
