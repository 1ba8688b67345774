// Every list a person opens, at the size of the largest estate (35 000 people) and far beyond (200 000): the whole road (parse,
// statement, masks, contract) against what anyone would write by hand and prepare once, in the same process, for the same rows.
import { peopleAtScale } from '../../main/demo/scale';
import type { ResidentRow } from '../../main/features/imports/resident-row';
import { compare, type Result } from './measure';
import { type BenchStation, openBenchStation } from './station';

const SIZE = 50;
/** Runs of one side of a pair. */
const ROUNDS = 5;
const PAIRS = 11;
const GOAL = 1.5;
const TODAY = '2026-11-22';
const BORN_BY_70 = '1956-11-22';

const columns = `p.id, h.id as householdId, p.name, b.name as building, u.name as unit, r.number as room, s.relation, p.sex, p.birthOn,
  s.residency, p.idNumber, p.phone, p.diedOn, s.endedOn,
  (select group_concat(tag, char(10)) from personTag where personId = p.id and endedOn is null) as tags`;
const around = `cross join household h on h.roomId = r.id cross join residence s on s.householdId = h.id and s.endedOn is null
  cross join person p on p.id = s.personId join unit u on u.id = r.unitId join building b on b.id = u.buildingId`;
const inOrder = `order by r.sequence, s.id limit ${SIZE}`;

const byHand = {
  first: `select ${columns} from room r ${around} ${inOrder}`,
  deep: `select ${columns} from room r ${around} where r.sequence >= ? and (r.sequence > ? or s.id > ?) ${inOrder}`,
  everybody: `select count(*) from residence s join person p on p.id = s.personId join household h on h.id = s.householdId
    join room r on r.id = h.roomId where s.endedOn is null`,
  few: `select ${columns} from personTag t join person p on p.id = t.personId join residence s on s.personId = p.id and s.endedOn is null
    join household h on h.id = s.householdId join room r on r.id = h.roomId join unit u on u.id = r.unitId
    join building b on b.id = u.buildingId where t.tag = ? and t.endedOn is null and u.buildingId = ? and p.birthOn <= ? ${inOrder}`,
  households: `select h.id, b.name as building, u.name as unit, r.number as room, h.verifiedOn,
    (select p.name from residence s join person p on p.id = s.personId where s.householdId = h.id and s.endedOn is null and s.relation = '02' limit 1) as headName,
    (select count(*) from residence s where s.householdId = h.id and s.endedOn is null) as residents
    from room r cross join household h on h.roomId = r.id and h.endedOn is null join unit u on u.id = r.unitId
    join building b on b.id = u.buildingId order by r.sequence, h.id limit ${SIZE}`,
  everyHousehold: `select count(*) from household h where h.endedOn is null
    and exists (select 1 from residence s where s.householdId = h.id and s.endedOn is null)`,
  picture: `select r.id, r.number, r.floor, r.tenure, u.id as unitId, u.name as unit, count(distinct h.id) as households, count(s.id) as residents,
    count(case when s.residency = '空挂' then 1 end) as nominal, max(case when s.relation = '02' then p.name end) as headName,
    min(coalesce(h.verifiedOn, '')) as oldestCheck
    from unit u join room r on r.unitId = u.id left join household h on h.roomId = r.id and h.endedOn is null
    left join residence s on s.householdId = h.id and s.endedOn is null left join person p on p.id = s.personId
    where u.buildingId = ? group by r.id order by u.position, u.name, r.sequence`,
} as const;

type Work = { name: string; ours(): Promise<unknown>; theirs(): void };

/** Where the page at nine tenths of the ledger begins. */
function deepCursor({ sqlite }: BenchStation, people: number): { sequence: number; id: number } {
  const at = `select r.sequence, s.id from room r ${around} order by r.sequence, s.id limit 1 offset ?`;
  return sqlite.prepare(at).get(Math.floor(people * 0.9)) as { sequence: number; id: number };
}

/** The building with the most rooms, and the care group with the most people in it. */
function busiest({ sqlite }: BenchStation): { buildingId: number; tag: string } {
  const building =
    'select u.buildingId from room r join unit u on u.id = r.unitId group by u.buildingId order by count(*) desc limit 1';
  const buildingId = sqlite.prepare(building).pluck().get() as number;
  const tag = `select tag from personTag where endedOn is null group by tag order by count(*) desc limit 1`;
  return { buildingId, tag: sqlite.prepare(tag).pluck().get() as string };
}

function worksOf(station: BenchStation, people: number): Work[] {
  const prepared = (name: keyof typeof byHand) => station.sqlite.prepare(byHand[name]);
  const [first, deep, all, few] = [prepared('first'), prepared('deep'), prepared('everybody'), prepared('few')];
  const [households, allHouseholds, picture] = [prepared('households'), prepared('everyHousehold'), prepared('picture')];
  const after = deepCursor(station, people);
  const { buildingId, tag } = busiest(station);
  const list = (filter: object, page: object = {}) => station.ask('residents.list', { filter, page: { size: SIZE, ...page } });
  return [
    { name: 'first page of the ledger', ours: () => list({}), theirs: () => void [first.all(), all.get()] },
    {
      name: 'page at nine tenths of the ledger',
      ours: () => list({}, { after }),
      theirs: () => void [deep.all(after.sequence, after.sequence, after.id), all.get()],
    },
    {
      name: 'age, care group and building',
      ours: () => list({ ageFrom: 70, ageOn: TODAY, tag, buildingId }),
      theirs: () => void few.all(tag, buildingId, BORN_BY_70),
    },
    {
      name: 'first page of the households',
      ours: () => station.ask('households.list', { filter: {}, page: { size: SIZE } }),
      theirs: () => void [households.all(), allHouseholds.get()],
    },
    {
      name: 'picture of the largest building',
      ours: () => station.ask('rooms.picture', { buildingId }),
      theirs: () => void picture.all(buildingId),
    },
  ];
}

/** Milliseconds of one of several runs in a row. */
async function timed(run: () => unknown): Promise<number> {
  const began = performance.now();
  for (let round = 0; round < ROUNDS; round += 1) await run();
  return (performance.now() - began) / ROUNDS;
}

/** One in twenty is looked after. */
const withCare = (row: ResidentRow): ResidentRow => (row.row % 20 === 0 ? { ...row, tags: ['独居老人'] } : row);

/** Each list at this many people, one line of the table each. */
export async function scaleBench(people: number): Promise<Result[]> {
  const station = await openBenchStation();
  try {
    await station.fill([...peopleAtScale(people, 7)].map(withCare));
    const results: Result[] = [];
    for (const { name, ours, theirs } of worksOf(station, people)) {
      const yardstick = 'the same rows by a raw prepared query';
      const sides = { ours: () => timed(ours), theirs: () => timed(theirs) };
      results.push(await compare({ name: `${name}, ${people / 1000} k`, yardstick, goal: GOAL, pairs: PAIRS, ...sides }));
    }
    return results;
  } finally {
    await station.discard();
  }
}
