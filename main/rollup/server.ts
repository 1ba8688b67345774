// The office's own database server (DATABASE_URL): where many desks take parcels in, its tables stand there and not in a desk's file.
// A station never comes here. Connected when first asked something, so that a desk opens also while the server is away.
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Refusal } from '../refusal';
import { serverSteps } from './server-schema';
import type { RollupReader, RollupTables, RollupWriter } from './tables';

/** Desks of one office that migrate at once wait for each other here. Any number will do, as long as nobody else means it. */
const MIGRATING = 8_317_205_941;
const CONNECTIONS = 4;
/** How long a desk waits for the server before it says so. Milliseconds. */
const CONNECT_MS = 5000;
/** Types of PostgreSQL whose values come as text: whole numbers beyond 32 bits, and sums of them. */
const [INT8, NUMERIC] = [20, 1700];

const AWAY = '连不上汇总用的数据库服务器，没有办成。请检查网络，或者找管服务器的人，再试一次。';
const NEWER = '汇总用的数据库是更新版本的家门口建的，请先升级本程序。服务器上的内容没有动过。';

export type Server = {
  /** Where it is, without user and password. */
  words: string;
  read(): Promise<RollupReader>;
  /** One transaction in which nobody else takes parcels in. */
  write<T>(change: (db: RollupWriter) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

type Client = { query(sql: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }> };

/** Brings the tables to the newest step; each step wholly or not at all. Throws a Refusal where they are newer than this program. */
async function migrateServer(client: Client): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query('SELECT pg_advisory_xact_lock($1)', [MIGRATING]);
    await client.query(
      'CREATE TABLE IF NOT EXISTS "doorstepStep" (step integer PRIMARY KEY, at timestamptz NOT NULL DEFAULT now())',
    );
    const { rows } = await client.query('SELECT coalesce(max(step), 0)::integer AS step FROM "doorstepStep"');
    const now = Number(rows[0]?.step ?? 0);
    if (now > serverSteps.length) throw new Refusal(NEWER);
    for (const [at, statements] of serverSteps.entries()) {
      if (at < now) continue;
      for (const statement of statements) await client.query(statement);
      await client.query('INSERT INTO "doorstepStep" (step) VALUES ($1)', [at + 1]);
    }
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

const wholeNumber = (text: string): number => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error('a sum too large to be told exactly');
  return value;
};

async function connected(url: string) {
  const { Pool, types } = (await import('pg')).default;
  const getTypeParser = ((oid: number, format?: 'text' | 'binary') =>
    oid === INT8 || oid === NUMERIC ? wholeNumber : types.getTypeParser(oid, format as 'text')) as typeof types.getTypeParser;
  const settings = { connectionString: url, max: CONNECTIONS, connectionTimeoutMillis: CONNECT_MS };
  const pool = new Pool({ ...settings, types: { getTypeParser } });
  // A connection that breaks while nobody uses it is taken out of the pool; whoever asks next hears it.
  pool.on('error', () => undefined);
  try {
    const client = await pool.connect();
    await migrateServer(client).finally(() => client.release());
    return { pool, db: new Kysely<RollupTables>({ dialect: new PostgresDialect({ pool }) }) };
  } catch (error) {
    await pool.end();
    throw error instanceof Refusal ? error : new Refusal(AWAY);
  }
}

const whereOf = (url: string): string => {
  try {
    const { host, pathname } = new URL(url);
    return `${host}${pathname}`;
  } catch {
    throw new Refusal('DATABASE_URL 写得不对，应该像 postgresql://用户:密码@服务器:5432/库名。');
  }
};

/** The server a URL names; nothing is connected yet. Throws a Refusal where it is no URL. */
export function serverAt(url: string): Server {
  let there: ReturnType<typeof connected> | null = null;
  const reach = () => {
    there ??= connected(url).catch((error: unknown) => {
      there = null;
      throw error;
    });
    return there;
  };
  return {
    words: whereOf(url),
    read: async () => (await reach()).db,
    async write(change) {
      const { db } = await reach();
      return db.transaction().execute(async (trx) => {
        await sql`lock table member, receipt in share row exclusive mode`.execute(trx);
        return change(trx);
      });
    },
    async close() {
      if (there) await there.then(({ db }) => db.destroy()).catch(() => undefined);
    },
  };
}
