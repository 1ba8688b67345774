// Sheets that were read and not yet taken. They live in the desk's memory only.
import { Refusal } from '../../refusal';
import type { Read } from './sheet-reading';

export type ReturnRead = { id: string; sweepId: number; name: string; read: Read };

let kept: ReturnRead[] = [];

/** Keeps it until it is taken or others are read; answers its id. */
export function keepReturns(one: ReturnRead): string {
  kept.push(one);
  return one.id;
}

export function returnRead(id: string): ReturnRead {
  const found = kept.find((one) => one.id === id);
  if (!found) throw new Refusal('这张表已经不在手边了，请重新选择文件。');
  return found;
}

/** At lock, and before others are read: nobody finds another's sheet. */
export function forgetReturnsRead(): void {
  kept = [];
}
