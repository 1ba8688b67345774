import { Worker } from 'node:worker_threads';
import { Refusal } from '../refusal';
import type { Work } from './work';
import type { FromThread, ToThread } from './work-thread';

type Waiting = { resolve(answer: never): void; reject(error: Error): void };

/** Work done in a thread of this process, one order after the other. `file` is the built work-thread.js. */
export function workInThread(file: string): Work {
  const waiting = new Map<number, Waiting>();
  let thread: Worker | null = null;
  let last = 0;

  function hear(message: FromThread): void {
    const call = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.ok) call?.resolve(message.answer as never);
    else if (message.failure) call?.reject(new Refusal(message.failure));
    else call?.reject(new Error(message.stack));
  }

  function end(error: Error): void {
    thread = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  /** Begun at the first order, and again after it broke. */
  function running(): Worker {
    if (thread) return thread;
    const born = new Worker(file);
    born.on('message', hear);
    born.on('error', end);
    born.on('exit', (code) => thread === born && end(new Error(`the backup thread ended with code ${code}`)));
    born.unref();
    thread = born;
    return born;
  }

  return (name, order) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      running().postMessage({ id: last, name, order } satisfies ToThread);
    });
}
