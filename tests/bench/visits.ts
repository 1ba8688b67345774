// The plan of visits and its board by chief at the size of the largest estate: the whole road against the same rows by raw prepared
// queries, as somebody would write them by hand. Something is written before every question.
import { peopleWithCare } from './demo-station';
import { compare, type Result } from './measure';
import { openBenchStation, sitting } from './station';

const PEOPLE = 35_000;
const ROUNDS = 5;
const PAIRS = 11;
const GOAL = 1.5;
const SIZE = 50;

/** Of everybody by plan the first day that comes: weekly or by months from the last contact, or from the day they were marked. */
const due = `select t.personId, min(case v.every when 'weekly' then date(b.base, '+7 days') when 'monthly' then date(b.base, '+1 month', 'floor')
    when 'quarterly' then date(b.base, '+3 months', 'floor') else date(b.base, '+6 months', 'floor') end) as dueOn
  from personTag t join careGroup g on g.name = t.tag and g.endedOn is null join visitTier v on v.groupId = g.id and v.endedOn is null
  join (select t.id, max(t.startedOn, ifnull(max(c.heldOn), t.startedOn)) as base from personTag t
    left join careContact c on c.personId = t.personId and c.endedOn is null and c.way in ('visit', 'station') group by t.id) b on b.id = t.id
  where t.endedOn is null and (t.validTo is null or t.validTo >= '${sitting.today}') group by t.personId`;

const places = `join person p on p.id = d.personId join residence s on s.personId = p.id and s.endedOn is null
  join household h on h.id = s.householdId join room r on r.id = h.roomId join unit u on u.id = r.unitId
  join building b on b.id = u.buildingId`;

const byHand = {
  board: `select b.id, count(*), sum(d.dueOn < '${sitting.today}') from (${due}) d ${places} group by b.id`,
  page: `select p.id, p.name, d.dueOn, b.name, u.name, r.number from (${due}) d ${places} order by d.dueOn, r.sequence, p.id limit ${SIZE}`,
  count: `select count(*) from (${due}) d ${places}`,
} as const;

/** What is written before costs neither of the two, but leaves the processor with nothing of the file at hand: to both alike. */
async function timed(run: () => unknown, before: () => unknown): Promise<number> {
  let taken = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    await before();
    const began = performance.now();
    await run();
    taken += performance.now() - began;
  }
  return taken / ROUNDS;
}

export async function visitsBench(): Promise<Result[]> {
  const station = await openBenchStation();
  try {
    await station.fill(peopleWithCare(PEOPLE));
    await station.ask('visits.useUsual', {});
    const [board, page, count] = [byHand.board, byHand.page, byHand.count].map((text) => station.sqlite.prepare(text));
    const verify = () => station.ask('households.verify', { id: 1 });
    const yardstick = 'the same plan by raw prepared queries';
    const pair = (name: string, ours: () => unknown, theirs: () => unknown) =>
      compare({
        ...{ name: `${name}, ${PEOPLE / 1000} k people`, yardstick, goal: GOAL, pairs: PAIRS },
        ...{ ours: () => timed(ours, verify), theirs: () => timed(theirs, verify) },
      });
    return [
      await pair(
        'board of visits by chief',
        () => station.ask('visits.board', {}),
        () => board?.all(),
      ),
      await pair(
        'page of the plan of visits',
        () => station.ask('visits.plan', { show: 'all' }),
        () => [page?.all(), count?.get()],
      ),
    ];
  } finally {
    await station.discard();
  }
}
