// 证明和公示: what of volunteering leaves the desk on paper. 志愿服务记录证明 follows 民发〔2015〕149号: four groups of facts, a
// number, two signatures, a register, seven days of notice, free of charge; 谁记录谁证明. A work station is no body that may
// certify: the paper is issued and sealed by the 居委会, and says so. Only approved hours stand on any of these papers, timed by
// the desk and entered by hand apart; what is put up on a wall names nobody in full.
import { z } from 'zod';
import { command, query, task } from '../contract';
import { Day, filled, Id, line } from '../text';
import { Handing } from './disclosures';
import { Paper } from './papers';

/** Days a certificate is put up inside before it is issued. */
export const NOTICE_DAYS = 7;

export const ProofState = z.enum(['valid', 'revoked', 'replaced']);
export type ProofState = z.infer<typeof ProofState>;
export const proofStateWords: Record<ProofState, string> = { valid: '有效', revoked: '已撤销', replaced: '已换发' };

/** Minutes of approved service. Training and drills are kept apart and no service. */
export const Served = z.object({
  timed: z.int(),
  byHand: z.int(),
  training: z.int(),
  /** How many times somebody served. */
  times: z.int(),
});
export type Served = z.infer<typeof Served>;

/** Who issues, and the notice: what the station knows beside the hours. */
export const Issuing = z.object({
  /** The body that issues and seals. */
  committee: filled(60),
  personInCharge: filled(30),
  handler: filled(30),
  contact: filled(40),
  noticeFrom: Day,
  noticeTo: Day,
  noticePlace: filled(40),
  /** Other notes, e.g. what it is for. */
  words: line(120),
});
export type Issuing = z.infer<typeof Issuing>;

export const Proof = z.object({
  id: Id,
  number: z.string(),
  volunteerId: Id,
  volunteerNumber: z.string(),
  volunteer: z.string(),
  from: Day,
  to: Day,
  minutes: z.int(),
  issuedOn: Day,
  by: z.string(),
  paperId: Id,
  state: ProofState,
  revokedOn: Day.nullable(),
  /** Why it was revoked or replaced. */
  reason: z.string().nullable(),
  /** The number that took its place, and the one whose place it took. */
  replacedBy: z.string().nullable(),
  replaces: z.string().nullable(),
});
export type Proof = z.infer<typeof Proof>;

/** What a column of the sheet for the national system may hold. */
export const SheetField = z.enum([
  'name',
  'documentKind',
  'idNumber',
  'number',
  'phone',
  'team',
  'activity',
  'day',
  'startsAt',
  'endsAt',
  'place',
  'content',
  'hours',
  'minutes',
  'source',
  'served',
  'quality',
  'responsible',
  'recorder',
  'empty',
]);
export type SheetField = z.infer<typeof SheetField>;
export const sheetFieldWords: Record<SheetField, string> = {
  name: '姓名',
  documentKind: '证件类型',
  idNumber: '证件号码',
  number: '志愿者编号',
  phone: '联系电话',
  team: '所在队伍',
  activity: '活动名称',
  day: '服务日期',
  startsAt: '开始时间',
  endsAt: '结束时间',
  place: '服务地点',
  content: '服务内容',
  hours: '服务时长（小时）',
  minutes: '服务时长（分钟）',
  source: '怎么记的',
  served: '服务对象',
  quality: '服务质量评价',
  responsible: '活动负责人',
  recorder: '记录人',
  empty: '空着',
};

/** A column as the station names it. */
export const SheetHeading = z.object({ heading: filled(30), field: SheetField });
export type SheetHeading = z.infer<typeof SheetHeading>;

export const Quarter = z.object({ year: z.int().min(2000).max(2200), quarter: z.int().min(1).max(4) });
const Period = z
  .object({ from: Day, to: Day })
  .refine(({ from, to }) => from <= to, { message: '起止日期写反了，请对调。', path: ['to'] });

const acknowledged = z.object({ id: Id });
const cancelled = z.object({ outcome: z.literal('cancelled') });

export const certificates = {
  'certificates.list': query({
    input: z.object({ volunteerId: Id.nullable().default(null), after: Id.nullable().default(null) }),
    output: z.object({ rows: z.array(Proof), total: z.int(), next: Id.nullable() }),
  }),
  /** What a certificate would say, what is missing, and who issued the last one. */
  'certificates.preview': query({
    input: z.object({ volunteerId: Id, from: Day, to: Day }),
    output: z.object({
      served: Served,
      /** Minutes that wait for approval and do not count. */
      pending: z.int(),
      /** Why it cannot be issued yet, each with what to do. */
      lacks: z.array(z.string()),
      usual: z.object({
        committee: z.string(),
        personInCharge: z.string(),
        handler: z.string(),
        contact: z.string(),
        noticePlace: z.string(),
      }),
    }),
  }),
  'certificates.issue': command({
    input: Issuing.extend({ volunteerId: Id, from: Day, to: Day }),
    output: z.object({ id: Id, paper: Paper }),
  }),
  /** The same content under a new number; the old one stays in the register. */
  'certificates.reissue': command({
    input: z.object({ id: Id, reason: filled(60) }),
    output: z.object({ id: Id, paper: Paper }),
  }),
  'certificates.revoke': command({ input: z.object({ id: Id, reason: filled(60) }), output: acknowledged }),
  /** Hours and points of one volunteer, for that volunteer. */
  'certificates.issueStatement': command({ input: Period.safeExtend({ volunteerId: Id }), output: Paper }),
  /** Of a team or of all, by hours, names masked. */
  'certificates.issueRanking': command({ input: Period.safeExtend({ teamId: Id.nullable() }), output: Paper }),
  'certificates.issueActivity': command({ input: z.object({ activityId: Id }), output: Paper }),
  /** 公示 of a quarter: everybody's hours and points, names masked. */
  'certificates.issueNotice': command({ input: Quarter, output: Paper }),
  'certificates.headings': query({ input: z.object({}), output: z.array(SheetHeading) }),
  'certificates.setHeadings': command({
    input: z.object({ headings: z.array(SheetHeading).min(1).max(40) }),
    output: z.array(SheetHeading),
  }),
  /** Approved service of a period as the national system takes it; numbers in full. */
  'certificates.saveNational': task({
    input: Period.safeExtend({ handing: Handing }),
    output: z.discriminatedUnion('outcome', [
      cancelled,
      z.object({ outcome: z.literal('saved'), path: z.string(), rows: z.int() }),
    ]),
  }),
};
