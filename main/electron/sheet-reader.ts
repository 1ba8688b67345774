// Untrusted workbooks are parsed in a process of their own (main/sheets/reader-process.ts), which may fail without harm.
import path from 'node:path';
import { app, utilityProcess } from 'electron';

type FromReader =
  | { type: 'progress'; done: number; total: number }
  | { type: 'done'; json: string }
  | { type: 'refused'; words: string };

const READER = path.join(import.meta.dirname, 'sheet-reader.js');
const MOST_MS = 60_000;
const MOST_MEMORY_KB = 768 * 1024;
const LOOK_MS = 200;

const TOO_MUCH = '这个表格太大或已损坏，没有读完。请用 WPS 或 Excel 另存为 .xlsx 后再试。';

/** The workbook as JSON text (parsed where it is used, so that no window waits). Rejects in words; stops when `signal` does. */
export function readSheet(file: string, progress: (done: number, total: number) => void, signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = utilityProcess.fork(READER, [], { serviceName: 'Doorstep sheet reader' });
    const end = (words: string | null, json = ''): void => {
      clearTimeout(cap);
      clearInterval(look);
      signal.removeEventListener('abort', stop);
      reader.kill();
      if (words === null) resolve(json);
      else reject(new Error(words));
    };
    const stop = () => end('已取消读取表格。');
    const cap = setTimeout(() => end('表格太大或太复杂，读取超时。请只保留需要的工作表后再试。'), MOST_MS);
    // A utility process takes no heap limit of its own, so its memory is watched from here.
    const look = setInterval(() => {
      if (memoryOf(reader.pid) > MOST_MEMORY_KB) end(TOO_MUCH);
    }, LOOK_MS);
    signal.addEventListener('abort', stop);
    if (signal.aborted) stop();
    reader.on('message', (message: FromReader) => {
      if (message.type === 'progress') progress(message.done, message.total);
      if (message.type === 'done') end(null, message.json);
      if (message.type === 'refused') end(message.words);
    });
    reader.on('exit', () => end(TOO_MUCH));
    reader.postMessage({ type: 'read', path: file });
  });
}

/** Resident memory of a child process in KB; 0 when it is gone. */
const memoryOf = (pid: number | undefined): number =>
  app.getAppMetrics().find((process) => process.pid === pid)?.memory.workingSetSize ?? 0;
