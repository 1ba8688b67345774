// A real PostgreSQL for a test: a cluster of its own in a temporary folder, started on a free port, stopped and removed afterwards.
// PostgreSQL refuses to run as root, so as root it runs as nobody.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';

const NOBODY = 65_534;
const PLACES = '/usr/lib/postgresql';
const START_MS = 10_000;

const isRoot = process.getuid?.() === 0;
const asNobody = isRoot ? { uid: NOBODY, gid: NOBODY } : {};

/** Where the programs of the newest PostgreSQL lie. Throws where there is none: the test does not pass by not running. */
function programs(): string {
  const installed = existsSync(PLACES) ? readdirSync(PLACES).map(Number).filter(Number.isInteger) : [];
  const newest = installed.sort((a, b) => b - a)[0];
  const folder = newest === undefined ? null : path.join(PLACES, String(newest), 'bin');
  const found = [folder, ...(process.env.PATH ?? '').split(':')].find((one) => one && existsSync(path.join(one, 'initdb')));
  if (!found) throw new Error('PostgreSQL is not installed here: apt-get install postgresql (npm test does so where it may)');
  return found;
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

async function answers(url: string, started: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
  } catch (error) {
    if (performance.now() - started > START_MS) throw error;
    await new Promise((resolve) => setTimeout(resolve, 50));
    return answers(url, started);
  } finally {
    await client.end().catch(() => undefined);
  }
}

const stopped = (server: ChildProcess) =>
  new Promise<void>((resolve) => {
    server.once('exit', () => resolve());
    // Fast shutdown: open connections are cut.
    server.kill('SIGINT');
  });

export type Postgres = {
  /** The URL of a database nobody has used. */
  database(): Promise<string>;
  /** Takes every row out of the tables of a database. */
  empty(url: string): Promise<void>;
  version(): Promise<string>;
  stop(): Promise<void>;
};

/** Starts a server; 1 to 4 s. */
export async function startPostgres(): Promise<Postgres> {
  const bin = programs();
  const folder = mkdtempSync(path.join(tmpdir(), 'doorstep-postgres-'));
  if (isRoot) chownSync(folder, NOBODY, NOBODY);
  const data = path.join(folder, 'data');
  const made = spawnSync(
    path.join(bin, 'initdb'),
    ['-D', data, '-U', 'office', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    {
      ...{ cwd: folder, encoding: 'utf8', env: { PATH: process.env.PATH, HOME: folder } },
      ...asNobody,
    },
  );
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);
  const port = await freePort();
  const settings = ['listen_addresses=127.0.0.1', `port=${port}`, `unix_socket_directories=${folder}`, 'fsync=off'];
  const server = spawn(path.join(bin, 'postgres'), ['-D', data, ...settings.flatMap((one) => ['-c', one])], {
    ...{ cwd: folder, stdio: 'ignore' as const, env: { PATH: process.env.PATH, HOME: folder } },
    ...asNobody,
  });
  const at = (name: string) => `postgresql://office@127.0.0.1:${port}/${name}`;
  await answers(at('postgres'), performance.now());
  const admin = new pg.Client({ connectionString: at('postgres') });
  await admin.connect();
  let last = 0;
  return {
    async database() {
      last += 1;
      await admin.query(`CREATE DATABASE office${last}`);
      return at(`office${last}`);
    },
    async empty(url) {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      await client.query(
        'TRUNCATE member, "receivedIndicator", receipt, "refusedParcel", "dueDay", "periodTotal" RESTART IDENTITY CASCADE',
      );
      await client.end();
    },
    version: async () => (await admin.query<{ server_version: string }>('SHOW server_version')).rows[0]?.server_version ?? '',
    async stop() {
      await admin.end();
      await stopped(server);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
