// Search at 20 000 and 200 000 residents: the whole road (parse, statement, mask, contract) against the raw prepared
// FTS query of the same kind in the same process; and every answer equal to a brute-force oracle.

import { peopleAtScale } from '../../main/demo/scale';
import type { ResidentRow } from '../../main/features/imports/resident-row';
import { matches } from '../../main/search/matches';
import { digitsMatch, parseQuery, type Query, textMatch } from '../../main/search/query';
import { median, percentile, type Result, seeded } from './measure';
import { type BenchStation, openBenchStation } from './station';

const MOST = 20;
const QUERIES = 400;

/** What anyone would write by hand to fill the same lines. */
const raw = (table: 'personText' | 'personDigits') => `
  select p.id, h.id as householdId, p.name, b.name as building, u.name as unit, r.number as room, s.relation, p.sex, p.birthOn, s.residency,
    p.idNumber, p.phone, p.diedOn, s.endedOn,
    (select group_concat(tag, char(10)) from personTag where personId = p.id and endedOn is null) as tags
  from ${table} t join person p on p.id = t.rowid
  join residence s on s.id = (select max(id) from residence where personId = p.id)
  join household h on h.id = s.householdId join room r on r.id = h.roomId join unit u on u.id = r.unitId
  join building b on b.id = u.buildingId
  where t.${table} match ? order by t.rowid limit ${MOST}`;

const byPlace = `
  select p.id, h.id as householdId, p.name, b.name as building, u.name as unit, r.number as room, s.relation, p.sex, p.birthOn, s.residency,
    p.idNumber, p.phone, p.diedOn, s.endedOn,
    (select group_concat(tag, char(10)) from personTag where personId = p.id and endedOn is null) as tags
  from building b join unit u on u.buildingId = b.id join room r on r.unitId = u.id join household h on h.roomId = r.id
  join residence s on s.householdId = h.id join person p on p.id = s.personId
  where b.name = ? and u.name = ? and r.number = ? order by s.id limit ${MOST}`;

/** Texts as people type them: one to three characters, pinyin, initials, parts of numbers, places. */
function typed(rows: readonly ResidentRow[], random: () => number): string[] {
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
  return Array.from({ length: QUERIES }, (_, index) => (kinds[index % kinds.length] as (row: ResidentRow) => string)(pick(rows)));
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

/** p95 of 400 mixed queries, median of 11 passes. */
export async function searchBench(people: number, oracleQueries: number): Promise<Result> {
  const station = await openBenchStation();
  try {
    const rows = [...peopleAtScale(people, 7)];
    await station.fill(rows);
    const texts = typed(rows, seeded(42));
    await check(station, rows, texts.slice(0, oracleQueries));
    const prepared = preparedIn(station);
    await race(station, prepared, texts);
    const passes = [];
    for (let pass = 0; pass < 11; pass += 1) passes.push(await race(station, prepared, texts));
    const ratios = passes.map((pass) => pass.ours / pass.theirs);
    const [low, high] = [percentile(ratios, 0.05), percentile(ratios, 0.95)];
    return {
      name: `search, p95, ${people / 1000} k residents`,
      yardstick: 'raw prepared FTS query with the same join',
      goal: 1.5,
      ours: median(passes.map((pass) => pass.ours)),
      theirs: median(passes.map((pass) => pass.theirs)),
      ratio: median(ratios),
      low,
      high,
      met: low <= 1.5,
    };
  } finally {
    await station.discard();
  }
}
