// The process that opens files nobody has looked at yet. It holds no database and no key; what goes wrong here stays here.
// Runs under Electron's utility process (`process.parentPort`) and under `child_process.fork` (`process.send`) alike.
import type { FormChange } from '../office/form-change';
import { readWorkbook } from './read';
import { refusals, SheetRefusal } from './workbook';

/** What it is asked: a workbook to read; what a form looks like; a form to fill. */
export type ReaderOrder =
  | { type: 'read'; path: string }
  | { type: 'form'; bytes: Uint8Array }
  | { type: 'fill'; bytes: Uint8Array; changes: FormChange[] };
export type ReaderMessage =
  | { type: 'progress'; done: number; total: number }
  /** As JSON a `Workbook`, a `FormLayout`, or bytes in base64: one string crosses between processes five times faster than rows. */
  | { type: 'done'; json: string }
  | { type: 'refused'; words: string };

type ParentPort = {
  on(event: 'message', listener: (message: { data: ReaderOrder }) => void): void;
  postMessage(message: ReaderMessage): void;
};

const port = (process as { parentPort?: ParentPort }).parentPort;

const post = (message: ReaderMessage) => {
  if (port) port.postMessage(message);
  else process.send?.(message);
};

async function answerTo(order: ReaderOrder): Promise<unknown> {
  if (order.type === 'read')
    return readWorkbook(order.path, { progress: (done, total) => post({ type: 'progress', done, total }) });
  const { fillForm, readForm } = await import('../office/forms');
  if (order.type === 'form') return readForm(order.bytes);
  return Buffer.from(await fillForm(order.bytes, order.changes)).toString('base64');
}

async function obey(order: ReaderOrder): Promise<void> {
  try {
    post({ type: 'done', json: JSON.stringify(await answerTo(order)) });
  } catch (error) {
    // What a parser says about a hostile file is of no use to anybody and may quote it.
    post({ type: 'refused', words: error instanceof SheetRefusal ? error.words : refusals.damaged });
  }
}

if (port) port.on('message', (message) => void obey(message.data));
else {
  process.on('message', (order: ReaderOrder) => void obey(order));
  process.on('disconnect', () => process.exit(0));
}
