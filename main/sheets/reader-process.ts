// The process that opens files nobody has looked at yet. It holds no database and no key; what goes wrong here stays here.
// Runs under Electron's utility process (`process.parentPort`) and under `child_process.fork` (`process.send`) alike.
import { readWorkbook } from './read';
import { refusals, SheetRefusal } from './workbook';

type Order = { type: 'read'; path: string };
export type ReaderMessage =
  | { type: 'progress'; done: number; total: number }
  /** A `Workbook` as JSON: one string crosses between processes five times faster than its rows. */
  | { type: 'done'; json: string }
  | { type: 'refused'; words: string };

type ParentPort = {
  on(event: 'message', listener: (message: { data: Order }) => void): void;
  postMessage(message: ReaderMessage): void;
};

const port = (process as { parentPort?: ParentPort }).parentPort;

const post = (message: ReaderMessage) => {
  if (port) port.postMessage(message);
  else process.send?.(message);
};

async function obey(order: Order): Promise<void> {
  try {
    const workbook = await readWorkbook(order.path, { progress: (done, total) => post({ type: 'progress', done, total }) });
    post({ type: 'done', json: JSON.stringify(workbook) });
  } catch (error) {
    // What a parser says about a hostile file is of no use to anybody and may quote it.
    post({ type: 'refused', words: error instanceof SheetRefusal ? error.words : refusals.damaged });
  }
}

if (port) port.on('message', (message) => void obey(message.data));
else {
  process.on('message', (order: Order) => void obey(order));
  process.on('disconnect', () => process.exit(0));
}
