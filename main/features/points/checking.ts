// Replaying every transfer through the connection of whoever asks. main/verify does the same of a file.
import { Replay, type TransferFault, transferColumns } from '../../points-chain';
import type { Reader } from '../../powers';

const CHUNK = 2000;

/** The first thing that is not as it was written; null when all is. */
async function firstFault(db: Reader, replay: Replay): Promise<TransferFault | null> {
  const own = new Set(
    [...(await db.selectFrom('pointAccount').select('id').where('volunteerId', 'is', null).execute())].map(({ id }) => id),
  );
  for (;;) {
    const rows = await db
      .selectFrom('pointTransfer')
      .select(transferColumns)
      .where('seq', '>', replay.seq)
      .orderBy('seq')
      .limit(CHUNK)
      .execute();
    for (const row of rows) {
      const fault = replay.next(row, own);
      if (fault) return fault;
    }
    if (rows.length < CHUNK) break;
  }
  const balances = await db.selectFrom('pointBalance').select(['accountId', 'balance', 'seq']).orderBy('accountId').execute();
  const wrong = balances.find(({ accountId, balance }) => balance !== (replay.balances.get(accountId) ?? 0));
  return wrong ? { firstBad: wrong.seq, words: `有一个账户的余额和流水对不上（第${wrong.seq}笔之后）。` } : null;
}

/** Whose words were erased, by the account. */
async function erasedAccounts(db: Reader): Promise<ReadonlySet<number>> {
  const rows = await db
    .selectFrom('pointAccount')
    .innerJoin('erasure', (on) =>
      on.onRef('erasure.subjectId', '=', 'pointAccount.volunteerId').on('erasure.subject', '=', 'volunteer'),
    )
    .select('pointAccount.id')
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Checks all transfers and balances. */
export async function checkTransfers(db: Reader) {
  const erased = await erasedAccounts(db);
  const replay = new Replay(({ debitId, creditId }) => erased.has(debitId) || erased.has(creditId));
  const fault = await firstFault(db, replay);
  const said = fault?.words ?? `${replay.seq}笔流水逐笔核对无误，各账户余额等于流水之和，总和为0。`;
  return {
    ok: fault === null,
    words: said,
    firstBad: fault?.firstBad ?? null,
    transfers: replay.seq,
    accounts: replay.balances.size,
  };
}
