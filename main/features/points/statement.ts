// 积分对账单: what came and went of one volunteer between two days, with what was left after each.
import type { z } from 'zod';
import type { BalanceRow, points, Statement, StatementLine } from '../../../shared/features/points';
import type { Output } from '../../../shared/operations';
import { instantOf } from '../../../shared/text';
import { countedOnce, type Looking } from '../../kept';
import type { Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { hourSums, sumsOfAll } from '../hours/queries';
import { namedVolunteers, volunteerOf } from '../volunteers/queries';
import { lastTransfer } from './head';

/** Lines of one statement; who has more asks for a shorter time. */
const MOST_LINES = 2000;

const linesOf = (db: Reader, accountId: number) =>
  db
    .selectFrom('pointTransfer')
    .innerJoin('staff', 'staff.id', 'pointTransfer.staffId')
    .leftJoin('pointTransfer as back', 'back.reverses', 'pointTransfer.id')
    .select(['pointTransfer.id', 'pointTransfer.seq', 'pointTransfer.at', 'pointTransfer.code', 'pointTransfer.points'])
    .select(['pointTransfer.creditId', 'pointTransfer.words', 'staff.name as by', 'back.seq as backSeq'])
    .where((eb) => eb.or([eb('pointTransfer.debitId', '=', accountId), eb('pointTransfer.creditId', '=', accountId)]))
    .orderBy('pointTransfer.seq')
    .execute();

type Whole = { day: string; line: StatementLine };

/** Every line there ever was, with what was left after it. In the order they were written, whatever the clock said. */
async function wholeOf(db: Reader, volunteerId: number): Promise<Whole[]> {
  const account = await db.selectFrom('pointAccount').select('id').where('volunteerId', '=', volunteerId).executeTakeFirst();
  if (!account) return [];
  let balance = 0;
  return (await linesOf(db, account.id)).map(({ creditId, backSeq, words, points, ...row }) => {
    const signed = creditId === account.id ? points : -points;
    balance += signed;
    const line = { ...row, points: signed, balance, words: words ?? '', reversed: backSeq !== null };
    return { day: row.at, line };
  });
}

/** The statement of one volunteer; from the first of January to today where nothing else is asked. */
export async function statement(
  db: Reader,
  today: string,
  asked: z.output<(typeof points)['points.statement']['input']>,
): Promise<Statement> {
  const { volunteerId } = asked;
  const { number, name } = await volunteerOf(db, volunteerId);
  const [from, to] = [asked.from ?? `${today.slice(0, 4)}-01-01`, asked.to ?? today];
  if (from > to) throw new Refusal({ to: '结束日期不能早于开始日期。' });
  const whole = await wholeOf(db, volunteerId);
  const [begin, end] = [instantOf(from), instantOf(to, 1)];
  const within = whole.filter(({ day }) => day >= begin && day < end).map(({ line }) => line);
  if (within.length > MOST_LINES) throw new Refusal({ from: `这段时间有${within.length}笔，太多了，请选短一些。` });
  const first = within[0];
  const opening = first ? first.balance - first.points : (whole.filter(({ day }) => day < begin).at(-1)?.line.balance ?? 0);
  const closing = within.at(-1)?.balance ?? opening;
  const hours = await hourSums(db, volunteerId);
  return { volunteerId, number, name, from, to, opening, lines: within, closing, hours, head: await lastTransfer(db) };
}

const none = { timed: 0, hand: 0, pending: 0 };

const matching = (db: Reader, text: string) =>
  namedVolunteers(db).$if(text !== '', (all) =>
    all.where(({ eb, fn, or }) =>
      or([
        eb('volunteer.number', 'like', `${text.replace(/[%_]/g, '')}%`),
        eb(fn.coalesce('person.name', 'volunteer.name'), 'like', `%${text.replace(/[%_]/g, '')}%`),
      ]),
    ),
  );

/** What each of these accounts got and gave, what was taken back left out. */
async function movedBy(db: Reader, ids: readonly number[]) {
  const rows = await db
    .selectFrom('pointAccount')
    .innerJoin('pointBalance', 'pointBalance.accountId', 'pointAccount.id')
    .leftJoin('pointTransfer', (on) =>
      on.on((eb) =>
        eb.or([
          eb('pointTransfer.debitId', '=', eb.ref('pointAccount.id')),
          eb('pointTransfer.creditId', '=', eb.ref('pointAccount.id')),
        ]),
      ),
    )
    .leftJoin('pointTransfer as back', 'back.reverses', 'pointTransfer.id')
    .select(['pointAccount.volunteerId', 'pointBalance.balance'])
    .select(({ fn, eb }) => [
      fn
        .sum<number>(eb.case().when('pointTransfer.code', '=', 'earned').then(eb.ref('pointTransfer.points')).else(0).end())
        .filterWhere('back.seq', 'is', null)
        .as('earned'),
      fn
        .sum<number>(eb.case().when('pointTransfer.code', '=', 'redeemed').then(eb.ref('pointTransfer.points')).else(0).end())
        .filterWhere('back.seq', 'is', null)
        .as('redeemed'),
    ])
    .where('pointAccount.volunteerId', 'in', ids)
    .groupBy('pointAccount.id')
    .execute();
  return new Map(rows.map(({ volunteerId, ...row }) => [volunteerId, row]));
}

/** A page of balances in the order of numbers; who left and has nothing is not on it. */
export async function balances(
  looking: Looking,
  asked: z.output<(typeof points)['points.balances']['input']>,
): Promise<Output<'points.balances'>> {
  const { db } = looking;
  const { text, after, size } = asked;
  const all = matching(db, text)
    .leftJoin('pointAccount', 'pointAccount.volunteerId', 'volunteer.id')
    .leftJoin('pointBalance', 'pointBalance.accountId', 'pointAccount.id')
    .where(({ eb, or }) => or([eb('volunteer.endedOn', 'is', null), eb('pointBalance.balance', '>', 0)]));
  const found = await all
    .$if(after !== null, (rest) => rest.where('volunteer.number', '>', after ?? ''))
    .orderBy('volunteer.number')
    .limit(size + 1)
    .execute();
  const page = found.slice(0, size);
  const ids = page.map(({ id }) => id);
  const [moved, hours] = ids.length === 0 ? [new Map(), new Map()] : [await movedBy(db, ids), await sumsOfAll(db, ids)];
  const rows = page.map(({ id, number, name, endedOn }): BalanceRow => {
    const { balance = 0, earned = 0, redeemed = 0 } = moved.get(id) ?? {};
    const sums = { balance, earned: earned ?? 0, redeemed: redeemed ?? 0, hours: hours.get(id) ?? none };
    return { volunteerId: id, number, name, ended: endedOn !== null, ...sums };
  });
  const counted = all
    .clearSelect()
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.sum<number | null>('pointBalance.balance').as('total')]);
  const { count, total } = await countedOnce(looking, counted);
  return {
    rows,
    count,
    total: total ?? 0,
    next: found.length > size ? (page.at(-1)?.number ?? null) : null,
  };
}
