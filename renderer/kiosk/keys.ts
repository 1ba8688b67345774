// A scanner types like a keyboard: twenty digits within a moment, then Enter. It is understood from anywhere, whatever has the focus.
// Digits a person types are slower, and are handed on as soon as it is clear that they are no card.
import { useEffect, useRef } from 'react';

/** Digits of the key in the QR of a card. */
const CARD_DIGITS = 20;
/** A scanner leaves less between two digits. In ms. */
const PAUSE_MS = 120;

const digitOf = ({ code, key }: KeyboardEvent) => /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? /^\d$/.exec(key)?.[0];

const inField = ({ target }: KeyboardEvent) => target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

type Heard = {
  /** The first of some digits, before any of them stands in a field: a card may be coming. */
  onBurst(): void;
  onCard(key: string): void;
  onDigit(digit: string): void;
  onErase(): void;
  onBack(): void;
};

/** Listens to the whole page. In a text field a person's digits, Backspace and Enter stay the field's. */
export function useKeys(heard: Heard): void {
  const latest = useRef(heard);
  latest.current = heard;
  useEffect(() => {
    let burst = '';
    let pause: ReturnType<typeof setTimeout> | undefined;
    const over = (typing: boolean) => {
      const typed = burst;
      burst = '';
      if (typing && typed.length < CARD_DIGITS) for (const digit of typed) latest.current.onDigit(digit);
    };
    const onDigit = (digit: string, field: boolean) => {
      if (burst === '') latest.current.onBurst();
      burst += digit;
      clearTimeout(pause);
      pause = setTimeout(() => over(!field), PAUSE_MS);
    };
    const onKey = (event: KeyboardEvent) => {
      const digit = digitOf(event);
      if (digit !== undefined) return onDigit(digit, inField(event));
      if (event.key === 'Enter' && burst.length === CARD_DIGITS) {
        event.preventDefault();
        clearTimeout(pause);
        const key = burst;
        burst = '';
        return latest.current.onCard(key);
      }
      clearTimeout(pause);
      over(!inField(event));
      if (event.key === 'Escape') latest.current.onBack();
      if (event.key === 'Backspace' && !inField(event)) latest.current.onErase();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => {
      clearTimeout(pause);
      window.removeEventListener('keydown', onKey, { capture: true });
    };
  }, []);
}
