// Papers (打印中心): every printed sheet is issued first (numbered, its exact content frozen), then sent to the printer or
// saved as PDF, then the outcome is noted. Preview, printer and PDF are the same frozen string.
import { z } from 'zod';
import { command, query, task } from '../contract';
import { PaperFormat, PaperName } from '../rules/paper-size';
import { Id } from '../text';
import { Period } from './summary';

export const paperKindWords = {
  briefing: '简报',
  contactCards: '楼栋长联系卡',
  summary: '上报汇总表',
  privacyNotice: '个人信息告知书',
  personFile: '个人档案',
  clearingList: '到期清理单',
  disclosureRegister: '对外提供登记簿',
  residentList: '居民名单',
  addressLabels: '地址标签',
  checkupList: '体检核对单',
  groupList: '特殊群体名单',
  callList: '应享未享联系单',
  memberCards: '志愿者卡',
  attendanceSheet: '活动签到表',
  meetingNotice: '会议通知',
  meetingSignIn: '会议签到表',
  redemptionSlip: '积分兑换单',
  volunteerProof: '志愿服务记录证明',
  volunteerStatement: '志愿服务对账单',
  volunteerRecord: '志愿服务记录',
  volunteerRanking: '志愿服务时长榜',
  volunteerNotice: '志愿服务公示',
  activityRecord: '活动记录',
  mediationRegister: '调解登记表',
  mediationRecord: '调解笔录',
  mediationAgreement: '协议书',
  followUpRecord: '回访记录',
  consultationSheets: '征求意见表',
  consultationNotReached: '未联系名单',
  consultationTally: '征求意见统计表',
  minutes: '会议纪要',
  decisionNotice: '决议公告',
  taskList: '任务清单',
  guideCard: '办事指南',
  wallSheet: '上墙',
  list: '清单',
  letter: '信函',
  postingList: '张贴清单',
  testPage: '测试页',
  sweepLists: '摸排单',
  sweepSummary: '摸排汇总',
  notices: '通知',
  orderReceipt: '诉求受理回执',
  orderReply: '诉求答复单',
  orderMonth: '诉求月报',
  orderList: '诉求清单',
  wishWall: '心愿墙',
  visitCards: '走访卡',
  giftSignatures: '慰问签领表',
  chiefLetter: '楼栋长聘书',
  chiefMonth: '楼栋长工作表',
  subsidySheet: '补贴发放表',
  chiefEvaluation: '楼栋长评议表',
  officeCard: '报送名片',
  orderSheet: '服务点单页',
  entrustment: '代办委托书',
  handover: '证件交接单',
} as const;
export type PaperKind = keyof typeof paperKindWords;
export const PaperKind = z.enum(Object.keys(paperKindWords) as [PaperKind, ...PaperKind[]]);

export const Paper = z.object({
  id: Id,
  /** As printed, e.g. 联系卡2026-0003. */
  number: z.string(),
  kind: PaperKind,
  title: z.string(),
  sheets: z.int(),
  issuedAt: z.string(),
  by: z.string(),
  /** What became of it, in words; null until it was printed or saved. */
  outcome: z.string().nullable(),
  /** Where a print that stopped goes on; null after one that came to its end. */
  resumeAt: z.int().nullable(),
});
export type Paper = z.infer<typeof Paper>;

/** What became of a paper, once. */
export const PaperOutcome = z.object({ id: Id, at: z.string(), words: z.string() });
export type PaperOutcome = z.infer<typeof PaperOutcome>;

export const Printer = z.object({
  name: z.string(),
  words: z.string(),
  isDefault: z.boolean(),
  /** What the printer says is wrong; `stops`: nothing comes out until somebody sees to it. */
  trouble: z.object({ stops: z.boolean(), words: z.string() }).nullable(),
  /** Which of our sizes it has; null where the system does not tell. */
  papers: z.array(PaperName).nullable(),
});

/** Rows of one page. */
export const PAPER_PAGE = 50;
/** Sheets that go to the printer in one piece: between two of them a print can be stopped. */
export const PIECE = 20;
const cancelled = z.object({ outcome: z.literal('cancelled') });

export const papers = {
  /** The latest first; of one kind, or of all. */
  'papers.list': query({
    input: z.object({ kind: PaperKind.nullable().default(null), after: Id.nullable().default(null) }),
    output: z.object({ rows: z.array(Paper), next: Id.nullable(), total: z.int() }),
  }),
  /** One paper, and what became of it, the latest first. */
  'papers.card': query({ input: z.object({ id: Id }), output: z.object({ paper: Paper, outcomes: z.array(PaperOutcome) }) }),
  'papers.html': query({ input: z.object({ id: Id }), output: z.object({ html: z.string() }) }),
  /** One card for each unit, or only for `unitIds`. */
  'papers.issueContactCards': command({ input: z.object({ unitIds: z.array(Id).max(500).nullable() }), output: Paper }),
  'papers.issueSummary': command({ input: z.object({ period: Period }), output: Paper }),
  /** 测试页: whether sizes, edges, type and codes come out right. */
  'papers.issueTestPage': command({ input: z.object({ format: PaperFormat }), output: Paper }),
  /** Which printer each kind of paper goes to. */
  'papers.printerChoices': query({ input: z.object({}), output: z.array(z.object({ kind: PaperKind, printer: z.string() })) }),
  'papers.choosePrinter': command({
    input: z.object({ kind: PaperKind, printer: z.string().min(1).max(200) }),
    output: z.object({ id: Id }),
  }),
  'papers.printers': task({ input: z.object({}), output: z.array(Printer) }),
  /** The sheets `from` to `to`, all where nothing is said. Cancelled, or the printer in trouble: stops between two pieces. */
  'papers.print': task({
    input: z.object({
      id: Id,
      printer: z.string().min(1),
      copies: z.int().min(1).max(20).default(1),
      from: z.int().min(1).default(1),
      to: z.int().min(1).nullable().default(null),
    }),
    output: z.discriminatedUnion('outcome', [
      /** All of it was sent. `trouble`: what the printer says now. */
      z.object({ outcome: z.literal('printed'), printer: z.string(), sheets: z.int(), trouble: z.string().nullable() }),
      /** Sent up to the sheet `after`, 0 for none. */
      z.object({ outcome: z.literal('stopped'), printer: z.string(), after: z.int(), words: z.string() }),
    ]),
  }),
  'papers.savePdf': task({
    input: z.object({ id: Id }),
    output: z.discriminatedUnion('outcome', [cancelled, z.object({ outcome: z.literal('saved'), path: z.string() })]),
  }),
};
