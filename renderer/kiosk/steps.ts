// Where the kiosk stands. Every way ends at the start, and nothing of the one before is left there.
import type { Mine, Who } from './desk';
import type { Draft } from './draft';

/** What was pressed; null: nothing, the card decides whether it is coming or going. */
export type Want = 'in' | 'out' | 'mine';

export const wantWords: Record<Want, string> = { in: '签到', out: '签退', mine: '我的积分' };

export type Step =
  | { at: 'start' }
  /** `number` empty: it is being typed; then the PIN. `words`: what was wrong with the last try. */
  | { at: 'digits'; want: Want; number: string; typed: string; words: string }
  | { at: 'asking' }
  /** `next`: where it goes on when the answer has stood long enough. */
  | { at: 'answer'; good: boolean; big: string; small: string; next: Step }
  | { at: 'mine'; mine: Mine }
  | { at: 'intake'; draft: Draft }
  | { at: 'staff' };

export const START: Step = { at: 'start' };

export const NUMBER_DIGITS = 5;
export const PIN_DIGITS = 6;

export const begin = (want: Want): Step => ({ at: 'digits', want, number: '', typed: '', words: '' });

/** The PIN of this number once more, and why. */
export const onceMore = (want: Want, number: string, words: string): Step => ({ at: 'digits', want, number, typed: '', words });

/** One more digit: on to the PIN, or complete. `who` is set when there is somebody to ask for. */
export function withDigit(step: Extract<Step, { at: 'digits' }>, digit: string): { step: Step; who?: Who } {
  const typed = step.typed + digit;
  if (step.number === '') {
    const complete = typed.length === NUMBER_DIGITS;
    return { step: { ...step, number: complete ? typed : '', typed: complete ? '' : typed, words: '' } };
  }
  if (typed.length < PIN_DIGITS) return { step: { ...step, typed, words: '' } };
  return { step: { at: 'asking' }, who: { number: step.number, pin: typed } };
}

/** One digit less; with none left of the PIN, back into the number. */
export function withoutDigit(step: Extract<Step, { at: 'digits' }>): Step {
  if (step.typed !== '') return { ...step, typed: step.typed.slice(0, -1), words: '' };
  return { ...step, number: '', typed: step.number.slice(0, -1), words: '' };
}
