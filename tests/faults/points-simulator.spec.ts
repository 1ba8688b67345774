// Hours and points against a plain model of them: random acts over a real station, every answer, every sum and every balance compared.
import { expect, test } from 'vitest';
import { verifyLedger } from '../../main/verify/ledger';
import { seeded } from '../bench/measure';
import { type Desk, openTestStation } from '../domain/support/desk';
import { colleague, volunteer } from '../domain/support/volunteers';
import { figure, isLong } from './support/figures';
import { carryOut } from './support/hours-model';
import { ask, nextAct, passTime } from './support/points-acts';
import { type Act, balance, minutesOf, type World } from './support/points-model';

const seeds = Array.from({ length: isLong ? 20 : 2 }, (_, at) => at + 1);
const MOST = isLong ? 2600 : 400;
const PEOPLE = 6;
/** Acts between two looks at everything. */
const LOOK = 100;

const begin = (): World => ({
  ...{ now: Date.parse('2026-03-02T00:00:00.000Z'), entries: [], moves: [], requests: new Set() },
  rules: [{ from: '2000-01-01', perHour: 1, dayCap: null, handEarns: false, months: null }],
});

/** What each of them has, after every single act. */
const balancesIn = ({ sqlite }: Desk) =>
  sqlite
    .prepare('select volunteerId, balance from pointBalance join pointAccount on id = accountId where own = 0 order by 1')
    .raw() as unknown as { all(): [number, number][] };

/** Balances, minutes that count, and every single transfer, as the station has them. */
function stationState({ sqlite }: Desk) {
  const all = (sql: string) => sqlite.prepare(sql).raw().all();
  return {
    balances: all('select volunteerId, balance from pointBalance join pointAccount on id = accountId where own = 0 order by 1'),
    transfers: all(
      'select pointTransfer.id, case creditId when account.id then points else -points end from pointTransfer join pointAccount as account on account.id in (debitId, creditId) and volunteerId is not null order by seq',
    ),
    entries: all('select id, volunteerId, source, state, minutes from hourEntry order by id'),
  };
}

function modelState(world: World, people: readonly number[]): ReturnType<typeof stationState> {
  const moved = people.filter((who) => world.moves.some((move) => move.who === who));
  return {
    balances: moved.map((who) => [who, balance(world, who)]),
    transfers: world.moves.map(({ id, points }) => [id, points]),
    entries: world.entries.map(({ id, who, source, state, minutes }) => [
      id,
      who,
      source,
      state,
      state === 'open' ? null : minutes,
    ]),
  };
}

async function simulate(seed: number, desk: Desk): Promise<number> {
  const [random, world] = [seeded(seed), begin()];
  const people = Array.from({ length: PEOPLE }, (_, at) => volunteer(desk, `志愿者${at}`));
  // Written down by one, reviewed by the other.
  const deputy = colleague(desk);
  const head = desk.session;
  const balances = balancesIn(desk);
  let done = 0;
  let last: Act | undefined;
  for (let turn = 1; turn <= MOST; turn += 1) {
    passTime(random, world);
    const act = nextAct(random, world, people, turn, last);
    last = act;
    desk.now = new Date(world.now).toISOString();
    desk.session = act.name === 'review' ? { ...head, staffId: deputy, role: 'deputy' } : head;
    const where = `seed ${seed}, act ${turn}: ${JSON.stringify(act)}`;
    const isEarned = (id: string) => world.moves.some((move) => move.id === id && move.code === 'earned');
    const outcome = await ask(desk, act, isEarned);
    expect(outcome, where).toBe(carryOut(world, act, people));
    if (outcome === 'done') done += 1;
    for (const [who, points] of balances.all()) {
      expect(points, where).toBeGreaterThanOrEqual(0);
      expect(points, where).toBe(balance(world, who));
    }
    if (turn % LOOK === 0 || turn === MOST) expect(stationState(desk), where).toEqual(modelState(world, people));
  }
  desk.session = head;
  for (const who of people) {
    const roots = world.entries.filter((entry) => entry.who === who && entry.root === entry.id && entry.state === 'approved');
    const timed = roots.reduce((all, { id }) => all + minutesOf(world, id, 'timed'), 0);
    const told = await desk.ask('points.sums', { volunteerId: who });
    expect(told.hours, `seed ${seed}`).toMatchObject({ timed });
    const { hours, closing } = await desk.ask('points.statement', { volunteerId: who, from: '2000-01-01' });
    expect(told, `seed ${seed}`).toEqual({ hours, balance: closing });
  }
  expect(verifyLedger(desk.sqlite), `seed ${seed}`).toMatchObject({ ok: true });
  return done;
}

test.each(seeds)('hours and points do what a plain model of them does, act after act (seed %i)', async (seed) => {
  const desk = await openTestStation();
  try {
    const done = await simulate(seed, desk);
    expect(done).toBeGreaterThan(MOST / 3);
    figure(`R-30 hours and points, seed ${seed}`, `${MOST} acts, ${done} done, ${MOST - done} refused, 0 differ from the model`);
  } finally {
    await desk.close();
  }
});
