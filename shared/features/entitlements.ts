// 应享未享: what people here may be entitled to and have not claimed. A rule says in words whom it means (age, groups, how they
// live here); whoever fits and has no claim that still holds stands on the call list, until somebody asked and the answer is
// kept. What the rule says is the station's; whether somebody is entitled is decided by the office that grants it.
import { z } from 'zod';
import { command, query, task } from '../contract';
import { Day, filled, Id, line } from '../text';
import { Handing } from './disclosures';
import { Paper } from './papers';
import { ListedPerson, Residency } from './people';

/** Months until somebody who said no, or did not qualify, is asked again. */
export const ASKED_AGAIN_MONTHS = 12;
/** The same for somebody who has applied and has no answer yet. */
export const APPLIED_MONTHS = 3;

const Rule = z.object({
  ageFrom: z.int().min(0).max(150).nullable(),
  ageTo: z.int().min(0).max(150).nullable(),
  sex: z.enum(['1', '2']).nullable(),
  residency: Residency.nullable(),
  /** In any of these groups; empty: whatever group. */
  tags: z.array(filled(20)).max(20),
});
const EntitlementDraft = Rule.extend({
  /** What it is and where it is claimed, in words for whoever calls. */
  words: line(200),
  /** How long a claim holds; null: until somebody ends it. */
  months: z.int().min(1).max(120).nullable(),
});
export type EntitlementDraft = z.infer<typeof EntitlementDraft>;

/** The rule in one sentence, as screens show it beside the name. */
export function ruleWords({ ageFrom, ageTo, sex, residency, tags }: z.infer<typeof Rule>): string {
  const age =
    ageFrom !== null && ageTo !== null
      ? `${ageFrom}至${ageTo}周岁`
      : ageFrom !== null
        ? `满${ageFrom}周岁`
        : ageTo !== null
          ? `不满${ageTo + 1}周岁`
          : '';
  const who = sex === null ? '' : sex === '1' ? '男性' : '女性';
  const parts = [age, who, residency === null ? '' : `${residency}人口`, tags.length === 0 ? '' : `属于${tags.join('或')}`];
  const said = parts.filter(Boolean).join('，');
  return `${said === '' ? '所有在册居民' : `在册居民中，${said}的`}；没有登记领取，或领取已到期。`;
}

export const CallOutcome = z.enum(['claimed', 'applied', 'thinking', 'unreached', 'notEligible', 'declined']);
export type CallOutcome = z.infer<typeof CallOutcome>;
export const callOutcomeWords: Record<CallOutcome, string> = {
  claimed: '领了',
  applied: '已申请',
  thinking: '再想想',
  unreached: '联系不上',
  notEligible: '不符合',
  declined: '不要',
};

export const Entitlement = EntitlementDraft.extend({
  id: Id,
  name: z.string(),
  endedOn: Day.nullable(),
  endReason: z.string().nullable(),
  /** Who fits the rule; of them with a claim that holds; of them to be asked. */
  entitled: z.int(),
  claiming: z.int(),
  toCall: z.int(),
});
export type Entitlement = z.infer<typeof Entitlement>;

/** toCall: nobody asked, nobody was reached, or it was thought over; answered: applied, said no or did not qualify; claiming: has a claim. */
export const CallShow = z.enum(['toCall', 'answered', 'claiming']);
export type CallShow = z.infer<typeof CallShow>;
export const callShowWords: Record<CallShow, string> = { toCall: '要联系的', answered: '问过的', claiming: '已领的' };

const LastCall = z.object({ id: Id, on: Day, outcome: CallOutcome, words: z.string(), by: z.string() });
export type LastCall = z.infer<typeof LastCall>;

export const CallRow = ListedPerson.extend({
  last: LastCall.nullable(),
  claimTo: Day.nullable(),
});
export type CallRow = z.infer<typeof CallRow>;

/** `endReason`: why it ended before its time. */
export const Claim = z.object({
  id: Id,
  entitlement: z.string(),
  from: Day,
  to: Day.nullable(),
  holds: z.boolean(),
  endReason: z.string().nullable(),
});
export type Claim = z.infer<typeof Claim>;

/** What a person may claim and has not, and what came of asking. */
export const Unclaimed = z.object({ id: Id, name: z.string(), words: z.string(), last: LastCall.nullable() });
export type Unclaimed = z.infer<typeof Unclaimed>;

export const PersonEntitlements = z.object({ unclaimed: z.array(Unclaimed), claims: z.array(Claim) });
export type PersonEntitlements = z.infer<typeof PersonEntitlements>;

const Cursor = z.object({ sequence: z.int(), id: z.int() });
const Page = z.object({ after: Cursor.nullable().default(null), size: z.int().min(1).max(200).default(50) });
const acknowledged = z.object({ id: Id });
/** `sealedToo`: a rule that names a sealed group tells who is in it; `fullPhones`: to call by. */
const CallListing = z.object({
  id: Id,
  show: CallShow.default('toCall'),
  sealedToo: z.boolean().default(false),
  fullPhones: z.boolean().default(false),
  handing: Handing,
});
export type CallListing = z.infer<typeof CallListing>;

export const entitlements = {
  'entitlements.list': query({ input: z.object({}), output: z.array(Entitlement) }),
  'entitlements.people': query({
    input: z.object({ id: Id, show: CallShow.default('toCall'), page: Page }),
    output: z.object({ rows: z.array(CallRow), total: z.int(), next: Cursor.nullable() }),
  }),
  'entitlements.ofPerson': query({ input: z.object({ personId: Id }), output: PersonEntitlements }),
  'entitlements.add': command({ input: EntitlementDraft.extend({ name: filled(30) }), output: acknowledged }),
  'entitlements.amend': command({ input: EntitlementDraft.extend({ id: Id, name: filled(30) }), output: acknowledged }),
  'entitlements.end': command({ input: z.object({ id: Id, reason: filled(60) }), output: acknowledged }),
  /** What came of asking; 领了 writes the claim from that day. */
  'entitlements.record': command({
    input: z.object({ id: Id, personId: Id, on: Day, outcome: CallOutcome, words: line(200), to: Day.nullable().optional() }),
    output: acknowledged,
  }),
  /** A claim that stopped, or was written down by mistake. */
  'entitlements.endClaim': command({ input: z.object({ claimId: Id, on: Day, reason: filled(60) }), output: acknowledged }),
  /** The call list on paper, with room for what was said and to sign. */
  'entitlements.issueList': command({ input: CallListing, output: Paper }),
  'entitlements.saveXlsx': task({
    input: CallListing,
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('cancelled') }),
      z.object({ outcome: z.literal('saved'), path: z.string(), rows: z.int() }),
    ]),
  }),
};
