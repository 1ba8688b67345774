// 微心愿: what somebody wishes for that money or an office does not settle: a walking stick, company on an afternoon. It is written down,
// shown to others in words that tell nobody who wishes, claimed by a volunteer, a partner or a neighbour, brought, and confirmed by
// whoever wished. A claim that comes to nothing ends, and the wish is open again.
import { z } from 'zod';
import { command, query } from '../contract';
import { Day, filled, Id, line } from '../text';
import { Asker } from './asker';
import { Paper } from './papers';
import { PersonName, Phone } from './people';

export const WishKind = z.enum(['goods', 'help', 'company', 'skill', 'other']);
export type WishKind = z.infer<typeof WishKind>;
export const wishKindWords: Record<WishKind, string> = {
  goods: '物品',
  help: '帮忙',
  company: '陪伴',
  skill: '学本领',
  other: '其他',
};

export const WishState = z.enum(['open', 'claimed', 'done', 'ended']);
export type WishState = z.infer<typeof WishState>;
export const wishStateWords: Record<WishState, string> = { open: '等认领', claimed: '已认领', done: '已实现', ended: '已结束' };

/** How whoever wished said that it came true. */
export const WishConfirm = z.enum(['inPerson', 'phone', 'visit', 'chat']);
export type WishConfirm = z.infer<typeof WishConfirm>;
export const wishConfirmWords: Record<WishConfirm, string> = { inPerson: '当面', phone: '电话', visit: '上门', chat: '微信' };

/** What it came from in another feature. */
export const WishOrigin = z.object({ kind: z.enum(['visit', 'order', 'screening']), id: Id });
export type WishOrigin = z.infer<typeof WishOrigin>;

const Told = z.object({ kind: WishKind, words: filled(200) });

export const WishDraft = Told.extend({
  who: Asker,
  /** In words for everybody; empty: not shown yet. */
  publicWords: line(100).default(''),
  /** When it was said; null: today. */
  wishedOn: Day.nullable().default(null),
  origin: WishOrigin.nullable().default(null),
});
export type WishDraft = z.infer<typeof WishDraft>;

export const wishLabels = {
  who: '谁的心愿',
  phone: '电话',
  kind: '种类',
  words: '心愿是什么',
  publicWords: '给大家看的说法',
  wishedOn: '哪天说的',
} as const;

/** Who takes it on: a volunteer, a partner of the station, or somebody by name. */
export const Claimant = z.union([
  z.object({ volunteerId: Id }),
  z.object({ partnerId: Id }),
  z.object({ name: PersonName, phone: z.preprocess((value) => (value === '' ? null : value), Phone.nullable()).default(null) }),
]);
export type Claimant = z.infer<typeof Claimant>;

export const WishRow = z.object({
  id: Id,
  number: z.string(),
  kind: WishKind,
  words: z.string(),
  publicWords: z.string(),
  state: WishState,
  wisher: z.string(),
  building: z.string(),
  wishedOn: Day,
  /** Who has it now; empty where nobody has. */
  claimant: z.string(),
  doneOn: Day.nullable(),
});
export type WishRow = z.infer<typeof WishRow>;

export const WishClaim = z.object({
  id: Id,
  claimant: z.string(),
  /** Masked. */
  phone: z.string().nullable(),
  claimedOn: Day,
  endedOn: Day.nullable(),
  endReason: z.string().nullable(),
});

export const WishCard = WishRow.extend({
  personId: Id.nullable(),
  /** Masked. */
  phone: z.string().nullable(),
  publishedOn: Day.nullable(),
  result: z.string(),
  confirmWay: WishConfirm.nullable(),
  origin: WishOrigin.nullable(),
  endedOn: Day.nullable(),
  endReason: z.string().nullable(),
  claims: z.array(WishClaim),
});
export type WishCard = z.infer<typeof WishCard>;

export const WishView = z.enum(['open', 'claimed', 'done', 'ended', 'all']);
export type WishView = z.infer<typeof WishView>;
/** Rows of one page. */
export const WISH_PAGE = 50;
/** Days after which one that somebody took on is asked about. */
export const WISH_DAYS = 30;

const acknowledged = z.object({ id: Id });
const one = { id: Id };

export const wishes = {
  /** The latest first. `text`: in number, words and the name of whoever wishes. */
  'wishes.list': query({
    input: z.object({ view: WishView.default('open'), text: line(60).default(''), after: Id.nullable().default(null) }),
    output: z.object({
      rows: z.array(WishRow),
      next: Id.nullable(),
      counts: z.object({ open: z.int(), claimed: z.int(), hidden: z.int() }),
    }),
  }),
  'wishes.card': query({ input: z.object(one), output: WishCard }),
  'wishes.add': command({ input: WishDraft, output: z.object({ id: Id, number: z.string() }) }),
  'wishes.amend': command({ input: Told.extend(one), output: acknowledged }),
  /** Shown to others in these words; empty: shown no longer. Refuses what tells who it is. */
  'wishes.publish': command({ input: z.object({ ...one, publicWords: line(100) }), output: acknowledged }),
  'wishes.claim': command({
    input: z.object({ ...one, claimant: Claimant, on: Day.nullable().default(null) }),
    output: acknowledged,
  }),
  'wishes.giveUp': command({ input: z.object({ ...one, reason: filled(60) }), output: acknowledged }),
  /** Brought, and confirmed by whoever wished. */
  'wishes.fulfil': command({
    input: z.object({ ...one, words: filled(200), way: WishConfirm, on: Day.nullable().default(null) }),
    output: acknowledged,
  }),
  'wishes.end': command({ input: z.object({ ...one, reason: filled(60) }), output: acknowledged }),
  'wishes.resume': command({ input: z.object({ ...one, reason: filled(60) }), output: acknowledged }),
  /** The whole phone of whoever wishes; the log keeps why. */
  'wishes.reveal': command({ input: z.object({ ...one, reason: filled(60) }), output: z.object({ value: z.string() }) }),
  /** 心愿墙: those that are open, in the words for everybody. */
  'wishes.issueWall': command({ input: z.object({ format: z.enum(['A4', 'A3']).default('A4') }), output: Paper }),
};
