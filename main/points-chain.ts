import { hash } from 'node:crypto';
import { detailDigest, GENESIS } from './audit-chain';

// Transfers of points follow one another by number and by hash, as the entries of the log do. A Replay reads them from the first
// to the last and keeps the sums of all accounts.

export type TransferLink = {
  id: string;
  seq: number;
  debitId: number;
  creditId: number;
  points: number;
  code: string;
  ruleId: number | null;
  hourEntryId: number | null;
  earnedOn: string | null;
  reverses: string | null;
  staffId: number;
  at: string;
  detail: string;
  previous: string;
};

export type TransferRow = TransferLink & { words: string | null; salt: string | null; hash: string };

/** In this order they are hashed and read. */
const linked = [
  ...(['id', 'seq', 'debitId', 'creditId', 'points', 'code', 'ruleId', 'hourEntryId', 'earnedOn'] as const),
  ...(['reverses', 'staffId', 'at', 'detail', 'previous'] as const),
];

export const transferColumns = [...linked, 'words', 'salt', 'hash'] as const satisfies readonly (keyof TransferRow)[];

export const transferHash = (link: TransferLink): string =>
  hash('sha256', JSON.stringify(linked.map((column) => link[column])), 'hex');

/** How papers name where the transfers ended: 87-9f8e7d6c5b4a. */
export const transferHead = ({ seq, hash: whole }: { seq: number; hash: string }): string => `${seq}-${whole.slice(0, 12)}`;

export type TransferFault = { firstBad: number; words: string };
const bad = (firstBad: number, words: string): TransferFault => ({ firstBad, words: `积分流水第${firstBad}笔${words}` });

type Known = Pick<TransferRow, 'debitId' | 'creditId' | 'points' | 'reverses'>;

/** `isErased`: whether the words of transfers of this account may be gone. */
export class Replay {
  readonly balances = new Map<number, number>();
  seq = 0;
  private previous = GENESIS;
  private readonly known = new Map<string, Known>();
  private readonly reversed = new Set<string>();

  constructor(private readonly isErased: (row: TransferRow) => boolean) {}

  private linkFault(row: TransferRow): TransferFault | null {
    const due = this.seq + 1;
    if (row.seq !== due) return bad(due, '不见了。');
    if (transferHash(row) !== row.hash) return bad(due, '被改过：内容和它的校验码对不上。');
    if (row.previous !== this.previous) return bad(due, '被换过：它接不上前一笔。');
    if (row.salt === null) return row.words === null && this.isErased(row) ? null : bad(due, '少了说明，又没有抹除的记录。');
    return detailDigest(row.salt, row.words, null) === row.detail ? null : bad(due, '的说明被改过。');
  }

  private reversalFault({ seq, reverses, debitId, creditId, points }: TransferRow): TransferFault | null {
    if (reverses === null) return null;
    const was = this.known.get(reverses);
    const mirrors = was && was.reverses === null && was.points === points && was.debitId === creditId && was.creditId === debitId;
    if (!mirrors) return bad(seq, '冲回的和原来那一笔对不上。');
    if (this.reversed.has(reverses)) return bad(seq, '冲回的那一笔已经冲回过。');
    this.reversed.add(reverses);
    return null;
  }

  /** The next transfer; what is wrong with it, or null. `own`: accounts of the station, which may owe. */
  next(row: TransferRow, own: ReadonlySet<number>): TransferFault | null {
    const fault = this.linkFault(row) ?? this.reversalFault(row);
    if (fault) return fault;
    this.move(row.debitId, -row.points);
    this.move(row.creditId, row.points);
    if (!own.has(row.debitId) && (this.balances.get(row.debitId) ?? 0) < 0) return bad(row.seq, '用掉的比有的多。');
    this.known.set(row.id, row);
    this.seq = row.seq;
    this.previous = row.hash;
    return null;
  }

  private move(account: number, points: number): void {
    this.balances.set(account, (this.balances.get(account) ?? 0) + points);
  }
}
