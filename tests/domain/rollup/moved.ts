// Receipts as an office kept them until their figures came to lie in them, in the words both databases understand.
const receipt = (id: number, code: string) => `INSERT INTO receipt
  (code, name, level, period, correction, sequence, current, "madeAt", "auditSequence", "auditHash", "signKey", sha256, "contentSha256",
   "fileName", "receivedAt", "receivedBy", odd, places, "withPeople") VALUES
  ('${code}', '凤城', 'station', '2026-10', 0, ${id}, 1, '2026-11-01T01:00:00.000Z', 1, 'a', 'k', 'sha${id}', 'c', 'f', 'r', '王敏', '', '{}', 0)`;

/** Two receipts, one of which says nothing, and a rate. */
export const beforeMoving: readonly string[] = [
  `INSERT INTO "receivedIndicator" (code, version, sha256, definition) VALUES ('residents', 1, 'r1', '{}'), ('orders.rate', 1, 'r2', '{}')`,
  receipt(1, '610112004001007'),
  receipt(2, '610112004001008'),
  receipt(3, '610112004001009'),
  `INSERT INTO "receiptFigure" ("receiptId", "indicatorId", "value", "of") VALUES (3, 2, 53, 54), (1, 1, 40, NULL), (3, 1, 100000000000, NULL)`,
  `INSERT INTO "receiptPerson" ("receiptId", "personKey") VALUES (3, '0123456789abcdef0123456789abcdef')`,
];

export const FIGURES = 'SELECT "receiptId", "indicatorId", "value", "of" FROM "receiptFigure" ORDER BY "receiptId", id';

export const figuresMoved = [
  { receiptId: 1, indicatorId: 1, value: 40, of: null },
  { receiptId: 3, indicatorId: 2, value: 53, of: 54 },
  { receiptId: 3, indicatorId: 1, value: 100_000_000_000, of: null },
];
