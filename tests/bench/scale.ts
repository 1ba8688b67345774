// Every list a person opens, at the size of the largest estate (35 000 people) and far beyond (200 000): the whole road (parse,
// statement, masks, contract) against what anyone would write by hand and prepare once, in the same process, for the same rows and
// their number. What the desk keeps until something is written does not help it: something is written before every question, except
// where a page is turned.
import { peopleWithCare } from './demo-station';
import { compare, type Result } from './measure';
import { type BenchStation, openBenchStation } from './station';

const SIZE = 50;
/** Runs of one side of a pair. */
const ROUNDS = 5;
const PAIRS = 11;
const GOAL = 1.5;
const TODAY = '2026-11-22';
const BORN_BY_70 = '1956-11-22';

/** In the group on the day: a tag that has run out does not count. */
const stands = (of: string) => `${of}startedOn <= '${TODAY}' and (${of}endedOn is null or ${of}endedOn > '${TODAY}')
  and (${of}validTo is null or ${of}validTo >= '${TODAY}')`;
const columns = `p.id, h.id as householdId, p.name, b.name as building, u.name as unit, r.number as room, s.relation, p.sex, p.birthOn,
  s.residency, p.idNumber, p.phone, p.diedOn, s.endedOn,
  (select group_concat(tag, char(10)) from personTag where personId = p.id and ${stands('')}) as tags`;
const around = `cross join household h on h.roomId = r.id cross join residence s on s.householdId = h.id and s.endedOn is null
  cross join person p on p.id = s.personId join unit u on u.id = r.unitId join building b on b.id = u.buildingId`;
const inOrder = `order by r.sequence, s.id limit ${SIZE}`;

const byHand = {
  first: `select ${columns} from room r ${around} ${inOrder}`,
  deep: `select ${columns} from room r ${around} where r.sequence >= ? and (r.sequence > ? or s.id > ?) ${inOrder}`,
  everybody: 'select count(*) from residence where endedOn is null',
  few: `select ${columns} from personTag t join person p on p.id = t.personId join residence s on s.personId = p.id and s.endedOn is null
    join household h on h.id = s.householdId join room r on r.id = h.roomId join unit u on u.id = r.unitId
    join building b on b.id = u.buildingId where t.tag = ? and ${stands('t.')} and u.buildingId = ? and p.birthOn <= ? ${inOrder}`,
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

type Work = { name: string; ours(): Promise<unknown>; theirs(): void; turning?: true };

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
      turning: true,
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

/** Milliseconds of one of several runs in a row; what is done before each does not count. */
async function timed(run: () => unknown, before: () => unknown = () => {}): Promise<number> {
  let taken = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    await before();
    const began = performance.now();
    await run();
    taken += performance.now() - began;
  }
  return taken / ROUNDS;
}

/** Each list at this many people, one line of the table each. */
export async function scaleBench(people: number): Promise<Result[]> {
  const station = await openBenchStation();
  try {
    await station.fill(peopleWithCare(people));
    const verify = () => station.ask('households.verify', { id: 1 });
    const results: Result[] = [];
    for (const { name, ours, theirs, turning } of worksOf(station, people)) {
      const yardstick = 'the same rows and their number by raw prepared queries';
      const sides = { ours: () => timed(ours, turning ? undefined : verify), theirs: () => timed(theirs) };
      results.push(await compare({ name: `${name}, ${people / 1000} k`, yardstick, goal: GOAL, pairs: PAIRS, ...sides }));
    }
    return results;
  } finally {
    await station.discard();
  }
}
