// The thread beside the desk that does the work with backup files. It shares the process, so the file key leaves it for nowhere.
import { parentPort } from 'node:worker_threads';
import { Refusal } from '../refusal';
import { type OrderName, type Orders, obey } from './work';

export type ToThread = { id: number; name: OrderName; order: Orders[OrderName]['order'] };
export type FromThread =
  | { id: number; ok: true; answer: unknown }
  | { id: number; ok: false; failure: Refusal['failure'] | null; stack: string };

function answerTo({ id, name, order }: ToThread): FromThread {
  try {
    return { id, ok: true, answer: obey(name, order as never) };
  } catch (error) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { id, ok: false, failure: error instanceof Refusal ? error.failure : null, stack };
  }
}

parentPort?.on('message', (message: ToThread) => parentPort?.postMessage(answerTo(message)));
