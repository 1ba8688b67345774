import type { Kysely, Transaction } from 'kysely';
import type { z } from 'zod';
import type { Role } from '../shared/features/staff';
import type { Gate, Operations } from '../shared/operations';
import type { Ask } from './asking';
import type { BulkInsert } from './database/bulk';
import type { Database } from './features';
import type { Keys } from './keys';
import type { Platform } from './platform';
import type { Server } from './rollup/server';
import type { Anchor, Step, Verdict } from './verify/verdict';

/** May ask, cannot write. Not `with`: what follows a common table expression may be a delete. */
export type Reader = Pick<Kysely<Database>, 'selectFrom' | 'selectNoFrom' | 'fn'>;
export type Writer = Transaction<Database>;

/** What a change leaves in the audit log. `before` and `after` are plain values of the subject. */
export type AuditNote = { subject: string; subjectId: number; before: unknown; after: unknown };

/** Whose rights hold at the desk: those of an account, or those of the kiosk at the front desk, which is nobody's account. */
export type SeatRole = Role | 'kiosk';

/** Who sits at the desk; at the kiosk, who opened it. Never taken from an input. */
export type Session = {
  staffId: number;
  staffName: string;
  role: SeatRole;
  /** The buildings a chief is bounded to; null for everybody else. */
  buildings: readonly number[] | null;
  /** The password is somebody else's choice, or the recovery key was used: an own one has to be set first. */
  mustChange: boolean;
  /** Signed in with the recovery key: there is no current password to ask for. */
  recovered: boolean;
};

/** Who and when: from the session and the injected clock. `now` is UTC ISO, `today` the day in China. */
export type Sitting = { now: string; today: string; session: Session };

/** Whether the password was given within the last minutes. */
type Proof = { proved(): boolean };

/** The database server of an office, where it has one; a station never has. */
type Served = { server: Server | null };

export type QueryPowers = Sitting & Proof & Served & { db: Reader };
/** Of a query put together from others. */
export type AskingQueryPowers = QueryPowers & { ask: Ask };

/** Which run of the desk this is, and for how many milliseconds it has been running: nobody can set either. */
export type Running = { run: string; ran: number };

export type CommandPowers = Sitting & {
  db: Writer;
  insertRows: BulkInsert;
  running: Running;
  note(entry: AuditNote): void;
  /** Asked before under the same request: the answer is given again, nothing is written, and so nothing is noted. */
  already(): void;
  /**
   * Words somebody is still writing: written, and not noted. What becomes of them is noted when they are handed on. Only the operations
   * that `main/command.ts` names may say so.
   */
  unfinished(): void;
};
/** Of a command that puts on paper what a screen shows: it may ask what the screen asks. */
export type AskingPowers = CommandPowers & { ask: Ask };

export type TaskPowers = Sitting &
  Proof &
  Served & {
    db: Reader;
    platform: Platform;
    /** The check of everything that must hold of the file, step by step (main/verify). */
    verifying(anchors: readonly Anchor[]): Generator<Step, Verdict>;
    /** Where the audit chain ended, as the backups within reach remember. */
    anchors(): readonly Anchor[];
    /** Who may open the station, and with what. */
    keys: Keys;
    /** Any query, as whoever sits at the desk. */
    ask: Ask;
    /** One transaction under this task's name, with its audit note, or nothing. */
    write<T>(change: (powers: CommandPowers) => Promise<T>): Promise<T>;
    /** Writes the ledger file anew without what was erased, and empties its journal. */
    scrub(): void;
    progress(done: number, total: number, words: string): void;
    /** Aborted when the person cancels. */
    signal: AbortSignal;
  };

type PowersOf<O> = O extends { kind: 'query'; asks: true }
  ? AskingQueryPowers
  : O extends { asks: true }
    ? AskingPowers
    : O extends { kind: 'query' }
      ? QueryPowers
      : O extends { kind: 'command' }
        ? CommandPowers
        : TaskPowers;

type HandlerOf<O, P> = O extends { input: z.ZodType; output: z.ZodType }
  ? (powers: P, input: z.output<O['input']>) => Promise<z.input<O['output']>>
  : never;

export type HandlersFor<Ops extends Partial<Operations>> = { [N in keyof Ops]: HandlerOf<Ops[N], PowersOf<Ops[N]>> };

/** Handlers of the gate: there is no database yet, they close over the desk process. */
export type GateHandlers = {
  [N in keyof Gate]: (input: z.output<Gate[N]['input']>) => Promise<z.input<Gate[N]['output']>>;
};
