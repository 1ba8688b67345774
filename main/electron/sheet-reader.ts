// Untrusted workbooks are parsed in a process of their own (main/sheets/reader-process.ts), which may fail without harm.
import path from 'node:path';
import { utilityProcess } from 'electron';
import { readerFlags } from '../sheets/read-in-child';
import type { ReaderMessage, ReaderOrder } from '../sheets/reader-process';
import { limits, refusals } from '../sheets/workbook';

const READER = path.join(import.meta.dirname, 'sheet-reader.js');
// Electron hands flags to a utility process's engine by this switch only.
const CAPPED = { serviceName: 'Doorstep sheet reader', execArgv: [`--js-flags=${readerFlags.join(' ')}`] };

type Progress = (done: number, total: number) => void;

/** The answer as JSON text (parsed where it is used, so that no window waits). Rejects in words; stops when `signal` does. */
export function askReader(order: ReaderOrder, progress: Progress, signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = utilityProcess.fork(READER, [], CAPPED);
    const end = (words: string | null, json = ''): void => {
      clearTimeout(cap);
      signal.removeEventListener('abort', stop);
      reader.kill();
      if (words === null) resolve(json);
      else reject(new Error(words));
    };
    const stop = () => end(refusals.stopped);
    const cap = setTimeout(() => end(refusals.time), limits.time);
    signal.addEventListener('abort', stop);
    if (signal.aborted) stop();
    reader.on('message', (message: ReaderMessage) => {
      if (message.type === 'progress') progress(message.done, message.total);
      if (message.type === 'done') end(null, message.json);
      if (message.type === 'refused') end(message.words);
    });
    // It never ends of its own accord: the engine ended it for want of memory, or it crashed.
    reader.on('exit', () => end(refusals.memory));
    reader.postMessage(order);
  });
}
