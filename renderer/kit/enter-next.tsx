import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';

const FIELDS = 'input:not([type=hidden]):not([disabled]), textarea:not([disabled]), select:not([disabled])';
const SAVE = 'button.ant-btn-primary:not([disabled])';

const shown = (element: HTMLElement) => element.offsetParent !== null && element.tabIndex >= 0;

/** A group of radio buttons is one field: its chosen button, or any while none is. */
const isBesideOf = (from: HTMLElement, field: HTMLElement) =>
  field !== from && from instanceof HTMLInputElement && from.type === 'radio' && field.getAttribute('name') === from.name;

function goNext(root: HTMLElement, from: HTMLElement): void {
  const fields = [...root.querySelectorAll<HTMLElement>(FIELDS)].filter((field) => shown(field) && !isBesideOf(from, field));
  const next = fields[fields.indexOf(from) + 1] ?? root.querySelector<HTMLElement>(SAVE);
  next?.focus();
  if (next instanceof HTMLInputElement && next.type !== 'radio' && next.type !== 'checkbox') next.select();
}

/** A day typed into its field is read by the field itself on Enter. */
const isDay = (field: HTMLElement) => field.closest('.ant-picker') !== null;
const listIsOpen = (field: HTMLElement) => field.getAttribute('aria-expanded') === 'true';

function onEnter(event: KeyboardEvent, root: HTMLElement, save: (() => void) | undefined): void {
  if (event.key !== 'Enter' || event.isComposing || !(event.target instanceof HTMLElement)) return;
  const field = event.target;
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    // A typed day is read by its field in this very event: it is saved once that is over.
    if (isDay(field)) return void setTimeout(() => save?.());
    event.stopPropagation();
    save?.();
    return;
  }
  if (!field.matches('input, select') || listIsOpen(field)) return;
  event.preventDefault();
  if (!isDay(field)) event.stopPropagation();
  goNext(root, field);
}

type Props = { onSave?: () => void; children: ReactNode };

/**
 * Enter goes to the next field, the habit of every Chinese entry clerk; Ctrl+Enter saves. Enter still chooses inside an
 * open list, ends a word of the input method, and breaks the line in a text of several lines.
 */
export function EnterNext({ onSave, children }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const save = useRef(onSave);
  save.current = onSave;
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const listen = (event: KeyboardEvent) => onEnter(event, element, save.current);
    element.addEventListener('keydown', listen, true);
    return () => element.removeEventListener('keydown', listen, true);
  }, []);
  return <div ref={root}>{children}</div>;
}
