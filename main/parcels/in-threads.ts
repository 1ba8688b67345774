// Opening many parcels on all cores: checking a signature and opening a seal is nearly all the work of taking a district in.
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { Refusal } from '../refusal';
import type { ReadParcel } from './parcel';
import { type ReadingKeys, type ReadParcels, readFiles } from './reading';
import type { FromReader, ToReader } from './reading-thread';

/** Fewer are read at once here: a thread takes longer to begin. */
const FEW = 24;
/** Files of one order, and orders a thread has at most before it: what was read waits for the one that writes. */
const CHUNK = 16;
const AHEAD = 12;
/** More threads than this find nothing to do beside the one that writes. */
const MOST_THREADS = 4;

/** What is read is sent on at once: room enough to seldom look for what is still needed. */
const YOUNG_MB = 16;

/** A thread is gone, whatever killed it: the next run begins new ones. */
const ENDED = '打开报送包的程序意外停了，没有看完。';

type Order = { paths: readonly string[]; keys: ReadingKeys };
/** `forget`: what was asked for is answered, and the keys are wiped from the thread; a locked desk has none of them anywhere. */
type Reader = { read(order: Order): Promise<ReadParcel[]>; waiting(): number; forget(): void; stop(): void };

/** One thread; orders are answered one after the other. */
function readerIn(file: string, ended: () => void): Reader {
  const worker = new Worker(file, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } });
  const calls: { resolve(read: ReadParcel[]): void; reject(error: Error): void }[] = [];
  let held: ReadingKeys | null = null;
  const end = () => {
    ended();
    for (const { reject } of calls.splice(0)) reject(new Refusal(ENDED));
  };
  worker.on('message', (read: FromReader) => {
    calls.shift()?.resolve(read);
    if (calls.length === 0) worker.unref();
  });
  worker.on('error', end);
  worker.on('exit', end);
  worker.unref();
  return {
    waiting: () => calls.length,
    forget() {
      held = null;
      worker.postMessage('forget' satisfies ToReader);
    },
    stop: () => void worker.terminate(),
    read: ({ paths, keys }) =>
      new Promise((resolve, reject) => {
        calls.push({ resolve, reject });
        worker.ref();
        worker.postMessage({ paths, keys: keys === held ? null : keys } satisfies ToReader);
        held = keys;
      }),
  };
}

/** Threads begin with the first large folder and stay for the next. `file` is the built reading-thread.js. */
export function readInThreads(file: string): ReadParcels {
  let readers: Reader[] = [];
  const ready = (): Reader[] => {
    while (readers.length < Math.min(availableParallelism(), MOST_THREADS)) {
      const reader = readerIn(file, () => {
        readers = readers.filter((one) => one !== reader);
      });
      readers.push(reader);
    }
    return readers;
  };
  async function* inTurn(chunks: readonly (readonly string[])[], keys: ReadingKeys): AsyncGenerator<ReadParcel[]> {
    const answers: Promise<ReadParcel[]>[] = [];
    for (let at = 0, given = 0; at < chunks.length; at += 1) {
      for (; given < chunks.length && given - at < ready().length * AHEAD; given += 1) {
        const [idlest] = [...ready()].sort((one, other) => one.waiting() - other.waiting());
        const answer = (idlest as Reader).read({ paths: chunks[given] ?? [], keys });
        answer.catch(() => undefined);
        answers.push(answer);
      }
      yield (await answers[at]) ?? [];
    }
  }

  return async function* (paths, keys) {
    if (paths.length < FEW) {
      for (const path of paths) yield readFiles([path], keys);
      return;
    }
    const count = Math.ceil(paths.length / CHUNK);
    const chunks = Array.from({ length: count }, (_, at) => paths.slice(at * CHUNK, (at + 1) * CHUNK));
    try {
      yield* inTurn(chunks, keys);
    } catch (error) {
      // What killed one may be killing the others: none of them is asked again.
      for (const reader of readers.splice(0)) reader.stop();
      throw error;
    } finally {
      for (const reader of readers) reader.forget();
    }
  };
}
