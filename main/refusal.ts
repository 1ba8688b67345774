import type { Failure } from '../shared/reply';

/** An expected "no", in a sentence the person can act on. Anything else that is thrown is a fault. */
export class Refusal extends Error {
  readonly failure: Exclude<Failure, { code: 'fault' }>;

  constructor(reason: string | Record<string, string>) {
    super(typeof reason === 'string' ? reason : 'invalid');
    this.failure = typeof reason === 'string' ? { code: 'refused', words: reason } : { code: 'invalid', fields: reason };
  }
}
