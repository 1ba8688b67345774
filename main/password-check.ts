import { isGuessable } from '../shared/rules/guessable';
import { Refusal } from './refusal';

/** Refuses a password that would be among the first guesses, whoever's it is. */
export function checkPassword(password: string, name: string, field = 'password'): void {
  if (isGuessable(password, name))
    throw new Refusal({ [field]: '这个密码太常见，一猜就中。换一句只有你知道的话，比如一句俗语加一个数字。' });
}
