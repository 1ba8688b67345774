// Requests and long matters at the size of the largest estate: each board and list the desk shows, by the whole road, against the same
// rows and their number by raw prepared queries. Something is written before every question.
import { peopleWithCare } from './demo-station';
import { compare, type Result, seeded } from './measure';
import { type BenchStation, openBenchStation } from './station';

const PEOPLE = 35_000;
const ORDERS = 5000;
const MATTERS = 33;
const ROUNDS = 5;
const PAIRS = 11;
const GOAL = 1.5;
const SIZE = 50;
const TODAY = '2026-11-22';
const [FROM, TO] = ['2026-11-01', '2026-11-30'];

const columns = `o.id, o.number, o.sourceNumber, o.source, o.state, o.receivedAt, o.place, c.name as category, o.words,
  coalesce(p.name, o.name) as reporter, h.name as handler, o.urgent, o.dueOn, o.lateAfter, o.warnOn, o.eveOn, o.closedAt, o.closedOn,
  b.name as building, u.name as unit, r.number as room, o.confidential, o.anonymous`;
const around = `left join person p on p.id = o.personId left join building b on b.id = o.buildingId left join unit u on u.id = o.unitId
  left join room r on r.id = o.roomId left join orderCategory c on c.id = o.categoryId left join orderHandler h on h.id = o.handlerId`;
const soon = `o.lateAfter >= '${TODAY}' and (o.warnOn <= '${TODAY}' or o.eveOn <= '${TODAY}')`;
const page = (where: string, order: string) =>
  `select ${columns} from serviceOrder o ${around} where ${where} order by ${order} limit ${SIZE + 1}`;

const byHand = {
  counts: `select count(*), count(case when state = 'received' then 1 end), count(case when ${soon} then 1 end),
    count(case when lateAfter = '${TODAY}' then 1 end), count(case when lateAfter < '${TODAY}' then 1 end)
    from serviceOrder o where closedAt is null`,
  open: page('o.closedAt is null', 'o.lateAfter, o.id'),
  late: page(`o.closedAt is null and o.lateAfter < '${TODAY}'`, 'o.lateAfter, o.id'),
  soon: page(`o.closedAt is null and ${soon}`, 'o.lateAfter, o.id'),
  closed: page('o.closedAt is not null', 'o.closedAt desc, o.id desc'),
  all: page('1 = 1', 'o.receivedOn desc, o.id desc'),
  handler: page('o.closedAt is null and o.handlerId = 2', 'o.lateAfter, o.id'),
  kind: page(`o.closedAt is null and h.kind = 'property'`, 'o.lateAfter, o.id'),
  words: page(
    `o.number like '%漏水%' or o.sourceNumber like '%漏水%' or o.words like '%漏水%' or o.place like '%漏水%' or o.name like '%漏水%'
     or p.name like '%漏水%' or (b.name || ifnull(u.name, '') || ifnull(r.number, '')) like '%漏水%'`,
    'o.receivedOn desc, o.id desc',
  ),
  month: `select o.id, o.number, o.source, o.state, o.receivedAt, o.acceptedAt, o.arrivedAt, o.closedAt, o.closedOn, o.lateAfter, o.rating,
    o.reopened, o.extended, c.name, c.class, h.name, b.name, o.words from serviceOrder o
    left join orderCategory c on c.id = o.categoryId left join orderHandler h on h.id = o.handlerId left join building b on b.id = o.buildingId
    where o.receivedOn between '${FROM}' and '${TO}' order by o.receivedOn, o.id`,
  matters: `select m.*, (select count(*) from matterOrder where matterId = m.id and endedOn is null),
    (select count(*) from matterHome where matterId = m.id and endedOn is null),
    (select count(*) from matterHome where matterId = m.id and endedOn is null and settledOn is not null),
    (select title from matterStep where matterId = m.id and doneOn is null and endedOn is null order by dueOn limit 1)
    from matter m where m.settledOn is null and m.endedOn is null order by m.id limit ${SIZE + 1}`,
} as const;

const handlers = [
  ['物业维修班', 'property'],
  ['网格员小赵', 'grid'],
  ['志愿者小队', 'volunteer'],
  ['街道城管科', 'street'],
] as const;

/** Requests of two years: a fifth open, some late, near their end, or not taken on. */
async function openLarge({ ask, sqlite }: BenchStation): Promise<void> {
  for (const [name, kind] of handlers) await ask('orders.addHandler', { name, kind });
  const draft = { source: 'phone', reporter: { name: '周桂香' }, words: '楼道灯不亮' };
  await ask('orders.add', draft);
  const random = seeded(20261122);
  const rooms = sqlite
    .prepare('select r.id as roomId, u.id as unitId, u.buildingId from room r join unit u on u.id = r.unitId limit 2000')
    .all();
  const add =
    sqlite.prepare(`insert into serviceOrder select null, @number, @source, '', @at, @on, personId, name, phone, anonymous,
    @buildingId, @unitId, @roomId, place, @categoryId, @words, original, answers, urgent, confidential, originKind, originId, @state, @handlerId,
    @on, ownDueOn, @due, @due, @due, @warn, @eve, extended, temporary, @result, @at, @at, @at, @closedAt, @closedAt, @closedOn, reopened,
    @rating, staffId, at from serviceOrder where id = 1`);
  const dayBack = (days: number) => new Date(Date.parse(TODAY) - days * 86_400_000).toISOString().slice(0, 10);
  sqlite.exec('begin');
  for (let at = 2; at <= ORDERS; at += 1) {
    const open = at % 5 === 0;
    const back = open ? Math.floor(random() * 20) : 1 + Math.floor(random() * 700);
    const on = dayBack(back);
    const closedOn = dayBack(Math.max(0, back - 3));
    add.run({
      ...{ number: `诉求2024-${String(at).padStart(4, '0')}`, source: ['phone', 'walkIn', 'chat', 'hotline'][at % 4], on },
      ...{ at: `${on}T02:00:00.000Z`, due: dayBack(back - 15), warn: dayBack(back - 10), eve: dayBack(back - 14) },
      ...(rooms[at % rooms.length] as object),
      ...{ categoryId: 1 + (at % 14), words: at % 7 === 0 ? '厨房漏水，滴到楼下' : '楼道灯不亮，看不清台阶' },
      ...{ state: open ? (at % 3 === 0 ? 'received' : 'assigned') : 'closed', handlerId: at % 3 === 0 ? null : 1 + (at % 4) },
      ...{
        result: open ? '' : '换了灯泡',
        closedAt: open ? null : `${closedOn}T03:00:00.000Z`,
        closedOn: open ? null : closedOn,
      },
      rating: open || at % 2 === 0 ? null : 'satisfied',
    });
  }
  sqlite.exec('commit');
}

/** As many matters as one street reported, each of one building. */
async function openMatters({ ask, sqlite }: BenchStation): Promise<void> {
  const buildings = sqlite.prepare('select id from building order by position').pluck().all() as number[];
  for (let at = 1; at <= MATTERS; at += 1) {
    const draft = { title: `办不了房产证 第${at}批`, responsible: '街道住建科', orderId: at };
    const { id } = (await ask('matters.add', draft)) as { id: number };
    await ask('matters.addHomes', { id, buildingId: buildings[at % buildings.length] });
    await ask('matters.addStep', { id, title: '补交资料', dueOn: '2026-12-20' });
  }
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

type Work = [name: string, operation: string, input: object, ...by: (keyof typeof byHand)[]];
const list = (name: string, input: object, by: keyof typeof byHand): Work => [name, 'orders.list', input, by, 'counts'];

const works: readonly Work[] = [
  list('requests that are open', {}, 'open'),
  list('requests that are late', { view: 'late' }, 'late'),
  list('requests near their end', { view: 'soon' }, 'soon'),
  list('requests that are closed', { view: 'closed' }, 'closed'),
  list('all requests', { view: 'all' }, 'all'),
  list('requests of one handler', { handlerId: 2 }, 'handler'),
  list('requests of one kind of handler', { handlerKind: 'property' }, 'kind'),
  list('requests by their words', { view: 'all', text: '漏水' }, 'words'),
  ['figures of a month of requests', 'orders.figures', { from: FROM, to: TO }, 'month', 'matters'],
  ['long matters', 'matters.list', {}, 'matters'],
];

export async function ordersBench(): Promise<Result[]> {
  const station = await openBenchStation();
  try {
    await station.fill(peopleWithCare(PEOPLE));
    await openLarge(station);
    await openMatters(station);
    const verify = () => station.ask('households.verify', { id: 1 });
    const results: Result[] = [];
    for (const [name, operation, input, ...by] of works) {
      const prepared = by.map((one) => station.sqlite.prepare(byHand[one]));
      results.push(
        await compare({
          ...{ name: `${name}, ${ORDERS / 1000} k of ${PEOPLE / 1000} k people`, goal: GOAL, pairs: PAIRS },
          yardstick: 'the same rows and their number by raw prepared queries',
          ours: () => timed(() => station.ask(operation, input), verify),
          theirs: () => timed(() => prepared.map((one) => one.all()), verify),
        }),
      );
    }
    return results;
  } finally {
    await station.discard();
  }
}
