// Whether a parcel that is whole and rightly signed may count: who is expected, in which order parcels come, what a period already has.
// Pure. The order is the sender's own numbering: what is older than what is here is not taken, so nothing that was put right comes back.
import type { MemberLevel } from '../../shared/features/rollup-members';
import type { ParcelContent } from '../parcels/content';

export const arrivalRefusals = [
  'notMember',
  'wrongPeriod',
  'replayed',
  'older',
  'lowerCorrection',
  'changedSilently',
  'overlap',
] as const;
export type ArrivalRefusal = (typeof arrivalRefusals)[number];

export const arrivalRefusalWords: Record<ArrivalRefusal, string> = {
  notMember: '这个单位不在本汇总台的成员里，或者不由它自己报送，没有收。请先在“汇总台”里列入成员。',
  wrongPeriod: '报送包写的期间还没有到，没有收。请和对方核对电脑的日期。',
  replayed: '这个序号已经收过另一个报送包，没有收。请让对方重新导出。',
  older: '已经收过对方更晚的报送包，这一份是旧的，没有收。确实要补，请让对方重新导出。',
  lowerCorrection: '这一期已经收过更新的更正，这一份是旧的，没有收。',
  changedSilently: '这一期同一版的数字和已经收的不一样，没有收。数字有改动，请让对方做成更正再报。',
  overlap: '这一期已经有它的上级或下级报过，再收会重复计算，没有收。请核对成员里由谁报送。',
};

export type Newest = { sequence: number; auditSequence: number; auditHash: string };
/** `told`: what it says, whenever it was sent, as `toldBy` of told.ts puts it. */
export type Current = { id: number; correction: number; told(): string };

/** What the office knows when a parcel arrives. */
export type Standing = {
  today: string;
  /** Those expected to send, by code. */
  members: ReadonlyMap<string, MemberLevel>;
  /** The newest parcel of each sender. */
  newest: ReadonlyMap<string, Newest>;
  /** What counts, by period and then by code. */
  current: ReadonlyMap<string, ReadonlyMap<string, Current>>;
};

export type Arrival = Pick<ParcelContent, 'sender' | 'period' | 'span' | 'correction' | 'sequence' | 'auditHead'> & {
  told(): string;
};

/** Whether somebody above or below has sent this period already. */
function overlaps(code: string, there: ReadonlyMap<string, Current>): boolean {
  if (there.has(code.slice(0, 9)) && code.length > 9) return true;
  if (there.has(code.slice(0, 12)) && code.length > 12) return true;
  if (code.length === 15) return false;
  for (const other of there.keys()) if (other !== code && other.startsWith(code)) return true;
  return false;
}

/** Why this parcel does not count; null: it does. */
export function refusalOf(
  { sender, period, span, correction, sequence, told }: Arrival,
  standing: Standing,
): ArrivalRefusal | null {
  const { code, level } = sender;
  if (standing.members.get(code) !== level) return 'notMember';
  if (span.from > standing.today) return 'wrongPeriod';
  const last = standing.newest.get(code)?.sequence ?? 0;
  if (sequence === last) return 'replayed';
  if (sequence < last) return 'older';
  const there = standing.current.get(period) ?? new Map<string, Current>();
  const before = there.get(code);
  if (before && correction < before.correction) return 'lowerCorrection';
  if (before && correction === before.correction && told() !== before.told()) return 'changedSilently';
  return overlaps(code, there) ? 'overlap' : null;
}

/** What is odd about a parcel that counts: a log that is shorter than it was, or another one. Empty: nothing. */
export function oddOf({ sender, auditHead }: Pick<Arrival, 'sender' | 'auditHead'>, newest: Standing['newest']): string {
  const last = newest.get(sender.code);
  if (!last) return '';
  if (auditHead.sequence < last.auditSequence) return '对方的审计记录比上次报送时短，可能还原过旧备份。请对方说明。';
  if (auditHead.sequence === last.auditSequence && auditHead.hash !== last.auditHash)
    return '对方的审计记录和上次报送时对不上。请对方校验台账并说明。';
  return '';
}
