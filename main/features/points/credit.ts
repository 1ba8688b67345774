// Points for hours that were approved: what a stay with its corrections is worth by the rule of its day, less what it has earned so far.
import type { Selectable } from 'kysely';
import type { CountsAs } from '../../../shared/features/activities';
import type { CommandPowers, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { type Before, pointsFor } from './earning';
import type { PointTables } from './table';
import { balanceOf, reverse, transfer } from './transfer';

export type Rule = Omit<Selectable<PointTables['pointRule']>, 'handEarns'> & { handEarns: boolean };

/**
 * A stay: the entry it began with (`rootId`), the entry just approved (`entryId`), and what all of it that is approved comes to, in
 * minutes. `on`: its day in China.
 */
export type HoursGiven = {
  volunteerId: number;
  rootId: number;
  entryId: number;
  on: string;
  countsAs: CountsAs;
  activityId: number | null;
  timed: number;
  hand: number;
  words: string;
};

/** The rule that holds on a day: the newest of those that hold from then or before. */
export async function ruleOn(db: Reader, day: string): Promise<Rule> {
  const row = await db
    .selectFrom('pointRule')
    .selectAll()
    .where('validFrom', '<=', day)
    .orderBy('validFrom', 'desc')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return { ...row, handEarns: row.handEarns === 1 };
}

const standing = (db: Reader) =>
  db
    .selectFrom('pointTransfer')
    .where('code', '=', 'earned')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('pointTransfer as back').select('back.seq').whereRef('back.reverses', '=', 'pointTransfer.id'))),
    );

/** What stands of this stay so far. */
const earnedBy = (db: Reader, rootId: number) =>
  standing(db).select(['id', 'points', 'ruleId']).where('hourEntryId', '=', rootId).executeTakeFirst();

/** What the volunteer has earned by other stays on that day and in that month. */
async function earnedBefore(db: Reader, { volunteerId, rootId, on }: HoursGiven): Promise<Before> {
  const rows = await standing(db)
    .innerJoin('pointAccount', 'pointAccount.id', 'pointTransfer.creditId')
    .select(['pointTransfer.points', 'pointTransfer.earnedOn'])
    .where('pointAccount.volunteerId', '=', volunteerId)
    .where('pointTransfer.hourEntryId', '!=', rootId)
    .where('pointTransfer.earnedOn', '>=', `${on.slice(0, 7)}-01`)
    .where('pointTransfer.earnedOn', '<=', `${on.slice(0, 7)}-31`)
    .execute();
  const sum = (some: typeof rows) => some.reduce((all, { points }) => all + points, 0);
  return { day: sum(rows.filter(({ earnedOn }) => earnedOn === on)), month: sum(rows) };
}

const rateOf = async (db: Reader, activityId: number | null): Promise<number> => {
  if (activityId === null) return 100;
  const row = await db.selectFrom('pointRate').select('percent').where('activityId', '=', activityId).executeTakeFirst();
  return row?.percent ?? 100;
};

async function refuseSpent(db: Reader, volunteerId: number, change: number): Promise<void> {
  const balance = await balanceOf(db, volunteerId);
  if (balance + change >= 0) return;
  throw new Refusal(
    `这些时长换来的积分已经用掉了：改了以后还差${-change - balance}分。请先撤销兑换，积分退回以后再更正，或者把这次更正退回。`,
  );
}

/** Brings the points of a stay in line with its minutes. Refuses where points that would go have been spent. */
export async function creditHours(powers: CommandPowers, given: HoursGiven): Promise<void> {
  const { db } = powers;
  const was = await earnedBy(db, given.rootId);
  const rule = await ruleOn(db, given.on);
  const stay = { timed: given.timed, hand: given.hand, countsAs: given.countsAs, percent: await rateOf(db, given.activityId) };
  const points = pointsFor(rule, stay, await earnedBefore(db, given));
  if (points === (was?.points ?? 0)) return;
  await refuseSpent(db, given.volunteerId, points - (was?.points ?? 0));
  const { words, rootId, on } = given;
  // What is right is written before what was wrong is taken back: in between nobody owes anything.
  if (points > 0) {
    const to = { volunteerId: given.volunteerId };
    const earned = { id: `hour-${given.entryId}`, from: 'issue' as const, to, points, code: 'earned' as const, words };
    await transfer(powers, { ...earned, ruleId: rule.id, hourEntryId: rootId, earnedOn: on });
  }
  if (was) await reverse(powers, { id: `hour-${given.entryId}-back`, transferId: was.id, words: '时长更正' });
}
