import { randomUUID } from 'node:crypto';
import type { OfficeLevel } from '../shared/codes/offices';
import { saidAt } from '../shared/office-words';
import { type Failure, type Reply, refused } from '../shared/reply';
import { troubleIn, troubleWords } from './database/trouble';
import { Refusal } from './refusal';

export type Log = (line: string, error: unknown) => void;

/** What a page calls an operation is an input like any other: no number or name of a person comes into the log with it. */
const inLog = (name: string) => (/^[a-z]+\.[A-Za-z]+$/.test(name) ? name : 'an unknown operation');

/** A refusal in the words of this kind of desk. */
function at(level: OfficeLevel, failure: Failure): Failure {
  if (level === 'station' || failure.code === 'fault') return failure;
  if (failure.code !== 'invalid') return { ...failure, words: saidAt(level, failure.words) };
  const fields = Object.entries(failure.fields).map(([field, words]) => [field, saidAt(level, words)]);
  return { ...failure, fields: Object.fromEntries(fields) };
}

/**
 * Turns whatever happens into a reply: a value, a refusal in words, or a fault with a reference into the log. Trouble with disk or
 * file is both: a sentence for the person, a line for whoever looks after the PC. `level`: asked where the words are those a station
 * and an office share.
 */
export async function answer(
  name: string,
  log: Log,
  run: () => Promise<unknown>,
  level: () => OfficeLevel = () => 'station',
): Promise<Reply<unknown>> {
  try {
    return { ok: true, value: await run() };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, failure: at(level(), error.failure) };
    const reference = randomUUID().slice(0, 8);
    log(`${inLog(name)} ${reference}`, error);
    const trouble = troubleIn(error);
    return trouble ? refused(saidAt(level(), troubleWords[trouble])) : { ok: false, failure: { code: 'fault', reference } };
  }
}
