// The one place where points move: from one account to another, under an id whoever asks has made. Asked again under the same id,
// the first answer is given again; asked for something else under it, that is a fault.
import type { TransferCode } from '../../../shared/features/points';
import { digestOf, GENESIS } from '../../audit-chain';
import { type TransferLink, type TransferRow, transferHash } from '../../points-chain';
import type { CommandPowers, Reader } from '../../powers';
import { Refusal } from '../../refusal';

/** Accounts of the station itself. */
const ownAccounts = { issue: 1, redeemed: 2, expired: 3, adjusted: 4 } as const;
export type Account = keyof typeof ownAccounts | { volunteerId: number };

export type Posting = {
  id: string;
  from: Account;
  to: Account;
  points: number;
  code: TransferCode;
  words: string;
  ruleId?: number;
  hourEntryId?: number;
  earnedOn?: string;
  reverses?: string;
};
export type Posted = { id: string; seq: number /** It had been posted before: nothing happened this time. */; again: boolean };

const accountRow = (db: Reader, volunteerId: number) =>
  db.selectFrom('pointAccount').select('id').where('volunteerId', '=', volunteerId).executeTakeFirst();

async function accountOf({ db }: CommandPowers, account: Account): Promise<number> {
  if (typeof account === 'string') return ownAccounts[account];
  const { volunteerId } = account;
  const found = await accountRow(db, volunteerId);
  if (found) return found.id;
  const opened = { kind: 'volunteer' as const, volunteerId };
  return (await db.insertInto('pointAccount').values(opened).returning('id').executeTakeFirstOrThrow()).id;
}

/** The balance of a volunteer; none of one who never had points. */
export const balanceRow = (db: Reader, volunteerId: number) =>
  db
    .selectFrom('pointAccount')
    .innerJoin('pointBalance', 'pointBalance.accountId', 'pointAccount.id')
    .select('pointBalance.balance')
    .where('pointAccount.volunteerId', '=', volunteerId);

/** What a volunteer has. */
export async function balanceOf(db: Reader, volunteerId: number): Promise<number> {
  return (await balanceRow(db, volunteerId).executeTakeFirst())?.balance ?? 0;
}

const findTransfer = (db: Reader, id: string): Promise<TransferRow | undefined> =>
  db.selectFrom('pointTransfer').selectAll().where('id', '=', id).executeTakeFirst();

/** Refuses in words where a volunteer has fewer points than are wanted. */
async function refuseDebt(db: Reader, { from, points }: Posting): Promise<void> {
  if (typeof from === 'string') return;
  const has = await balanceOf(db, from.volunteerId);
  if (has < points) throw new Refusal(`积分不够：现有${has}分，要${points}分。`);
}

async function linkFor(powers: CommandPowers, posting: Posting): Promise<TransferLink & { words: string; salt: string }> {
  const { db, now, session } = powers;
  const last = await db.selectFrom('pointTransfer').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1).executeTakeFirst();
  return {
    id: posting.id,
    seq: (last?.seq ?? 0) + 1,
    debitId: await accountOf(powers, posting.from),
    creditId: await accountOf(powers, posting.to),
    points: posting.points,
    code: posting.code,
    ruleId: posting.ruleId ?? null,
    hourEntryId: posting.hourEntryId ?? null,
    earnedOn: posting.earnedOn ?? null,
    reverses: posting.reverses ?? null,
    staffId: session.staffId,
    at: now,
    words: posting.words,
    ...digestOf(posting.words, null),
    previous: last?.hash ?? GENESIS,
  };
}

/** Throws where the id stands for something else already: two acts took the same one, and neither may be taken for the other. */
async function sameAgain(powers: CommandPowers, was: TransferRow, posting: Posting): Promise<Posted> {
  const [debitId, creditId] = [await accountOf(powers, posting.from), await accountOf(powers, posting.to)];
  const same =
    was.debitId === debitId &&
    was.creditId === creditId &&
    was.points === posting.points &&
    was.code === posting.code &&
    was.hourEntryId === (posting.hourEntryId ?? null) &&
    was.reverses === (posting.reverses ?? null) &&
    (was.words === null || was.words === posting.words);
  if (!same) throw new Error(`the transfer ${was.id} was posted before with other content`);
  return { id: was.id, seq: was.seq, again: true };
}

const columnsOf = ({ detail, ...row }: TransferLink & { words: string; salt: string }) => ({
  ...row,
  code: row.code as TransferCode,
  detail,
  hash: transferHash({ ...row, detail }),
});

/** Posts a transfer and notes it. Refuses what a volunteer does not have; throws where the id was used for something else. */
export async function transfer(powers: CommandPowers, posting: Posting): Promise<Posted> {
  const { db, note } = powers;
  const was = await findTransfer(db, posting.id);
  if (was) return sameAgain(powers, was, posting);
  await refuseDebt(db, posting);
  const row = columnsOf(await linkFor(powers, posting));
  await db.insertInto('pointTransfer').values(row).execute();
  const { id, seq, points, code, hash } = row;
  note({ subject: 'pointTransfer', subjectId: seq, before: null, after: { transfer: code, points, hash } });
  return { id, seq, again: false };
}

/**
 * Takes one transfer back by its exact mirror. Refuses one that was taken back already, one that took another back, and one whose
 * points have been spent since.
 */
export async function reverse(powers: CommandPowers, asked: { id: string; transferId: string; words: string }): Promise<Posted> {
  const { db } = powers;
  const was = await findTransfer(db, asked.transferId);
  if (!was) throw new Refusal('没有找到这一笔，请刷新后重新选择。');
  const posting = {
    ...{ id: asked.id, words: asked.words, points: was.points, code: 'reversed' as const, reverses: was.id },
    from: await whose(db, was.creditId),
    to: await whose(db, was.debitId),
  };
  const before = await db.selectFrom('pointTransfer').select('id').where('reverses', '=', was.id).executeTakeFirst();
  if (before && before.id !== asked.id) throw new Refusal('这一笔已经冲回过，只能冲回一次。');
  if (was.reverses !== null) throw new Refusal('这一笔本身就是冲回，不能再冲回。要恢复原来的，请重新登记一笔。');
  return transfer(powers, posting);
}

async function whose(db: Reader, accountId: number): Promise<Account> {
  const { kind, volunteerId } = await db
    .selectFrom('pointAccount')
    .select(['kind', 'volunteerId'])
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow();
  if (volunteerId !== null) return { volunteerId };
  return kind as keyof typeof ownAccounts;
}
