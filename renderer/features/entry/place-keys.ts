// Enter in the place of the entry screen goes on, as it does between the cells below it; in an open list it chooses first.
import { type KeyboardEvent, useRef } from 'react';

const PARTS = 'input[role=combobox]';

/** The next part of the place; behind the last of them the name that is to be written. */
function goOn(root: HTMLElement, from: HTMLElement): void {
  const parts = [...root.querySelectorAll<HTMLElement>(PARTS)];
  const next = parts.slice(parts.indexOf(from) + 1).find((part) => !part.matches(':disabled'));
  const names = document.querySelectorAll<HTMLElement>('[data-cell$=":name"]');
  (next ?? names[names.length - 1])?.focus();
}

const isOpen = (part: HTMLElement) => part.getAttribute('aria-expanded') === 'true';

/** `keys` around the place; `onPicked` where something was picked in one of its lists: by Enter it goes on, by a click it stays. */
export function usePlaceKeys() {
  const entered = useRef<{ root: HTMLElement; from: HTMLElement } | null>(null);
  const onKeyDownCapture = (event: KeyboardEvent<HTMLElement>) => {
    const { target, currentTarget: root } = event;
    // A key of the input method, while it composes, is its own.
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    if (!(target instanceof HTMLElement && target.matches(PARTS))) return;
    entered.current = { root, from: target };
    if (isOpen(target)) return;
    event.preventDefault();
    event.stopPropagation();
    goOn(root, target);
  };
  const onKeyDown = () => {
    entered.current = null;
  };
  const onPicked = () => {
    const at = entered.current;
    // What was picked may open the next part first.
    if (at) requestAnimationFrame(() => goOn(at.root, at.from));
  };
  return { keys: { onKeyDownCapture, onKeyDown }, onPicked };
}
