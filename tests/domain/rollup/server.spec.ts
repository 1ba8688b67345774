// The same tables on a real PostgreSQL 15, started and stopped here: the same tests, and what only a server can do.
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Server, serverAt } from '../../../main/rollup/server';
import { serverSteps } from '../../../main/rollup/server-schema';
import { dayAt } from './day';
import { contentsOf, drawDistrict } from './district';
import { holdsOf } from './holds';
import { listsHoldOf } from './holds-of-lists';
import { beforeMoving, FIGURES, figuresMoved } from './moved';
import { openOffice } from './office';
import { onceHoldsOf } from './once-holds';
import { type Postgres, startPostgres } from './postgres';
import { listMembers, take, totals } from './store';
import { deskAt, twoDesksOver } from './through-the-gate';

let postgres: Postgres;
const opened: Server[] = [];
const at = (url: string) => {
  const server = serverAt(url);
  opened.push(server);
  return server;
};
/** One database for most of the tests, emptied between them: making one takes longer than a test. */
let shared: { server: Server; url: string } | undefined;
const anew = async () => {
  if (!shared) {
    const url = await postgres.database();
    shared = { server: at(url), url };
  }
  await shared.server.read();
  await postgres.empty(shared.url);
  return shared.server;
};

beforeAll(async () => {
  postgres = await startPostgres();
}, 30_000);
afterAll(async () => {
  for (const server of opened) await server.close();
  await postgres.stop();
});

describe('on the server of an office', () => {
  test('which is PostgreSQL 15 or newer', async () => {
    expect(Number.parseInt(await postgres.version(), 10)).toBeGreaterThanOrEqual(15);
  });

  holdsOf(anew);
  listsHoldOf(anew);
  onceHoldsOf(anew);

  test('a whole day at the desk of an office goes as it does over its own file', async () => {
    const [file, server] = [await openOffice(), await openOffice(at(await postgres.database()))];
    const [kept, served] = [await dayAt(file), await dayAt(server)];
    expect(served.told).toEqual(kept.told);
    const without = (sent: typeof kept.sent) => sent.map(({ auditHead: _, ...content }) => content);
    expect(without(served.sent)).toEqual(without(kept.sent));
    expect((await server.desk.ask('rollup.board', { period: '2026-10' })).server).toMatch(/^127\.0\.0\.1/);
    expect(server.desk.sqlite.prepare('SELECT count(*) AS many FROM receipt').get()).toEqual({ many: 0 });
    for (const { desk } of [file, server]) await desk.close();
  });

  test('two desks that take the same parcels in at once count them once', async () => {
    const url = await postgres.database();
    const [left, right] = [at(url), at(url)];
    const contents = contentsOf(drawDistrict({ stations: 6, buildings: 12, people: 600, seed: 3 }));
    await listMembers(
      left,
      contents.map(({ sender }) => sender.code),
    );
    const both = await Promise.all([take(left, contents), take(right, contents)]);
    expect(both.flat().sort()).toEqual([...Array(6).fill('already'), ...Array(6).fill('taken')]);
    expect((await totals(right))['residents v1']).toEqual({ value: 600, of: null, members: 6 });
  });

  test('two desks that open an empty server at once make its tables once', async () => {
    const url = await postgres.database();
    const desks = [at(url), at(url), at(url)];
    for (const db of await Promise.all(desks.map((desk) => desk.read())))
      expect(await db.selectFrom('member').selectAll().execute()).toEqual([]);
  });

  test('what was taken is not changed by anybody', async () => {
    const url = await postgres.database();
    const server = at(url);
    const [content] = contentsOf(drawDistrict({ stations: 1, buildings: 2, people: 30, seed: 1 }));
    if (!content) throw new Error('nothing drawn');
    await listMembers(server, [content.sender.code]);
    expect(await take(server, [content, content])).toEqual(['taken', 'already']);
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    for (const sql of [
      'UPDATE receipt SET sequence = 9',
      'DELETE FROM receipt',
      "UPDATE receipt SET current = 0, figures = '[]'",
      'DELETE FROM member',
    ])
      await expect(client.query(sql), sql).rejects.toThrow('append-only');
    await client.end();
  });

  test('figures that stood in rows of their own lie in their receipts, and are the same rows to look at', async () => {
    const url = await postgres.database();
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query('CREATE TABLE "doorstepStep" (step integer PRIMARY KEY, at timestamptz NOT NULL DEFAULT now())');
    for (const sql of [...(serverSteps[0] ?? []), 'INSERT INTO "doorstepStep" (step) VALUES (1)', ...beforeMoving])
      await client.query(sql);
    await at(url).read();
    const { rows } = await client.query<Record<string, string | null>>(FIGURES);
    const numbers = rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, told]) => [name, told && Number(told)])),
    );
    expect(numbers).toEqual(figuresMoved);
    await expect(client.query(`UPDATE receipt SET current = 0, figures = '[]'`)).rejects.toThrow('append-only');
    await client.end();
  });

  test('a server newer than the program is left alone, and one that is away is said', async () => {
    const url = await postgres.database();
    await at(url).read();
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query('INSERT INTO "doorstepStep" (step) VALUES (99)');
    await client.end();
    await expect(at(url).read()).rejects.toMatchObject({ failure: { words: expect.stringContaining('先升级') } });
    await expect(at(`${url}nowhere`).read()).rejects.toMatchObject({ failure: { words: expect.stringContaining('连不上') } });
  });

  test('desks that were started with DATABASE_URL ask it through their gates', async () => {
    await twoDesksOver(await postgres.database());
  });

  test('a desk whose server is away opens, and says so; a station never asks for one', async () => {
    const away = `${await postgres.database()}nowhere`;
    const office = await deskAt('street', away);
    expect(await office.refusal('rollup.board', { period: '2026-10' })).toContain('连不上');
    expect(await office.refusal('rollup.addMembers', { members: [] })).not.toBe('');
    expect(await office.ask('station.get')).toMatchObject({ level: 'street' });
    const station = await deskAt('station', 'somewhere');
    expect(await station.ask('station.get')).toMatchObject({ level: 'station' });
    expect(station.faults).toEqual([]);
  });

  test('an address that is none is refused, and a password in it is never shown', () => {
    expect(() => serverAt('somewhere')).toThrow();
    expect(serverAt('postgresql://office:secret@db.example:5432/district').words).toBe('db.example:5432/district');
  });
});
