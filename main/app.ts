import type Sqlite from 'better-sqlite3-multiple-ciphers';
import type { OfficeLevel } from '../shared/codes/offices';
import { type GateName, type OperationName, operations } from '../shared/operations';
import type { Progress, Reply } from '../shared/reply';
import { dayInChina } from '../shared/text';
import { Admission } from './admission';
import { answer, type Log } from './answer';
import { asking } from './asking';
import { RUN, runCommand, type Store } from './command';
import { speaksOfOthers } from './desk-kind';
import { handlerOf } from './handlers';
import type { Keys } from './keys';
import { parseInput } from './parse';
import type { Platform } from './platform';
import type { CommandPowers, QueryPowers, Session, Sitting, TaskPowers } from './powers';
import { Refusal } from './refusal';
import type { Server } from './rollup/server';
import { verifying } from './verify/ledger';
import type { Anchor } from './verify/verdict';
import { Written } from './written';

type Options = Store & {
  sqlite: Sqlite;
  platform: Platform;
  keys: Keys;
  session(): Session;
  /** A station of an estate, unless it is said otherwise. */
  level?: OfficeLevel;
  /** The database server of an office. */
  server?: Server | null;
  /** Whether the password was given within the last minutes. */
  proved(): boolean;
  /** The instant, UTC ISO. */
  clock(): string;
  /** Milliseconds this process has been running; nobody can set it. */
  uptime(): number;
  log: Log;
  progress(event: Progress): void;
  /** Where the audit chain ended, as what lies outside the file remembers. */
  anchors?(): readonly Anchor[];
  /** Waited for before an operation that is allowed is begun. */
  before?(name: OperationName): Promise<void>;
  /** Writes the ledger file anew without what was erased, and empties its journal. Outside any transaction. */
  scrub(): void;
};
type AnyHandler = (powers: unknown, input: unknown) => Promise<unknown>;

const sittingAt = (now: string, session: Session): Sitting => ({ now, today: dayInChina(now), session });

/** Which run of the desk it is, and how long it has lasted. */
const runningOf = ({ running, uptime }: Options) => running ?? (() => ({ run: RUN, ran: uptime() }));

/** In whose words it is answered. */
const saying = (level: OfficeLevel, name: string) => () => (speaksOfOthers(level, name) ? 'station' : level);

/** Only what asks others is handed how to. */
const handedTo = (name: OperationName, powers: CommandPowers | QueryPowers, server: Server | null = null): object =>
  'asks' in operations[name] ? { ...powers, ask: asking(powers, powers.db, server) } : powers;

function known(name: string): OperationName {
  if (!Object.hasOwn(operations, name)) throw new Error('no such operation');
  return name as OperationName;
}

export type App = ReturnType<typeof createApp>;

/** The gate of the house: known name → allowed → parse → powers → run → note → parse → reply. Knows no Electron. */
export function createApp(options: Options) {
  const { sqlite, db, insertRows, readOnly = false, scrub, platform, keys, session } = options;
  const { proved, clock, log, progress, before, level = 'station', server = null } = options;
  const admission = new Admission(options);
  const tasks = new Map<string, AbortController>();

  const write = <T>(name: string, sitting: Sitting, change: (powers: CommandPowers) => Promise<T>) =>
    runCommand({ db, insertRows, readOnly, running: runningOf(options) }, name, sitting, change);

  async function runTask(name: OperationName, sitting: Sitting, respond: (powers: TaskPowers) => Promise<unknown>) {
    if (tasks.has(name)) throw new Refusal('同样的事正在进行，请等它做完，或先取消。');
    const [abort, files] = [new AbortController(), new Written(platform)];
    tasks.set(name, abort);
    try {
      return await respond({
        ...{ ...sitting, db, server, proved, scrub, ask: asking(sitting, db, server) },
        platform: files.platform,
        ...{ keys, anchors: () => options.anchors?.() ?? [] },
        verifying: (anchors) => verifying(sqlite, anchors),
        signal: abort.signal,
        write: (change) => write(name, sitting, (powers) => change(files.noting(powers))),
        progress: (done, total, words) => progress({ operation: name, done, total, words }),
      });
    } finally {
      tasks.delete(name);
    }
  }

  async function run(name: OperationName, input: unknown): Promise<unknown> {
    const sitting = sittingAt(clock(), session());
    await admission.admit(name, sitting);
    const { kind, input: shape, output } = operations[name];
    const value = parseInput(shape, input);
    await before?.(name);
    const handle = (await handlerOf(name, kind)) as AnyHandler;
    const respond = async (powers: object) => output.parse(await handle(powers, value));
    if (kind === 'query') return respond(handedTo(name, { ...sitting, db, server, proved }, server));
    // Parsed inside the transaction: an answer that breaks its promise is never committed.
    if (kind === 'command') return write(name, sitting, (powers) => respond(handedTo(name, powers)));
    return runTask(name, sitting, respond);
  }

  return {
    /** Always answers, never throws. */
    invoke(name: string, input: unknown): Promise<Reply<unknown>> {
      return answer(name, log, async () => run(known(name), input), saying(level, name));
    },
    /** Notes that what the gate decides about was not this one's to ask for. */
    noteRefusal: (name: GateName) => admission.noteRefusal(name, sittingAt(clock(), session())),
    /** Writes into the log what is still only counted; before the ledger is closed. */
    leave: () => admission.settle(sittingAt(clock(), session())),
    /** Whether a long task is under way: nobody is locked out of it. */
    busy: () => tasks.size > 0,
    /** Asks the task running under this name to stop; false when there is none. */
    cancel(name: string): boolean {
      tasks.get(name)?.abort();
      return tasks.has(name);
    },
  };
}
