// The second place: a stick or another disk. It may be missing or full at any time; that is said, and never stands in the way.
import { statSync } from 'node:fs';
import type { Log } from '../answer';
import { readHeader } from './header';
import { thinOut } from './shelf';
import { roomIn } from './space';
import type { Work } from './work';

export type Second = { tone: 'good' | 'soon' | 'late'; words: string };

const outcomes = {
  stored: { tone: 'good', words: '最近一份也存到了第二个位置。' },
  missing: { tone: 'soon', words: '第二个位置现在找不到，可能U盘没插。插上后点“立即备份”，或等下一次定时备份。' },
  full: { tone: 'late', words: '第二个位置满了，没有存进去。请清理U盘，或换一个位置。本机的备份不受影响。' },
  failed: { tone: 'late', words: '第二个位置没有写成，可能U盘已拔出或只读。请检查后点“立即备份”。' },
} as const satisfies Record<string, Second>;

/** Copies a backup there and thins what is there. Never throws. */
export async function copyToSecond(folder: string, file: string, work: Work, log: Log): Promise<Second> {
  try {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return outcomes.missing;
    const { header } = readHeader(file);
    if (roomIn(folder) < header.bytes) return outcomes.full;
    await work('copy', { file, folder });
    thinOut(folder, header);
    return outcomes.stored;
  } catch (error) {
    log('second backup', error);
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOSPC' || code === 'EDQUOT' ? outcomes.full : outcomes.failed;
  }
}
