// However much waits for review: it is leafed through whole, counted right, and put in order by the index alone.
import { undecided, waitingRows } from '../../../main/features/hours/waiting';
import type { HourSource } from '../../../shared/features/hours';
import type { Output } from '../../../shared/operations';
import { type Desk, describe, expect, TODAY, test, theHead } from '../support/desk';
import { colleague, volunteer } from '../support/volunteers';
import { seat } from './asking';
import { plansOf } from './planning';

const MANY = 1500;

/** Of fifteen volunteers, one of them the head: what waits, was decided on and is under way, timed and typed by two accounts. */
function fill({ sqlite }: Desk, typist: number): void {
  const ids = Array.from({ length: 15 }, (_, at) => volunteer({ sqlite }, `王${at}`, at === 0 ? theHead.staffId : null));
  const put = sqlite.prepare(`insert into hourEntry (requestId, volunteerId, source, countsAs, state, startedAt, endedAt, minutes,
    clockDoubt, words, staffId, writtenAt, settled) values (?, ?, ?, 'service', ?, ?, ?, ?, 0, '', ?, '', ?)`);
  for (let at = 0; at < MANY; at += 1) {
    const began = new Date(Date.UTC(2026, 0, 1) + ((at * 37) % MANY) * 3_600_000).toISOString();
    const state = at % 100 === 50 ? 'open' : at % 7 === 0 ? 'approved' : 'pending';
    const over = state === 'open' ? [null, null] : [began, 30];
    const source = at % 100 === 50 || at % 3 > 0 ? 'timed' : 'hand';
    const by = at % 2 ? typist : theHead.staffId;
    const who = ids[state === 'open' ? Math.floor(at / 100) : at % 15];
    put.run(`a request ${at}`, who, source, state, began, ...over, by, state === 'approved' ? 1 : 0);
  }
}

const idsIn = ({ sqlite }: Desk, where: string): number[] =>
  sqlite.prepare(`select id from hourEntry where ${where} order by id`).pluck().all() as number[];

/** Every page of it, one behind the other. */
async function leafed(desk: Desk, source: HourSource, size: number): Promise<Output<'hours.queue'>[]> {
  const pages: Output<'hours.queue'>[] = [];
  for (let after: number | null = null; pages.length === 0 || after !== null; after = pages.at(-1)?.next ?? null)
    pages.push(await desk.ask('hours.queue', { source, after, size }));
  return pages;
}

describe('what waits for review', () => {
  test('is leafed through whole, the oldest first, with stays under way between it', async ({ desk }) => {
    fill(desk, colleague(desk));
    for (const source of ['timed', 'hand'] as const) {
      const all = idsIn(desk, `state = 'pending' and source = '${source}'`);
      for (const size of [3, 7, 200]) {
        const pages = await leafed(desk, source, size);
        expect(pages.flatMap(({ rows }) => rows.map(({ id }) => id))).toEqual(all);
        expect(new Set(pages.map(({ total }) => total))).toEqual(new Set([all.length]));
      }
    }
  });

  test('is counted anew once somebody decided, came or left', async ({ desk }) => {
    fill(desk, colleague(desk));
    const counted = async () => {
      const { open, ...many } = await undecided({ db: desk.db, today: TODAY, session: theHead });
      return { ...many, open: open.length };
    };
    const before = await counted();
    const [first] = idsIn(desk, `state = 'pending' and source = 'timed' and volunteerId <> (select min(id) from volunteer)`);
    await desk.ask('hours.review', { ids: [first ?? 0], decision: 'returned', reason: '没有到岗' });
    expect(await counted()).toEqual({ ...before, timed: before.timed - 1 });
    await desk.ask('hours.punch', { requestId: 'somebody-comes', volunteerId: volunteer(desk, '赵敏') });
    expect(await counted()).toEqual({ ...before, timed: before.timed - 1, open: before.open + 1 });
    expect(await desk.ask('hours.present', {})).toHaveLength(before.open + 1);
  });

  test('is on the home screen of each as often as they may review it', async ({ desk }) => {
    const other = colleague(desk);
    fill(desk, other);
    const told = async () => {
      const { waiting } = await desk.ask('today.overview', {});
      return waiting.find(({ to }) => to === '/hours')?.count;
    };
    const reviewable = async () => {
      const pages = [...(await leafed(desk, 'timed', 200)), ...(await leafed(desk, 'hand', 200))];
      const may = ({ rows, alone }: Output<'hours.queue'>) =>
        rows.filter(({ hindrance }) => hindrance === null || (alone && hindrance === 'typed')).length;
      return pages.reduce((sum, page) => sum + may(page), 0);
    };
    const head = await reviewable();
    expect(await told()).toBe(head);
    seat(desk, other);
    const deputy = await reviewable();
    expect(await told()).toBe(deputy);
    desk.session = theHead;
    desk.sqlite.exec(`update staff set endedOn = '2026-11-01', endReason = '调离' where id = ${other}`);
    const alone = await reviewable();
    expect(await told()).toBe(alone);
    expect(new Set([head, deputy, alone]).size).toBe(3);
  });

  test('is put in order by the index alone, and read no further than the page', async ({ desk }) => {
    fill(desk, colleague(desk));
    const steps = await plansOf(desk, (db) => waitingRows(db, { source: 'hand', after: 5, size: 11 }, [1, 2]));
    expect(steps[0]).toBe('SEARCH hourEntry USING COVERING INDEX hourEntryByVolunteer (settled=?)');
    expect(steps).toContain('SEARCH hourEntry USING INTEGER PRIMARY KEY (rowid=?)');
  });
});
