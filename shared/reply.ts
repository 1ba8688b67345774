/**
 * Why the desk said no. `words` are the sentence the person reads; `reference` is looked up in the log.
 * `password`: the act wants a password given just now; the window asks for it (`gate.confirm`) and asks again.
 */
export type Failure =
  | { code: 'invalid'; fields: Record<string, string> }
  | { code: 'refused'; words: string }
  | { code: 'password'; words: string }
  | { code: 'fault'; reference: string };

export type Reply<T> = { ok: true; value: T } | { ok: false; failure: Failure };

/** How far a long task has come, e.g. 已印 37/51 单元. `operation` is the name it was asked under. */
export type Progress = { operation: string; done: number; total: number; words: string };

export const refused = (words: string): { ok: false; failure: Failure } => ({
  ok: false,
  failure: { code: 'refused', words },
});

/** A reply on its way from the desk to a page: as one text it takes a fraction of what it takes as objects copied three times. */
export const asText = (reply: Reply<unknown>): string => JSON.stringify(reply);

/** What the page was sent, as it was said. */
export const fromText = <T>(text: string): Reply<T> => JSON.parse(text) as Reply<T>;
