// 代办: somebody goes for a resident: a card is renewed, a medicine fetched. What was entrusted is written down and signed, papers lent for
// it come back one by one, and nothing ends while one of them is still out. Photos and scans taken for it are deleted once it is done.
import { z } from 'zod';
import { command, query, task } from '../contract';
import { Day, filled, Id, line } from '../text';
import { Asker } from './asker';
import { Paper } from './papers';

export const ErrandState = z.enum(['taken', 'doing', 'done', 'ended']);
export type ErrandState = z.infer<typeof ErrandState>;
export const errandStateWords: Record<ErrandState, string> = { taken: '已接', doing: '在办', done: '办好了', ended: '没有办成' };

export const AgentKind = z.enum(['staff', 'chief', 'volunteer', 'handler']);
export type AgentKind = z.infer<typeof AgentKind>;
export const agentKindWords: Record<AgentKind, string> = {
  staff: '站里',
  chief: '楼栋长',
  volunteer: '志愿者',
  handler: '办理人',
};

/** Who goes: an account, a chief's post, a volunteer, or somebody requests are given to. */
export const Agent = z.object({ kind: AgentKind, id: Id });
export type Agent = z.infer<typeof Agent>;
export const NamedAgent = Agent.extend({ name: z.string(), words: z.string() });
export type NamedAgent = z.infer<typeof NamedAgent>;

/** What it came from in another feature. */
export const ErrandOrigin = z.object({ kind: z.enum(['screening', 'wish', 'order', 'visit']), id: Id });
export type ErrandOrigin = z.infer<typeof ErrandOrigin>;

const Told = z.object({
  /** 老年优待证年审. */
  title: filled(40),
  /** What exactly is entrusted. */
  words: line(500).default(''),
  agent: Agent.nullable().default(null),
  dueOn: Day.nullable().default(null),
});

export const ErrandDraft = Told.extend({
  who: Asker,
  itemId: Id.nullable().default(null),
  guideId: Id.nullable().default(null),
  /** When it was entrusted; null: today. */
  takenOn: Day.nullable().default(null),
  /** What is to be brought along; left out: what the guide says. */
  materials: z.array(filled(60)).max(20).optional(),
  origin: ErrandOrigin.nullable().default(null),
});
export type ErrandDraft = z.infer<typeof ErrandDraft>;

export const errandLabels = {
  who: '替谁办',
  phone: '电话',
  title: '办什么事',
  words: '委托的话',
  agent: '谁去办',
  dueOn: '哪天以前办好',
  item: '目录里的服务',
  guide: '办事指南',
} as const;

export const ErrandRow = z.object({
  id: Id,
  /** null: somebody the ledger does not know. */
  personId: Id.nullable(),
  number: z.string(),
  title: z.string(),
  principal: z.string(),
  building: z.string(),
  agent: z.string(),
  state: ErrandState,
  takenOn: Day,
  dueOn: Day.nullable(),
  late: z.boolean(),
  /** Papers still out. */
  out: z.int(),
  doneOn: Day.nullable(),
});
export type ErrandRow = z.infer<typeof ErrandRow>;

export const ErrandDocument = z.object({
  id: Id,
  name: z.string(),
  count: z.int(),
  /** Not given back yet. */
  out: z.int(),
  lentAt: z.string(),
  by: z.string(),
  returns: z.array(z.object({ id: Id, count: z.int(), at: z.string(), toWhom: z.string(), by: z.string() })),
});
export type ErrandDocument = z.infer<typeof ErrandDocument>;

export const ErrandMaterial = z.object({ id: Id, words: z.string(), ready: z.boolean() });

export const ErrandCard = ErrandRow.extend({
  /** Masked. */
  phone: z.string().nullable(),
  words: z.string(),
  agentOf: Agent.nullable(),
  item: z.object({ id: Id, number: z.int(), name: z.string() }).nullable(),
  guide: z.object({ id: Id, title: z.string() }).nullable(),
  origin: ErrandOrigin.nullable(),
  documents: z.array(ErrandDocument),
  materials: z.array(ErrandMaterial),
  /** Photos and scans that hang on it and are not deleted. */
  files: z.int(),
  filesClearedOn: Day.nullable(),
  result: z.string(),
  receivedBy: z.string(),
  endedOn: Day.nullable(),
  endReason: z.string().nullable(),
});
export type ErrandCard = z.infer<typeof ErrandCard>;

export const ErrandView = z.enum(['open', 'late', 'out', 'done', 'ended', 'all']);
export type ErrandView = z.infer<typeof ErrandView>;
export const errandViewWords: Record<ErrandView, string> = {
  open: '在办',
  late: '已过期',
  out: '证件没还',
  done: '办好了',
  ended: '没有办成',
  all: '全部',
};
/** Rows of one page. */
export const ERRAND_PAGE = 50;

const acknowledged = z.object({ id: Id });
const one = { id: Id };
/** The last one of the page before: what it was sorted by, and its id. */
const Cursor = z.object({ at: z.string().max(30), id: Id });

export const errands = {
  /** Open ones by the day they are due; the others the latest first. */
  'errands.list': query({
    input: z.object({ view: ErrandView.default('open'), text: line(60).default(''), after: Cursor.nullable().default(null) }),
    output: z.object({
      rows: z.array(ErrandRow),
      next: Cursor.nullable(),
      counts: z.object({ open: z.int(), late: z.int(), out: z.int() }),
    }),
  }),
  /** Errands made from a request, a wish, a visit or a call list, the first one first; where people are named, theirs alone. */
  'errands.of': query({
    input: z.object({ origin: ErrandOrigin, people: z.array(Id).max(ERRAND_PAGE).optional() }),
    output: z.array(ErrandRow),
  }),
  'errands.card': query({ input: z.object(one), output: ErrandCard }),
  /** Who may go, by name. */
  'errands.agents': query({ input: z.object({ text: line(30).default('') }), output: z.array(NamedAgent) }),
  'errands.add': command({ input: ErrandDraft, output: z.object({ id: Id, number: z.string() }) }),
  'errands.amend': command({ input: Told.extend(one), output: acknowledged }),
  'errands.begin': command({ input: z.object(one), output: acknowledged }),
  'errands.addMaterial': command({ input: z.object({ ...one, words: filled(60) }), output: acknowledged }),
  /** `id`: of the material. */
  'errands.ready': command({ input: z.object({ ...one, ready: z.boolean() }), output: acknowledged }),
  'errands.lend': command({
    input: z.object({ ...one, name: filled(40), count: z.int().min(1).max(50).default(1) }),
    output: acknowledged,
  }),
  /** `id`: of the paper that was lent. */
  'errands.giveBack': command({
    input: z.object({ ...one, count: z.int().min(1).max(50), toWhom: filled(30) }),
    output: acknowledged,
  }),
  /** Done. Refuses while a paper is still out. */
  'errands.finish': command({
    input: z.object({ ...one, result: filled(300), receivedBy: line(30).default(''), on: Day.nullable().default(null) }),
    output: z.object({ id: Id, files: z.int() }),
  }),
  'errands.end': command({ input: z.object({ ...one, reason: filled(60) }), output: z.object({ id: Id, files: z.int() }) }),
  'errands.resume': command({ input: z.object({ ...one, reason: filled(60) }), output: acknowledged }),
  /** The whole phone of whoever asked for it; the log keeps why. */
  'errands.reveal': command({ input: z.object({ ...one, reason: filled(60) }), output: z.object({ value: z.string() }) }),
  /** 委托书 for signing. */
  'errands.issueEntrustment': command({ input: z.object(one), output: Paper }),
  /** 证件交接单 for signing, each way. */
  'errands.issueHandover': command({ input: z.object(one), output: Paper }),
  /** Empties the photos and scans of one that is over. */
  'errands.clearFiles': task({ input: z.object(one), output: z.object({ files: z.int() }) }),
};
