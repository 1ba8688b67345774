// 报送: the figures of a period on their way up. Somebody draws them up (草稿), the desk says what looks odd, somebody else looks and
// approves; from then on they are frozen: the same file and the same paper for ever. What the ledger says later shows as a
// difference, and goes up as a correction, which is a report of its own beside the first.
import { z } from 'zod';
import { command, query, task } from '../contract';
import { filled, Id } from '../text';
import { Paper } from './papers';
import { Figure, Period, Summary } from './summary';

export const ReportState = z.enum(['draft', 'approved', 'withdrawn']);
export type ReportState = z.infer<typeof ReportState>;
export const reportStateWords: Record<ReportState, string> = { draft: '待审核', approved: '已定稿', withdrawn: '已撤回' };

export const Report = z.object({
  id: Id,
  period: Period,
  /** 0 for the first, then the number of the correction. */
  version: z.int().min(0),
  state: ReportState,
  /** Why there is a correction; empty of a first report. */
  reason: z.string(),
  draftedAt: z.string(),
  draftedBy: z.string(),
  approvedAt: z.string().nullable(),
  approvedBy: z.string().nullable(),
  /** Of the frozen figures, 64 hex digits. */
  sha256: z.string().nullable(),
  endReason: z.string().nullable(),
});
export type Report = z.infer<typeof Report>;

export const Finding = z.object({
  code: z.string(),
  kind: z.enum(['open', 'jump', 'range', 'definition', 'sum', 'rows']),
  words: z.string(),
  /** What was said to it; null: nothing yet. */
  remark: z.string().nullable(),
});
export type Finding = z.infer<typeof Finding>;

const reason = { asks: '请写明原因。', given: '原因' };
const look = { asks: '请核对台账。', given: '说明' };
const said = { asks: '', given: '说明' };
/** What a finding asks for as long as nothing was said to it, and what that is called once it was. */
export const findingAsks: Record<Finding['kind'], { asks: string; given: string }> = {
  ...{ jump: reason, range: reason, sum: look, rows: look, open: said, definition: said },
};

/** Why somebody may not approve; null: may. own: drew it up. alone: so it is, but there is nobody else. */
export const ApprovalHindrance = z.enum(['own', 'alone']);

export const ReportCard = z.object({
  report: Report,
  summary: Summary,
  findings: z.array(Finding),
  hindrance: ApprovalHindrance.nullable(),
});
export type ReportCard = z.infer<typeof ReportCard>;

export const FigureChange = z.object({ code: z.string(), was: Figure.nullable(), now: Figure.nullable() });
export type FigureChange = z.infer<typeof FigureChange>;

const only = z.object({ id: Id });
const cancelled = z.object({ outcome: z.literal('cancelled') });

export const reports = {
  /** The latest first. `after`: the last one of the page before. */
  'reports.list': query({
    input: z.object({ after: Id.nullable().default(null), size: z.int().min(1).max(100).default(50) }),
    output: z.object({ rows: z.array(Report), next: Id.nullable() }),
  }),
  'reports.card': query({ input: only, output: ReportCard }),
  /** What the ledger says today of the same days, where it says something else. */
  'reports.changes': query({ input: only, output: z.array(FigureChange) }),
  /** Counts the period. Where it was approved before, this is a correction and wants a reason. */
  'reports.draft': command({ input: z.object({ period: Period, reason: z.string().trim().max(100).default('') }), output: only }),
  'reports.recount': command({ input: only, output: only }),
  /** A word to a finding. */
  'reports.remark': command({ input: z.object({ id: Id, code: z.string().max(60), words: filled(200) }), output: only }),
  'reports.approve': command({ input: only, output: only }),
  /** The same of what one drew up oneself, where there is nobody else to do it. */
  'reports.approveOwn': command({ input: only, output: only }),
  'reports.withdraw': command({ input: z.object({ id: Id, reason: filled(100) }), output: only }),
  /** The sheet of an approved report; the second time it is the same one. */
  'reports.issue': command({ input: only, output: Paper }),
  /** The workbook of an approved report, byte for byte what it was the first time. */
  'reports.saveXlsx': task({
    input: only,
    output: z.discriminatedUnion('outcome', [cancelled, z.object({ outcome: z.literal('saved'), path: z.string() })]),
  }),
};

/** 2026年11月上报汇总, 2026年11月上报汇总（更正1）. `period`: in words. */
export const reportTitle = (period: string, version: number): string =>
  `${period}上报汇总${version > 0 ? `（更正${version}）` : ''}`;
