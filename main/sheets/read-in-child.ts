import { type ChildProcess, fork } from 'node:child_process';
import type { ReaderMessage, ReaderOrder } from './reader-process';
import { limits, refusals, SheetRefusal, type Workbook } from './workbook';

/** Flags of the reading process: its heap is capped; a wide nursery from the start spares the collector most of its work. */
export const readerFlags = [`--max-old-space-size=${limits.memory}`, '--min-semi-space-size=64', '--max-semi-space-size=64'];

type Request = {
  /** The built `sheet-reader.js`. */
  reader: string;
  progress?: (done: number, total: number) => void;
  signal?: AbortSignal;
  /** Milliseconds; `limits.time` unless a test is in a hurry. */
  time?: number;
};

const HEAP_FULL = 134;

/** Why a reader that said nothing went away. Out of memory ends in SIGABRT. */
const exitWords = (code: number | null, signal: NodeJS.Signals | null) =>
  signal === 'SIGABRT' || code === HEAP_FULL ? refusals.memory : refusals.stopped;

export type ReadRequest = Request & { path: string };

/** Reads a workbook in a process of its own. Rejects as `askInChild` does. */
export const readInChild = ({ path, ...request }: ReadRequest): Promise<Workbook> => askInChild({ type: 'read', path }, request);

/**
 * Opens a file in a Node process of its own (Electron has its utility process for this).
 * Rejects with SheetRefusal in words, or with the signal's reason; the process is gone either way.
 */
export function askInChild<T>(order: ReaderOrder, { reader, progress, signal, time = limits.time }: Request): Promise<T> {
  signal?.throwIfAborted();
  const child = fork(reader, [], {
    execArgv: readerFlags,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const answer = new Promise<T>((resolve, reject) => {
    const refuse = (words: string) => reject(new SheetRefusal(words));
    child.on('error', () => refuse(refusals.stopped));
    child.on('exit', (code, exitSignal) => refuse(exitWords(code, exitSignal)));
    child.on('message', (message: ReaderMessage) => {
      if (message.type === 'progress') progress?.(message.done, message.total);
      else if (message.type === 'refused') refuse(message.words);
      else resolve(JSON.parse(message.json) as T);
    });
    child.send(order);
  });
  return guard(child, answer, signal, time);
}

async function guard<T>(child: ChildProcess, answer: Promise<T>, signal: AbortSignal | undefined, time: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new SheetRefusal(refusals.time)), time);
  });
  let stop = () => {};
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(signal?.reason);
    signal?.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([answer, tooLong, stopped]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
    answer.catch(() => {});
    child.kill('SIGKILL');
  }
}
