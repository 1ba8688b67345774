// A chief as somebody who was chosen: by whom and why, with whose consent, for which term, with which letter of appointment (聘书).
// A term ends before its last day when the chief no longer holds any post. What the chief does is counted through the account, the
// resident and the name that stand here.
import { z } from 'zod';
import { command, query } from '../contract';
import { Day, filled, Id, line } from '../text';
import { Paper } from './papers';

/** Where chiefs come from, in the words of the reports. */
export const ChiefOrigin = z.enum(['cadre', 'resident', 'partyHome', 'property', 'partyVolunteer', 'other']);
export type ChiefOrigin = z.infer<typeof ChiefOrigin>;
export const chiefOriginWords: Record<ChiefOrigin, string> = {
  cadre: '社区干部',
  resident: '热心居民',
  partyHome: '党员中心户',
  property: '物业人员',
  partyVolunteer: '党员志愿者',
  other: '其他',
};

/** Days before the end of a term at which the home screen speaks of it. */
export const TERM_WARNING_DAYS = 30;
/** Years of a term unless somebody says otherwise. */
export const USUAL_TERM_YEARS = 3;

export const Term = z.object({
  id: Id,
  fromOn: Day,
  toOn: Day,
  /** The letter as it was issued last, e.g. 聘书2026-0003. */
  letter: z.object({ paperId: Id, number: z.string() }).nullable(),
  endedOn: Day.nullable(),
  endReason: z.string().nullable(),
});
export type Term = z.infer<typeof Term>;

export const TermStand = z.enum(['none', 'runs', 'endsSoon', 'over']);

export const ChiefPerson = z.object({
  id: Id,
  name: z.string(),
  /** Where they are posted now. */
  places: z.array(z.string()),
  since: Day,
  /** The last day of the term that runs; null where there is none. */
  termTo: Day.nullable(),
  term: TermStand,
  letter: z.string().nullable(),
  account: z.string().nullable(),
  linked: z.boolean(),
  origin: ChiefOrigin.nullable(),
});
export type ChiefPerson = z.infer<typeof ChiefPerson>;
export const termStandWords: Record<ChiefPerson['term'], string> = {
  none: '没有登记聘期',
  runs: '聘期内',
  endsSoon: '快到期',
  over: '聘期已满',
};

export const ChiefDraft = z.object({
  /** The resident of the ledger, so that what they do as a volunteer or at meetings is counted. */
  personId: Id.nullable().default(null),
  /** Their own account at this desk. */
  staffId: Id.nullable().default(null),
  origin: ChiefOrigin.nullable().default(null),
  recommender: line(40).default(''),
  /** 有热情、有意愿、有能力: what spoke for them. */
  words: line(300).default(''),
  consentedOn: Day.nullable().default(null),
  /** Of their own, in fen a month; null: as the station says. */
  rate: z.int().min(0).max(1_000_000).nullable().default(null),
});
export type ChiefDraft = z.infer<typeof ChiefDraft>;

export const ChiefCard = z.object({
  ...ChiefDraft.shape,
  id: Id,
  name: z.string(),
  personName: z.string().nullable(),
  account: z.string().nullable(),
  posts: z.array(
    z.object({ id: Id, place: z.string(), startedOn: Day, endedOn: Day.nullable(), endReason: z.string().nullable() }),
  ),
  terms: z.array(Term),
  /** What a successor takes over; empty while a post is held. */
  left: z.array(z.object({ words: z.string(), count: z.int(), to: z.string() })),
});
export type ChiefCard = z.infer<typeof ChiefCard>;

const acknowledged = z.object({ id: Id });

export const chiefTerms = {
  /** Those who hold a post now, in house order; of one standing of their term alone where asked. */
  'chiefs.people': query({ input: z.object({ term: TermStand.nullable().default(null) }), output: z.array(ChiefPerson) }),
  'chiefs.card': query({ input: z.object({ id: Id }), output: ChiefCard }),
  /** Accounts of chiefs, to choose from. */
  'chiefs.accounts': query({ input: z.object({}), output: z.array(z.object({ id: Id, name: z.string() })) }),
  'chiefs.amend': command({ input: ChiefDraft.extend({ id: Id }), output: acknowledged }),
  /** A new term begins after the one before. */
  'chiefs.openTerm': command({ input: z.object({ id: Id, fromOn: Day, toOn: Day }), output: acknowledged }),
  'chiefs.endTerm': command({ input: z.object({ termId: Id, on: Day, reason: filled(60) }), output: acknowledged }),
  /** 聘书 of the term. */
  'chiefs.issueLetter': command({ input: z.object({ termId: Id }), output: Paper }),
};
