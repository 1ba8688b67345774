// What must hold between shelf, points and redemptions, whoever wrote them: each piece and each point that left is accounted for.
import type Sqlite from 'better-sqlite3-multiple-ciphers';
import type { Fault } from './verdict';

const contradictions: readonly { sql: string; words(id: number): string }[] = [
  {
    sql: `SELECT giftId FROM main.giftStock AS held WHERE stock <> (SELECT ifnull(sum(pieces), 0) FROM main.stockMove AS move
      WHERE move.giftId = held.giftId)`,
    words: (id) => `有一样礼品的库存和流水对不上（礼品编号${id}）。`,
  },
  {
    sql: `SELECT redemption.id FROM main.redemption AS redemption LEFT JOIN main.pointTransfer AS moved ON moved.id = redemption.transferId
      LEFT JOIN main.pointAccount AS account ON account.id = moved.debitId
      WHERE moved.code IS NOT 'redeemed' OR moved.points <> redemption.points OR account.volunteerId IS NOT redemption.volunteerId`,
    words: (id) => `有一次兑换和积分流水对不上（兑换编号${id}）。`,
  },
  {
    sql: `SELECT redemption.id FROM main.redemption AS redemption LEFT JOIN main.redemptionUndo AS undone ON undone.redemptionId = redemption.id
      LEFT JOIN main.pointTransfer AS back ON back.reverses = redemption.transferId
      WHERE undone.transferId IS NOT back.id`,
    words: (id) => `有一次退回，积分和兑换记录对不上（兑换编号${id}）。`,
  },
  {
    sql: `SELECT redemption.id FROM main.redemption AS redemption JOIN main.stockMove AS taken ON taken.redemptionId = redemption.id
      WHERE taken.kind = 'redeemed' AND (taken.pieces <> -redemption.quantity OR (SELECT count(*) FROM main.stockMove AS back
        WHERE back.redemptionId = redemption.id AND back.kind = 'returned' AND back.pieces = redemption.quantity)
        <> (SELECT count(*) FROM main.redemptionUndo AS undone WHERE undone.redemptionId = redemption.id))`,
    words: (id) => `有一次兑换和库存流水对不上（兑换编号${id}）。`,
  },
];

/** The first contradiction among gifts, redemptions and points; null when there is none, or in a file of before there were any. */
export function checkGifts(sqlite: Sqlite): Fault | null {
  if (!sqlite.prepare("SELECT 1 FROM main.sqlite_schema WHERE type = 'table' AND name = 'redemption'").get()) return null;
  for (const { sql, words } of contradictions) {
    const id = sqlite.prepare(sql).pluck().get() as number | undefined;
    if (id !== undefined) return { words: `积分兑换前后不一致：${words(id)}` };
  }
  return null;
}
