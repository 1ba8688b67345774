import type { FormLayout } from '../shared/features/form-layout';
import type { FromDesk, PlatformAnswer } from './messages';
import type { ReadParcels } from './parcels/reading';
import type { Platform, PlatformMethod } from './platform';
import { Refusal } from './refusal';
import type { Workbook } from './sheets/workbook';

type Waiting = { resolve(value: never): void; reject(error: Error): void; progress?: (done: number, total: number) => void };

/** The Platform as the desk sees it: each call is a message to the shell, each answer one back; but parcels, opened in its threads. */
export function platformOver(post: (message: FromDesk) => void, readParcels: ReadParcels) {
  const waiting = new Map<number, Waiting>();
  let last = 0;

  const ask = <T>(method: PlatformMethod, args: unknown[], signal?: AbortSignal, progress?: Waiting['progress']): Promise<T> => {
    last += 1;
    const id = last;
    return new Promise<T>((resolve, reject) => {
      waiting.set(id, { resolve: resolve as Waiting['resolve'], reject, ...(progress ? { progress } : {}) });
      signal?.addEventListener('abort', () => {
        post({ type: 'stop', id });
        waiting.delete(id);
        reject(new Refusal('已停下。'));
      });
      post({ type: 'ask', id, method, args });
    });
  };

  const platform: Platform = {
    chooseOpen: (choice) => ask('chooseOpen', [choice]),
    chooseOpenMany: (choice) => ask('chooseOpenMany', [choice]),
    chooseSave: (choice) => ask('chooseSave', [choice]),
    chooseFolder: (title) => ask('chooseFolder', [title]),
    readSheet: async (path, progress, signal) => JSON.parse(await ask<string>('readSheet', [path], signal, progress)) as Workbook,
    readForm: async (bytes, signal) => JSON.parse(await ask<string>('readForm', [bytes], signal)) as FormLayout,
    fillForm: async (bytes, changes, signal) =>
      Buffer.from(JSON.parse(await ask<string>('fillForm', [bytes, changes], signal)) as string, 'base64'),
    writeFile: (path, bytes) => ask('writeFile', [path, bytes]),
    pdf: (html, at) => ask('pdf', [html, at]),
    print: (html, options) => ask('print', [html, options]),
    printers: () => ask('printers', []),
    readPicture: (path, longest) => ask('readPicture', [path, longest]),
    readFile: (path, most) => ask('readFile', [path, most]),
    filesIn: (folder, ending) => ask('filesIn', [folder, ending]),
    readParcels,
    reveal: (path) => ask('reveal', [path]),
  };

  /** What the shell says back. Its words are for the person: a refusal, not a fault. */
  function hear(answer: PlatformAnswer): void {
    const call = waiting.get(answer.id);
    if (!call) return;
    if (answer.type === 'progress') {
      call.progress?.(answer.done, answer.total);
      return;
    }
    waiting.delete(answer.id);
    if (answer.ok) call.resolve(answer.value as never);
    else call.reject(new Refusal(answer.words));
  }

  return { platform, hear };
}
