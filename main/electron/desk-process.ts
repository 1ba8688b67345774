// The desk runs in a process of its own (main/desk.ts). This is the shell's end of it: questions in, answers out, and what the
// desk needs of the outside world.
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { type UtilityProcess, utilityProcess } from 'electron';
import { asText } from '../../shared/reply';
import type { Log } from '../answer';
import type { Asker } from '../gate/kiosk';
import type { FromDesk, ToDesk } from '../messages';
import type { Outside } from './platform';

type Options = {
  folder: string;
  demo: boolean;
  outside(): Outside;
  log: Log;
  /** Carries an event of the desk to the window. */
  tell(name: string, payload: unknown): void;
  /** The kiosk has the desk, or has it no longer. */
  seated(kiosk: boolean): void;
};

export type Desk = {
  /** Always answers, with a reply as text, never rejects; a fault when the desk process dies under the question. */
  invoke(asker: Asker, name: string, input: unknown): Promise<string>;
  /** Has the desk lock and back up, for as long as that takes within reason. Resolves when the window may go. */
  leave(): Promise<void>;
  close(): void;
};

const DESK = path.join(import.meta.dirname, 'desk.js');
const MOST_STARTS = 2;
/** How long the window waits for the backup at its closing. Milliseconds. */
const LEAVE_MS = 8000;

/** Starts the desk process, and once more should it die. */
export function startDesk(options: Options): Desk {
  const waiting = new Map<number, (reply: string) => void>();
  let process: UtilityProcess | null = null;
  let starts = 0;
  let closed = false;
  let gone = fault('desk');
  let lastId = 0;

  function start(): void {
    starts += 1;
    const born = utilityProcess.fork(DESK, [], { serviceName: 'Doorstep desk' });
    born.on('message', (message: FromDesk) => hear(born, message)).on('exit', end);
    post(born, { type: 'start', folder: options.folder, demo: options.demo });
    process = born;
  }

  function end(code: number): void {
    process = null;
    if (closed) return;
    const reference = reference8();
    options.log(`desk process, ${waiting.size} questions open ${reference}`, new Error(`ended with code ${code}`));
    gone = fault(reference);
    for (const answer of waiting.values()) answer(gone);
    waiting.clear();
    // Whoever had the desk, the next one begins at the locked door.
    options.seated(false);
    if (starts < MOST_STARTS) start();
  }

  function hear(from: UtilityProcess, message: FromDesk): void {
    toldUnasked(message, options);
    if (message.type === 'ask') void answerAsk(from, message.id, message.method, message.args, options);
    if (message.type !== 'reply') return;
    waiting.get(message.id)?.(message.reply);
    waiting.delete(message.id);
  }

  start();
  return {
    invoke(asker, name, input) {
      if (!process) return Promise.resolve(gone);
      lastId += 1;
      const id = lastId;
      post(process, { type: 'invoke', id, name, input, asker });
      return new Promise((resolve) => waiting.set(id, resolve));
    },
    leave: () => farewell(process),
    close() {
      closed = true;
      process?.kill();
    },
  };
}

/** What the desk says of its own accord. */
function toldUnasked(message: FromDesk, { tell, seated, outside }: Options): void {
  if (message.type === 'event') tell(message.name, message.payload);
  if (message.type === 'seat') seated(message.kiosk);
  if (message.type === 'stop') outside().stop(message.id);
}

function farewell(desk: UtilityProcess | null): Promise<void> {
  return new Promise((resolve) => {
    if (!desk) return resolve();
    desk.on('message', (message: FromDesk) => message.type === 'closed' && resolve());
    desk.on('exit', () => resolve());
    setTimeout(resolve, LEAVE_MS);
    post(desk, { type: 'close' });
  });
}

const reference8 = (): string => randomUUID().slice(0, 8);

const fault = (reference: string): string => asText({ ok: false, failure: { code: 'fault', reference } });

const post = (desk: UtilityProcess, message: ToDesk): void => desk.postMessage(message);

/** A question of the desk to the outside world: always answered, in words where it could not be done. */
async function answerAsk(desk: UtilityProcess, id: number, method: string, args: unknown[], options: Options): Promise<void> {
  try {
    const value = await options
      .outside()
      .ask(id, method, args, (done, total) => post(desk, { type: 'progress', id, done, total }));
    post(desk, { type: 'answer', id, ok: true, value });
  } catch (error) {
    post(desk, { type: 'answer', id, ok: false, words: inWords(method, error, options.log) });
  }
}

/** Sentences are written in Chinese; anything else is a fault of ours and belongs into the log. */
function inWords(method: string, error: unknown, log: Log): string {
  if (error instanceof Error && /[\u4e00-\u9fff]/.test(error.message)) return error.message;
  const reference = reference8();
  log(`${method} ${reference}`, error);
  return `这一步没有做成，请再试一次；还是不行，请记下编号 ${reference}。`;
}
