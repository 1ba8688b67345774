import type { Failure } from '../shared/reply';

/** An expected "no", in a sentence the person can act on. Anything else that is thrown is a fault. */
export class Refusal extends Error {
  readonly failure: Exclude<Failure, { code: 'fault' }>;

  constructor(reason: string | Record<string, string> | Exclude<Failure, { code: 'fault' }>) {
    super(typeof reason === 'string' ? reason : 'refused');
    if (typeof reason === 'string') this.failure = { code: 'refused', words: reason };
    else this.failure = isFailure(reason) ? reason : { code: 'invalid', fields: reason };
  }
}

const isFailure = (reason: object): reason is Exclude<Failure, { code: 'fault' }> =>
  'code' in reason && ('words' in reason || 'fields' in reason);

/** The act wants a password given within the last minutes. */
export const wantsPassword = (): Refusal => new Refusal({ code: 'password', words: '这一步要再输一次密码，确认是本人。' });
