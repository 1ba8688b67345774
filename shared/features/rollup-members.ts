// Who an office expects parcels from. A code begins with the code of the office above it, so where a member belongs is read from it;
// whoever sends stands for everybody below, who then must not send as well.
import { z } from 'zod';
import { OfficeLevel } from '../codes/offices';
import { Day, filled, Id, line } from '../text';

export const MemberLevel = OfficeLevel.exclude(['district']);
export type MemberLevel = z.infer<typeof MemberLevel>;

/** Where a member stands with a period. late: it came after the day it was due; overdue: it has not come and that day is over. */
export const MemberState = z.enum(['received', 'late', 'missing', 'overdue']);
export type MemberState = z.infer<typeof MemberState>;
export const memberStateWords: Record<MemberState, string> = {
  received: '已收',
  late: '迟报',
  missing: '未到',
  overdue: '逾期未报',
};

export const MemberDraft = z.object({
  code: z.string().regex(/^[1-9](\d{8}|\d{11}|\d{14})$/, { error: '请填代码：街道9位，社区12位，小区工作站15位。' }),
  name: filled(60),
  /** False: it sends nothing itself and only groups those below it. */
  sends: z.boolean().default(true),
});
export type MemberDraft = z.infer<typeof MemberDraft>;

export const Member = MemberDraft.extend({ id: Id, level: MemberLevel, sinceOn: Day, endedOn: Day.nullable() });
export type Member = z.infer<typeof Member>;

export const MemberLine = Member.extend({
  state: MemberState,
  receiptId: Id.nullable(),
  receivedAt: z.string().nullable(),
  correction: z.int().nullable(),
  /** What is odd about the parcel that was taken; empty: nothing. */
  odd: z.string(),
});
export type MemberLine = z.infer<typeof MemberLine>;

/** A line `代码 名称` each, as pasted from a sheet; tabs, commas and spaces part the two. Lines that are neither are given back. */
export function readMemberLines(text: string): { members: MemberDraft[]; strange: string[] } {
  const lines = text.split(/\r?\n/).filter((one) => one.trim() !== '');
  const members: MemberDraft[] = [];
  const strange: string[] = [];
  for (const one of lines) {
    const [, code = '', name = ''] = /^\s*(\d+)[\s,，\t]+(.+?)\s*$/.exec(one) ?? [];
    const read = MemberDraft.safeParse({ code, name });
    if (read.success) members.push(read.data);
    else strange.push(line(80).catch(one.slice(0, 80)).parse(one));
  }
  return { members, strange };
}

/** The level a code of so many digits belongs to. */
export const levelOfCode = (code: string): MemberLevel =>
  code.length === 15 ? 'station' : code.length === 12 ? 'community' : 'street';
