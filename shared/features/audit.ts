// The audit log (审计): who did what, to whom, when, before and after; in words, numbers masked for everybody. One entry
// follows the other by number and by hash; 校验 walks the chain from the first to the last, and compares it with the chain
// numbers that printed papers and backups remember (链号 1234-9f8e7d6c5b4a: the number of an entry and how its hash begins).
import { z } from 'zod';
import { query, task } from '../contract';
import { Day, Id, line } from '../text';

/** What kind of act an entry is; the log can be narrowed to one. */
export const ActKind = z.enum(['door', 'reveal', 'output', 'ledger', 'imports', 'station', 'accounts', 'safety']);
export type ActKind = z.infer<typeof ActKind>;
export const actKindWords: Record<ActKind, string> = {
  door: '进出',
  reveal: '查看号码',
  output: '打印和导出',
  ledger: '台账',
  imports: '导入',
  station: '本站资料',
  accounts: '账号和密码',
  safety: '备份、校验和时钟',
};

export const EntryResult = z.enum(['done', 'refused']);
export const entryResultWords: Record<z.infer<typeof EntryResult>, string> = { done: '已办', refused: '没让办' };

/** A field as it was and as it became. */
export const FieldChange = z.object({ label: z.string(), before: z.string().nullable(), after: z.string().nullable() });
export type FieldChange = z.infer<typeof FieldChange>;

export const AuditRow = z.object({
  /** The number of the entry; entries are in this order, whatever the clock said. */
  id: Id,
  at: z.string(),
  who: z.string(),
  kind: ActKind,
  act: z.string(),
  /** Whom or what it was about, in words; empty where there is nothing to name. */
  subject: z.string(),
  /** What happened, in sentences. */
  words: z.array(z.string()),
  fields: z.array(FieldChange),
  /** The details were erased on request; the entry stays. */
  erased: z.boolean(),
  result: EntryResult,
  /** As papers print it. */
  chainNumber: z.string(),
});
export type AuditRow = z.infer<typeof AuditRow>;

export const AuditFilter = z.object({
  staffId: Id.nullable().default(null),
  kind: ActKind.nullable().default(null),
  from: Day.nullable().default(null),
  to: Day.nullable().default(null),
  result: EntryResult.nullable().default(null),
  /** Part of the name of whom or what it was about. */
  text: line(40).default(''),
});
export type AuditFilter = z.infer<typeof AuditFilter>;

/** What a check of everything found. */
export const AuditVerdict = z.object({
  ok: z.boolean(),
  /** In a sentence: that all is as it was written, or the first thing that is not. */
  words: z.string(),
  firstBad: Id.nullable(),
  entries: z.int(),
  chainNumber: z.string().nullable(),
  /** How many chain numbers from papers and backups it was compared with. */
  anchors: z.int(),
});
export type AuditVerdict = z.infer<typeof AuditVerdict>;

const nothing = z.object({});
const cancelled = z.object({ outcome: z.literal('cancelled') });

export const audit = {
  /** Newest first. `before`: the last entry of the page before. */
  'audit.list': query({
    input: AuditFilter.extend({ before: Id.nullable().default(null), most: z.int().min(1).max(100).default(50) }),
    output: z.object({ entries: z.array(AuditRow), more: z.boolean() }),
  }),
  /** Who is in the log, how long it is, when it was last checked. */
  'audit.state': query({
    input: nothing,
    output: z.object({
      people: z.array(z.object({ id: Id, name: z.string() })),
      entries: z.int(),
      chainNumber: z.string().nullable(),
      lastVerified: z.object({ at: z.string(), by: z.string(), ok: z.boolean(), words: z.string() }).nullable(),
    }),
  }),
  /** Compares a chain number from a paper with the log. */
  'audit.compare': query({
    input: z.object({ chainNumber: line(90) }),
    output: z.object({ matches: z.boolean(), words: z.string() }),
  }),
  /** Everything that must hold: the file, the chain, the ledger, search. Changes nothing but its own entry. */
  'audit.verify': task({ input: nothing, output: AuditVerdict }),
  'audit.saveXlsx': task({
    input: AuditFilter,
    output: z.discriminatedUnion('outcome', [
      cancelled,
      z.object({ outcome: z.literal('saved'), path: z.string(), rows: z.int(), sha256: z.string() }),
    ]),
  }),
};
