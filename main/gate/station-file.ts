import type { OfficeLevel } from '../../shared/codes/offices';
import type { Role } from '../../shared/features/staff';
import type { GateEvent } from '../../shared/gate';
import type { Progress } from '../../shared/reply';
import { dayInChina } from '../../shared/text';
import type { Log } from '../answer';
import { type App, createApp } from '../app';
import { inscribeRefusal } from '../audit';
import { backupAnchors } from '../backups/anchors';
import type { Work } from '../backups/work';
import { runCommand } from '../command';
import { migrate } from '../database/migrate';
import type { OpenDatabase } from '../database/open';
import { narrow } from '../database/scope';
import { forgetDrafts } from '../features/imports/drafts';
import { accountOf, buildingsOf } from '../features/staff/queries';
import { theStation } from '../features/station/queries';
import { backedUpBefore } from '../permission';
import type { Platform } from '../platform';
import type { Session, Sitting } from '../powers';
import { Refusal } from '../refusal';
import { forgetReturnsRead } from '../returned/files';
import { type Server, serverAt } from '../rollup/server';
import { Drafts, forgetDraftsOf } from './drafts';
import { KeyRing, type RingEvents } from './key-ring';
import { openFile } from './open-file';
import { Seat } from './seat';
import type { Wrong } from './throttle';

export type Surroundings = {
  platform: Platform;
  /** The database server an office adds up on, as DATABASE_URL names it. A station takes no notice. */
  databaseUrl?: string | undefined;
  /** The instant, UTC ISO. */
  clock(): string;
  /** Milliseconds this process has been running; nobody can set it. */
  uptime(): number;
  log: Log;
  /** Does what is to be done with backup files; in line, where nobody types. */
  work?: Work;
  progress(event: Progress): void;
  /** The gate moved without being asked: locked for idleness, a file that broke. */
  tell(event: GateEvent): void;
};

export type OpenStation = {
  app: App;
  level: OfficeLevel;
  seat: Seat;
  keys: KeyRing;
  drafts: Drafts;
  database: OpenDatabase;
  close(): Promise<void>;
};

/**
 * How somebody came in: whose account, with which key, by the recovery key or not, after which wrong guesses.
 * `wrongElsewhere`: wrong guesses at other names that nobody has made good yet, in words. `unsealed`: the demo station, which has no passwords.
 */
export type Entry = {
  staffId: number;
  key: Uint8Array;
  recovered: boolean;
  wrong?: Wrong;
  wrongElsewhere?: string[];
  unsealed: boolean;
  /** The disk failed while the file was last open. */
  suspect?: boolean;
};

/** What of the keys and the backups of an open station is the gate's own. */
export type Lent = Pick<RingEvents, 'recoveryKeyMade' | 'guess' | 'guessElsewhere'> & {
  /** Backs up a ledger that is about to get another shape; in this very moment. */
  migrating(database: OpenDatabase, key: Uint8Array): void;
  /** Backs up before something large. */
  changing(database: OpenDatabase, key: Uint8Array): Promise<void>;
};

/** Who sits down; a refusal when the account has ended, or came by the recovery key and is no head's. */
async function sessionOf({ db }: OpenDatabase, { staffId, recovered }: Entry): Promise<Session & { role: Role }> {
  const account = await accountOf(db, staffId);
  if (!account) throw new Refusal('这个账号已经停用，请找站长。');
  if (recovered && account.role !== 'head') throw new Refusal('恢复码只能打开站长的账号，请选站长的名字。');
  const buildings = account.role === 'chief' ? (await buildingsOf(db, staffId)).map(({ id }) => id) : null;
  const mustChange = account.mustChange === 1 || recovered;
  return { staffId, staffName: account.name, role: account.role, buildings, mustChange, recovered };
}

/** What the log keeps of a sign-in: also what nobody could write down while the ledger was locked. */
const signInFacts = ({ recovered, wrong, wrongElsewhere = [] }: Entry) => ({
  ...{ recovered, wrongBefore: wrong?.times ?? 0 },
  ...(wrong && wrong.at.length > 0 ? { wrongAt: wrong.at } : {}),
  ...(wrongElsewhere.length > 0 ? { wrongElsewhere } : {}),
});

/** What was done at the gate itself, as an entry of the audit log; where nothing can be written, nothing is. */
export async function noteAtGate(station: OpenStation, clock: () => string, operation: string, after: object): Promise<void> {
  if (station.database.readOnly) return;
  const now = clock();
  const { session } = station.seat;
  const sitting: Sitting = { now, today: dayInChina(now), session: { ...session, buildings: null } };
  await runCommand(station.database, operation, sitting, async ({ note }) => {
    note({ subject: 'staff', subjectId: session.staffId, before: null, after });
  });
}

/** Somebody at an open desk gave a password that is not theirs. */
export async function noteWrongPassword({ seat, database }: OpenStation, clock: () => string): Promise<void> {
  if (database.readOnly) return;
  const now = clock();
  const sitting: Sitting = { now, today: dayInChina(now), session: seat.session };
  await database.db.transaction().execute((trx) => inscribeRefusal(trx, sitting, 'gate.confirm'));
}

/** What the keys tell of the one at the desk. */
const eventsOf = (seat: Seat, folder: string): Omit<RingEvents, 'recoveryKeyMade' | 'guess' | 'guessElsewhere'> => ({
  passwordChanged: () => seat.settled(),
  taken: (staffId) => {
    forgetDraftsOf(folder, staffId);
    if (staffId === seat.session.staffId) seat.left = true;
  },
  named: ({ staffId, name }) => {
    if (staffId === seat.session.staffId) seat.named(name);
  },
});

/** Opens the ledger of a folder with its file key and seats somebody before it. */
export async function openStation(folder: string, entry: Entry, around: Surroundings, lent: Lent): Promise<OpenStation> {
  const slow = (sql: string, ms: number) => around.log(`slow query ${ms} ms: ${sql}`, null);
  const database = openFile(folder, { key: entry.key, suspect: entry.suspect ?? false, slow });
  try {
    migrate(database.sqlite, undefined, () => lent.migrating(database, entry.key));
    const session = await sessionOf(database, entry);
    const seat = new Seat(session, around.uptime, entry.unsealed);
    const keys = new KeyRing(folder, entry.key, { ...lent, ...eventsOf(seat, folder) });
    const drafts = new Drafts(folder, { staffId: entry.staffId, fileKey: entry.key, clock: around.clock });
    const { level } = await theStation(database.db);
    const server = level !== 'station' && around.databaseUrl ? serverAt(around.databaseUrl) : null;
    const app = createApp({
      ...around,
      ...database,
      ...{ keys, level, server },
      session: () => seat.session,
      proved: () => seat.isProved(),
      anchors: () => backupAnchors(folder, database.sqlite),
      before: async (name) => void (backedUpBefore.has(name) && (await lent.changing(database, keys.current))),
    });
    const station = { app, level, seat, keys, drafts, database, close: () => leave(database, app, server) };
    await noteAtGate(station, around.clock, 'gate.unlock', signInFacts(entry));
    if (!database.readOnly) await keys.name({ staffId: entry.staffId, name: session.staffName, role: session.role });
    if (session.buildings) narrow(database.sqlite, session.buildings);
    return station;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Minutes without a touch after which this station locks itself. */
export function idleMinutes({ database }: OpenStation): number {
  const row = database.sqlite.prepare('SELECT idleMinutes FROM main.safety').get() as { idleMinutes: number };
  return row.idleMinutes;
}

async function leave(database: OpenDatabase, app: App, server: Server | null): Promise<void> {
  forgetDrafts();
  forgetReturnsRead();
  try {
    await app.leave();
    await server?.close();
  } finally {
    await database.close();
  }
}
