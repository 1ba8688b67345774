// The board of a sweep and a page of its lines at the size of the largest estate, each resident a line: the whole road against the same
// rows and their number by raw prepared queries. Something is written before every question.
import { peopleWithCare } from './demo-station';
import { compare, type Result } from './measure';
import { type BenchStation, openBenchStation } from './station';

const PEOPLE = 35_000;
const ROUNDS = 5;
const PAIRS = 11;
const GOAL = 1.5;
const SIZE = 50;
/** Every n-th line has answered. */
const ANSWERED = 3;

const byHand = {
  board: `select b.id, b.name, u.id, u.name, p.name, l.standing, count(*) from sweepLine l join unit u on u.id = l.unitId
    join building b on b.id = u.buildingId left join post p on p.id = l.postId where l.sweepId = 1 group by l.unitId, l.standing
    order by b.position, u.position`,
  page: `select l.id, l.rowKey, b.name, u.name, r.number, l.name, l.standing, l.value from sweepLine l join room r on r.id = l.roomId
    join unit u on u.id = l.unitId join building b on b.id = u.buildingId where l.sweepId = 1 and l.standing = 'open'
    order by l.id limit ${SIZE}`,
  count: `select count(*) from sweepLine where sweepId = 1 and standing = 'open'`,
} as const;

/** A sweep of everybody, a third of it answered. */
async function openLarge({ ask, sqlite }: BenchStation): Promise<void> {
  const questions = [
    { label: '联系电话', kind: 'text', source: 'phone' },
    { label: '要不要助餐', kind: 'yesNo' },
  ];
  const scope = { buildingIds: [] };
  await ask('sweeps.open', { title: '助餐摸底', words: '', asks: 'people', scope, dueOn: '2026-12-01', questions });
  sqlite.exec(`update sweepLine set standing = 'done', value = '{"2":true}' where id % ${ANSWERED} = 0`);
}

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

export async function sweepsBench(): Promise<Result[]> {
  const station = await openBenchStation();
  try {
    await station.fill(peopleWithCare(PEOPLE));
    await openLarge(station);
    const [board, page, count] = [byHand.board, byHand.page, byHand.count].map((text) => station.sqlite.prepare(text));
    const verify = () => station.ask('households.verify', { id: 1 });
    const yardstick = 'the same rows and their number by raw prepared queries';
    const pair = (name: string, ours: () => unknown, theirs: () => unknown) =>
      compare({
        ...{ name: `${name}, ${PEOPLE / 1000} k lines`, yardstick, goal: GOAL, pairs: PAIRS },
        ...{ ours: () => timed(ours, verify), theirs: () => timed(theirs, verify) },
      });
    return [
      await pair(
        'board of a sweep',
        () => station.ask('sweeps.board', { id: 1 }),
        () => board?.all(),
      ),
      await pair(
        'page of a sweep',
        () => station.ask('sweeps.rows', { id: 1, show: 'open' }),
        () => [page?.all(), count?.get()],
      ),
    ];
  } finally {
    await station.discard();
  }
}
