// Search at 20 000 and 200 000 residents: the whole road (parse, statement, mask, contract) against the raw prepared
// FTS query of the same kind in the same process; and every answer equal to a brute-force oracle. At 200 000 also against reading
// everybody with LIKE, which is what a ledger without an index would do.

import { peopleAtScale } from '../../main/demo/scale';
import type { ResidentRow } from '../../main/features/imports/resident-row';
import { matches } from '../../main/search/matches';
import { digitsMatch, parseQuery, type Query, textMatch } from '../../main/search/query';
import { median, percentile, type Result, seeded } from './measure';
import { type BenchStation, openBenchStation, sitting } from './station';

const MOST = 20;
const QUERIES = 400;
const PASSES = 11;
/** Texts looked for by LIKE too. With fewer the p95 would be the second slowest, and that the one that comes right after a whole scan. */
const SCANNED = 100;

const day = `'${sitting.today}'`;
const columns = `p.id, h.id as householdId, p.name, b.name as building, u.name as unit, r.number as room, s.relation, p.sex, p.birthOn,
    s.residency, p.idNumber, p.phone, p.diedOn, s.endedOn,
    (select group_concat(tag, char(10)) from personTag where personId = p.id and startedOn <= ${day}
      and (endedOn is null or endedOn > ${day}) and (validTo is null or validTo >= ${day})) as tags`;

/** What anyone would write by hand to fill the same lines. */
const raw = (table: 'personText' | 'personDigits') => `
  select ${columns}
  from ${table} t join person p on p.id = t.rowid
  join residence s on s.id = (select max(id) from residence where personId = p.id)
  join household h on h.id = s.householdId join room r on r.id = h.roomId join unit u on u.id = r.unitId
  join building b on b.id = u.buildingId
  where t.${table} match ? order by t.rowid limit ${MOST}`;

const byPlace = `
  select ${columns}
  from building b join unit u on u.buildingId = b.id join room r on r.unitId = u.id join household h on h.roomId = r.id
  join residence s on s.householdId = h.id join person p on p.id = s.personId
  where b.name = ? and u.name = ? and r.number = ? order by s.id limit ${MOST}`;

/** So many texts as people type them: one to three characters, pinyin, initials, parts of numbers, places. */
export function typedTexts(rows: readonly ResidentRow[], random: () => number, count: number): string[] {
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const kinds: ((row: ResidentRow) => string)[] = [
    (row) => [...row.name][0] as string,
    (row) => [...row.name].slice(0, 2).join(''),
    (row) => row.name,
    () => pick(['wxm', 'lj', 'zh', 'wang', 'liuy', 'zhangw', 'chenj']),
    (row) => row.idNumber?.slice(6, 14) ?? '1980',
    (row) => row.phone?.slice(-4) ?? '0001',
    (row) => `${Number.parseInt(row.building ?? '1', 10)}-${Number.parseInt(row.unit ?? '1', 10)}-${row.room}`,
  ];
  return Array.from({ length: count }, (_, index) => (kinds[index % kinds.length] as (row: ResidentRow) => string)(pick(rows)));
}

/** Prepared once, as anyone would who asks again and again. */
const preparedIn = ({ sqlite }: BenchStation) => ({
  text: sqlite.prepare(raw('personText')),
  digits: sqlite.prepare(raw('personDigits')),
  place: sqlite.prepare(byPlace),
});
type Prepared = ReturnType<typeof preparedIn>;

function rawAnswer(prepared: Prepared, query: Query): () => unknown[] {
  const text = textMatch(query);
  const digits = digitsMatch(query);
  if (text !== null) return () => prepared.text.all(text);
  if (digits !== null) return () => prepared.digits.all(digits);
  if (query.kind !== 'place') throw new Error('the bench asks for names, numbers and places');
  return () => prepared.place.all(query.building, query.unit, query.room);
}

/** Ids the oracle finds, in the order of the ids; ids are given in the order of the rows. */
function oracle(rows: readonly ResidentRow[], query: Query): number[] {
  const found: number[] = [];
  for (const [index, row] of rows.entries()) {
    const person = { ...row, building: row.building ?? '', unit: row.unit ?? '', room: row.room ?? '' };
    if (matches(person, query)) found.push(index + 1);
    if (found.length === MOST) break;
  }
  return found;
}

async function check(station: BenchStation, rows: readonly ResidentRow[], texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    const got = ((await station.ask('residents.search', { text, most: MOST })) as { id: number }[]).map((row) => row.id);
    const wanted = oracle(rows, parseQuery(text));
    if (got.join() !== wanted.join()) throw new Error(`search for ${text} differs from the oracle: ${got} / ${wanted}`);
  }
}

/** One pass of all queries each way, interleaved; p95 of each, and of their ratio over the passes. */
async function race(station: BenchStation, prepared: Prepared, texts: readonly string[]) {
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (const [index, text] of texts.entries()) {
    const bare = rawAnswer(prepared, parseQuery(text));
    const takeOurs = async () => {
      const began = performance.now();
      await station.ask('residents.search', { text, most: MOST });
      ours.push(performance.now() - began);
    };
    const takeTheirs = () => {
      const began = performance.now();
      bare();
      theirs.push(performance.now() - began);
    };
    if (index % 2 === 0) {
      await takeOurs();
      takeTheirs();
    } else {
      takeTheirs();
      await takeOurs();
    }
  }
  return { ours: percentile(ours, 0.95), theirs: percentile(theirs, 0.95) };
}

type Pass = { ours: number; theirs: number };

function resultOf(name: string, yardstick: string, goal: number, passes: readonly Pass[]): Result {
  const ratios = passes.map((pass) => pass.ours / pass.theirs);
  const [low, high] = [percentile(ratios, 0.05), percentile(ratios, 0.95)];
  const [ours, theirs] = [median(passes.map((pass) => pass.ours)), median(passes.map((pass) => pass.theirs))];
  return { name, yardstick, goal, ours, theirs, ratio: median(ratios), low, high, met: low <= goal };
}

/**
 * Everybody read, as a ledger without an index has to, until the same lines are full. Of what LIKE can find at all: names and the
 * four kinds of numbers a search looks at.
 */
const like = `
  select ${columns}
  from person p join residence s on s.id = (select max(id) from residence where personId = p.id)
  join household h on h.id = s.householdId join room r on r.id = h.roomId join unit u on u.id = r.unitId
  join building b on b.id = u.buildingId
  where p.name like @text or p.idNumber like @text or p.documentNumber like @text or p.phone like @text or p.phone2 like @text
  order by p.id limit ${MOST}`;

async function p95Of(texts: readonly string[], act: (text: string) => unknown): Promise<number> {
  const taken: number[] = [];
  for (const text of texts) {
    const began = performance.now();
    await act(text);
    taken.push(performance.now() - began);
  }
  return percentile(taken, 0.95);
}

/**
 * One pass of some queries each way; p95 of each. All of one side, then all of the other: between two searches nobody reads the
 * whole ledger through the processor's caches, which costs the next search more than its own work.
 */
async function raceScan(station: BenchStation, texts: readonly string[]): Promise<Pass> {
  const scan = station.sqlite.prepare(like);
  const ours = await p95Of(texts, (text) => station.ask('residents.search', { text, most: MOST }));
  const theirs = await p95Of(texts, (text) => scan.all({ text: `%${text}%` }));
  return { ours, theirs };
}

const isScannable = (text: string) => ['name', 'digits'].includes(parseQuery(text).kind);

async function passesOf(pass: () => Promise<Pass>): Promise<Pass[]> {
  // The first one warms both sides.
  await pass();
  const passes: Pass[] = [];
  while (passes.length < PASSES) passes.push(await pass());
  return passes;
}

/** p95 of 400 mixed queries, median of 11 passes; with `scan` against LIKE as well. */
export async function searchBench(people: number, oracleQueries: number, scan = false): Promise<Result[]> {
  const station = await openBenchStation();
  try {
    const rows = [...peopleAtScale(people, 7)];
    await station.fill(rows);
    const texts = typedTexts(rows, seeded(42), QUERIES);
    await check(station, rows, texts.slice(0, oracleQueries));
    const prepared = preparedIn(station);
    const name = `search, p95, ${people / 1000} k residents`;
    const found = await passesOf(() => race(station, prepared, texts));
    const results = [resultOf(name, 'raw prepared FTS query with the same join', 1.5, found)];
    if (!scan) return results;
    const scannable = texts.filter(isScannable).slice(0, SCANNED);
    const read = await passesOf(() => raceScan(station, scannable));
    return [...results, resultOf(`${name}, names and numbers`, 'everybody read with LIKE', 0.01, read)];
  } finally {
    await station.discard();
  }
}
