import type { Kysely } from 'kysely';
import { type OperationName, operations } from '../shared/operations';
import type { Progress, Reply } from '../shared/reply';
import { dayInChina } from '../shared/text';
import { answer, type Log } from './answer';
import { runCommand } from './command';
import type { BulkInsert } from './database/bulk';
import { type Database, handlers } from './features';
import { parseInput } from './parse';
import { permits } from './permission';
import type { Platform } from './platform';
import type { CommandPowers, Session, Sitting, TaskPowers } from './powers';
import { Refusal } from './refusal';

type Options = {
  db: Kysely<Database>;
  insertRows: BulkInsert;
  platform: Platform;
  session(): Session;
  /** The instant, UTC ISO. */
  clock(): string;
  log: Log;
  progress(event: Progress): void;
};
type AnyHandler = (powers: unknown, input: unknown) => Promise<unknown>;

export type App = ReturnType<typeof createApp>;

/** The gate of the house: known name → allowed → parse → powers → run → note → parse → reply. Knows no Electron. */
export function createApp({ db, insertRows, platform, session, clock, log, progress }: Options) {
  const running = new Map<string, AbortController>();

  const write = <T>(name: string, sitting: Sitting, change: (powers: CommandPowers) => Promise<T>) =>
    runCommand({ db, insertRows }, name, sitting, change);

  async function runTask(name: OperationName, sitting: Sitting, respond: (powers: TaskPowers) => Promise<unknown>) {
    if (running.has(name)) throw new Refusal('同样的事正在进行，请等它做完，或先取消。');
    const abort = new AbortController();
    running.set(name, abort);
    try {
      return await respond({
        ...sitting,
        db,
        platform,
        signal: abort.signal,
        write: (change) => write(name, sitting, change),
        progress: (done, total, words) => progress({ operation: name, done, total, words }),
      });
    } finally {
      running.delete(name);
    }
  }

  async function run(name: OperationName, input: unknown): Promise<unknown> {
    const who = session();
    if (!permits(who.role, name)) throw new Refusal('这件事不在权限内，请找站长办理。');
    const { kind, input: shape, output } = operations[name];
    const value = parseInput(shape, input);
    const now = clock();
    const sitting: Sitting = { now, today: dayInChina(now), session: who };
    const respond = async (powers: object) => output.parse(await (handlers[name] as AnyHandler)(powers, value));
    if (kind === 'query') return respond({ ...sitting, db });
    // Parsed inside the transaction: an answer that breaks its promise is never committed.
    if (kind === 'command') return write(name, sitting, respond);
    return runTask(name, sitting, respond);
  }

  return {
    /** Always answers, never throws. */
    invoke(name: string, input: unknown): Promise<Reply<unknown>> {
      return answer(name, log, async () => {
        if (!Object.hasOwn(operations, name)) throw new Error('no such operation');
        return run(name as OperationName, input);
      });
    },
    /** Asks the task running under this name to stop; false when there is none. */
    cancel(name: string): boolean {
      running.get(name)?.abort();
      return running.has(name);
    },
  };
}
