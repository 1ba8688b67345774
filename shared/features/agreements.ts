// 协议和调解: a quarrel or a bargain, from what somebody came with to terms that were kept. One file holds the parties, what
// happened, each attempt, the text they signed and the days on which somebody looks whether it is kept (参照《人民调解法》第二十七至
// 三十一条：登记表、笔录、协议书三样成卷). A sealed file shows nothing but its number to anybody but head and deputy.
import { z } from 'zod';
import { command, query } from '../contract';
import { Day, filled, Id, line } from '../text';
import { PersonName, Phone } from './people';

/** A quarrel somebody settles between others, or a bargain without one. */
export const DisputeKind = z.enum(['mediation', 'agreement']);
export type DisputeKind = z.infer<typeof DisputeKind>;
export const disputeKindWords: Record<DisputeKind, string> = { mediation: '调解', agreement: '协议' };

export const DisputeAbout = z.enum(['neighbour', 'leak', 'noise', 'parking', 'repair', 'property', 'family', 'damage', 'other']);
export type DisputeAbout = z.infer<typeof DisputeAbout>;
export const disputeAboutWords: Record<DisputeAbout, string> = {
  neighbour: '邻里',
  leak: '漏水',
  noise: '噪声',
  parking: '停车',
  repair: '公共维修',
  property: '物业服务',
  family: '婚姻家庭',
  damage: '损害赔偿',
  other: '其他',
};

/** Still being talked over; signed; agreed by word of mouth and written down; not agreed; taken back. */
export const DisputeState = z.enum(['open', 'written', 'oral', 'failed', 'withdrawn']);
export type DisputeState = z.infer<typeof DisputeState>;
export const disputeStateWords: Record<DisputeState, string> = {
  open: '办理中',
  written: '已签协议',
  oral: '口头协议',
  failed: '没有谈成',
  withdrawn: '撤回',
};

/** On which side somebody stands. */
export const PartySide = z.enum(['first', 'second', 'third']);
export type PartySide = z.infer<typeof PartySide>;
export const sideWords: Record<DisputeKind, Record<PartySide, string>> = {
  mediation: { first: '申请人', second: '被申请人', third: '有关方' },
  agreement: { first: '甲方', second: '乙方', third: '丙方' },
};

const emptyToNull = (value: unknown) => (value === '' ? null : value);

/** Somebody of the ledger, or a person or company that is not in it. */
export const PartyDraft = z.object({
  side: PartySide,
  who: z.union([
    z.object({ personId: Id }),
    z.object({ name: PersonName, phone: z.preprocess(emptyToNull, Phone.nullable()).default(null) }),
  ]),
  /** 单位, where they speak for one. */
  unit: line(60).default(''),
  /** 身份或职务. */
  capacity: line(40).default(''),
  /** 住址, of those who are not in the ledger. */
  address: line(100).default(''),
});
export type PartyDraft = z.infer<typeof PartyDraft>;

export const Party = z.object({
  id: Id,
  side: PartySide,
  personId: Id.nullable(),
  name: z.string(),
  unit: z.string(),
  capacity: z.string(),
  address: z.string(),
  /** Masked. */
  phone: z.string().nullable(),
  endedOn: Day.nullable(),
  endReason: z.string().nullable(),
});
export type Party = z.infer<typeof Party>;

export const DisputeDraft = z.object({
  about: DisputeAbout,
  /** In a few words: 3号楼东侧墙体倾斜. */
  title: filled(60),
  receivedOn: Day,
  /** How it came to us: 当事人申请, 主动调解, 物业报来. */
  source: line(40),
  place: line(60),
  facts: line(4000),
  /** What each wants. */
  wishes: line(2000),
});
export type DisputeDraft = z.infer<typeof DisputeDraft>;

const shownFile = z.object({
  id: Id,
  /** As printed: 调解〔2026〕3号. */
  number: z.string(),
  kind: DisputeKind,
  sealed: z.boolean(),
  state: DisputeState,
  receivedOn: Day,
  endedOn: Day.nullable(),
});

export const DisputeRow = shownFile.extend({
  /** False: sealed from whoever asks; what follows is empty. */
  shown: z.boolean(),
  about: DisputeAbout.nullable(),
  title: z.string(),
  parties: z.array(z.string()),
});
export type DisputeRow = z.infer<typeof DisputeRow>;

export const DisputeCard = shownFile.extend({
  ...DisputeDraft.shape,
  endReason: z.string().nullable(),
  parties: z.array(Party),
});
export type DisputeCard = z.infer<typeof DisputeCard>;

export const DisputeShow = z.enum(['open', 'closed', 'all']);
export type DisputeShow = z.infer<typeof DisputeShow>;
/** Rows of one page. */
export const DISPUTE_PAGE = 50;

const acknowledged = z.object({ id: Id });

export const agreements = {
  /** The latest first. `text`: in number, title, facts and names. */
  'agreements.list': query({
    /** `meetingId`: only those with an attempt made in that meeting. */
    input: z.object({
      show: DisputeShow.default('open'),
      text: line(60).default(''),
      meetingId: Id.nullable().default(null),
      after: Id.nullable().default(null),
    }),
    output: z.object({ rows: z.array(DisputeRow), next: Id.nullable(), total: z.int() }),
  }),
  'agreements.card': query({ input: z.object({ id: Id }), output: DisputeCard }),
  'agreements.add': command({
    input: DisputeDraft.extend({
      kind: DisputeKind,
      sealed: z.boolean().default(false),
      parties: z.array(PartyDraft).min(2, '至少要有两方。').max(20),
    }),
    output: z.object({ id: Id, number: z.string() }),
  }),
  'agreements.amend': command({ input: DisputeDraft.partial().extend({ id: Id }), output: acknowledged }),
  'agreements.seal': command({ input: z.object({ id: Id, sealed: z.boolean(), reason: filled(60) }), output: acknowledged }),
  'agreements.addParty': command({ input: z.object({ id: Id, party: PartyDraft }), output: acknowledged }),
  'agreements.endParty': command({ input: z.object({ id: Id, reason: filled(60) }), output: acknowledged }),
  /** The whole phone of a party that is not in the ledger; the log keeps why. */
  'agreements.reveal': command({ input: z.object({ id: Id, reason: filled(60) }), output: z.object({ value: z.string() }) }),
};
