// P-20, P-21, P-22: a district of 607 stations, 7 416 buildings and 1.8 million people. Every station's sealed parcel read, verified, taken
// in and added up by the office's own operations, against counting the raw 1.8 million rows by building; both give every figure of the
// ledger of every building, and the totals have to be the same to the last one: of the district in each run, and once of every station,
// community and street. Then the board of the period, as the screen asks for it. Both sides run in Electron's Node, as the desk does.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type OfficeLevel, officeDigits } from '../../shared/codes/offices';
import { contentsOf, definitions, drawDistrict, stationCode } from '../domain/rollup/district';
import { compare, median, percentile, type Result } from './measure';
import { type BenchOffice, settleOffice } from './rollup-office';
import { duckOf, type Raw, sqliteOf } from './rollup-raw';

const SIZE = { stations: 607, buildings: 7416, people: 1_800_000, seed: 20261122 };
const PERIOD = '2026-10';
const CODES = definitions.map(({ code }) => code);
const BOARD_MS = 2;
const BOARDS = 400;

type Totals = Record<string, number>;

async function timed<T>(act: () => Promise<T>): Promise<{ ms: number; value: T }> {
  const began = performance.now();
  const value = await act();
  return { ms: performance.now() - began, value };
}

/** Takes everything in and asks for the totals. */
async function takenIn({ ask }: BenchOffice): Promise<Totals> {
  const received = await ask('rollup.receive', { from: 'folder' });
  if (received.outcome !== 'received') throw new Error('nothing was received');
  const refused = received.files.filter(({ outcome }) => outcome !== 'taken');
  if (refused.length > 0) throw new Error(`not taken: ${JSON.stringify(refused.slice(0, 3))}`);
  const { totals } = await ask('rollup.board', { period: PERIOD });
  return Object.fromEntries(totals.map(({ indicator, value }) => [indicator.code, value]));
}

async function counted(raw: Raw): Promise<Totals> {
  const sums = CODES.map(() => 0);
  for (const [, , ...figures] of await raw.group())
    for (const [at, value] of figures.entries()) sums[at] = (sums[at] ?? 0) + value;
  return Object.fromEntries(CODES.map((code, at) => [code, sums[at] ?? 0]));
}

const alike = (ours: Totals, theirs: Totals) => {
  for (const code of CODES) if (ours[code] !== theirs[code]) throw new Error(`${code}: ${ours[code]} is not ${theirs[code]}`);
};

/** Every figure of every place at a level, as the office tells it and as the rows say; throws where one differs. */
async function alikeAt({ ask }: BenchOffice, raw: Raw, level: OfficeLevel): Promise<void> {
  const counts = new Map<string, number>();
  for (const [station = 0, , ...figures] of await raw.group())
    for (const [at, value] of figures.entries()) {
      const key = `${stationCode(station).slice(0, officeDigits[level])} ${CODES[at]}`;
      counts.set(key, (counts.get(key) ?? 0) + value);
    }
  const { indicators, groups } = await ask('rollup.totals', { period: PERIOD, level });
  const codes = new Map(indicators.map(({ id, code }) => [id, code]));
  const told = groups.flatMap(({ code, figures }) =>
    figures.map(({ indicatorId, value }) => ({ key: `${code} ${codes.get(indicatorId)}`, value })),
  );
  const odd = told.find(({ key, value }) => counts.get(key) !== value);
  if (odd || told.length !== counts.size) throw new Error(`${level}: ${JSON.stringify(odd)}, ${told.length} of ${counts.size}`);
}

async function boardBench({ ask }: BenchOffice): Promise<Result> {
  const times: number[] = [];
  for (let at = 0; at < BOARDS; at += 1) times.push((await timed(() => ask('rollup.board', { period: PERIOD }))).ms);
  const ours = median(times);
  const [low, high] = [percentile(times, 0.025) / BOARD_MS, percentile(times, 0.975) / BOARD_MS];
  const ratio = ours / BOARD_MS;
  const name = 'board of the period after that, 607 members';
  return { name, yardstick: '2 ms', goal: 1, ours, theirs: BOARD_MS, ratio, low, high, met: ratio <= 1 };
}

async function benched(folder: string, thread: string): Promise<Result[]> {
  const district = drawDistrict(SIZE);
  const contents = contentsOf(district);
  const [fresh, duck, lite] = [
    await settleOffice(folder, thread, contents),
    await duckOf(district.people),
    sqliteOf(district.people),
  ];
  const totals = { ours: {} as Totals, theirs: {} as Totals };
  const ours = async () => {
    const office = await fresh();
    const { ms, value } = await timed(() => takenIn(office));
    await office.close();
    totals.ours = value;
    return ms;
  };
  const against = (raw: Raw) => async () => {
    const { ms, value } = await timed(() => counted(raw));
    totals.theirs = value;
    if (Object.keys(totals.ours).length > 0) alike(totals.ours, value);
    return ms;
  };
  const name = '607 signed parcels of 1.8 M people verified, taken in, totalled';
  try {
    const results = [
      await compare({ name, yardstick: 'DuckDB GROUP BY over the raw rows', goal: 0.5, pairs: 11, ours, theirs: against(duck) }),
      await compare({ name, yardstick: 'SQLite GROUP BY over the raw rows', goal: 0.12, pairs: 5, ours, theirs: against(lite) }),
    ];
    const office = await fresh();
    await takenIn(office);
    for (const level of ['station', 'community', 'street', 'district'] as const) await alikeAt(office, lite, level);
    results.push(await boardBench(office));
    await office.close();
    return results;
  } finally {
    duck.close();
    lite.close();
  }
}

/** Makes the district anew, in a folder of its own. `thread` is the built parcel-reader.js. */
export async function rollupBench(thread: string): Promise<Result[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'doorstep-rollup-'));
  try {
    return await benched(folder, thread);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
