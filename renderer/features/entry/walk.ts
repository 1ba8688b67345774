// Keys of the entry screen: Enter walks, arrows go between rows, Alt does the rest. The cells know their place by `data-cell`.
import type { KeyboardEvent } from 'react';
import type { Residency } from '../../../shared/features/people';
import { cellOf } from './use-entry';

const order = ['name', 'idText', 'phone', 'relation'] as const;
const residencies: Record<string, Residency> = { Digit1: '户籍', Digit2: '流动', Digit3: '空挂' };

export type Walker = {
  /** Keys of the rows, from above. */
  keys: readonly number[];
  isBlankRow(key: number): boolean;
  /** Whether the relation of the row stands already, so that Enter may pass it by. */
  hasRelation(key: number): boolean;
  save(): void;
  next(): void;
  previous(): void;
  residency(key: number, residency: Residency): void;
  drop(key: number): void;
  comes(key: number): void;
};

function focusAt(key: number | undefined, cell: string): void {
  const next = key === undefined ? null : cellOf(key, cell);
  next?.focus();
  if (next instanceof HTMLInputElement) next.select();
}

/** From a cell to the one people fill next: along the row, past a relation that stands, down to the next name. */
export function goOn(walker: Pick<Walker, 'keys' | 'hasRelation'>, key: number, cell: string): void {
  const following = order[order.indexOf(cell as (typeof order)[number]) + 1];
  const along = order.includes(cell as (typeof order)[number]) ? following : undefined;
  if (along && !(along === 'relation' && walker.hasRelation(key))) focusAt(key, along);
  else focusAt(walker.keys[walker.keys.indexOf(key) + 1], 'name');
}

function onAlt(event: KeyboardEvent, walker: Walker, key: number): boolean {
  const residency = residencies[event.code];
  if (event.key === 'ArrowDown') walker.next();
  else if (event.key === 'ArrowUp') walker.previous();
  else if (residency) walker.residency(key, residency);
  else if (event.key === 'Delete') walker.drop(key);
  else if (event.key.toLowerCase() === 'y') walker.comes(key);
  else return false;
  return true;
}

function onArrow(event: KeyboardEvent, { keys }: Walker, key: number, cell: string): boolean {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || event.target instanceof HTMLSelectElement) return false;
  focusAt(keys[keys.indexOf(key) + step], cell);
  return true;
}

function onEnter(event: KeyboardEvent, walker: Walker, key: number, cell: string): boolean {
  if (event.key !== 'Enter') return false;
  if (event.ctrlKey || (cell === 'name' && walker.isBlankRow(key))) walker.save();
  else goOn(walker, key, cell);
  return true;
}

/** For `onKeyDown` around the rows. A key of the input method, while it composes, is its own. */
export function walk(event: KeyboardEvent, walker: Walker): void {
  const cell = event.target instanceof HTMLElement ? event.target.dataset.cell : undefined;
  if (!cell || event.nativeEvent.isComposing) return;
  const [key = '', name = ''] = cell.split(':');
  const done = event.altKey
    ? onAlt(event, walker, Number(key))
    : onArrow(event, walker, Number(key), name) || onEnter(event, walker, Number(key), name);
  if (done) event.preventDefault();
}
