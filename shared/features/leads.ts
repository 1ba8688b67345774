// 想参加: people who said they would like to help, wherever they said it: at a visit, over a request, at a meeting. Each is asked,
// and becomes a volunteer or does not; nobody is forgotten. The table is written by the volunteers' feature.
import { z } from 'zod';
import { command, query } from '../contract';
import { Day, filled, Id, line } from '../text';
import { PersonName, Phone } from './people';

/** Waiting to be asked, became a volunteer, did not. */
export const LeadState = z.enum(['open', 'joined', 'dropped']);
export type LeadState = z.infer<typeof LeadState>;
export const leadStateWords: Record<LeadState, string> = { open: '待联系', joined: '已加入', dropped: '没有加入' };

/** Where it was said; a person may write another. */
export const leadSources = ['走访', '来站', '诉求', '活动现场', '居民见面会', '微信群'] as const;

export const Lead = z.object({
  id: Id,
  personId: Id.nullable(),
  name: z.string(),
  /** Masked. */
  phone: z.string().nullable(),
  source: z.string(),
  words: z.string(),
  heardOn: Day,
  by: z.string(),
  state: LeadState,
  volunteerId: Id.nullable(),
  endedOn: Day.nullable(),
  endReason: z.string().nullable(),
});
export type Lead = z.infer<typeof Lead>;

/** Somebody of the ledger, or one who is not in it. */
const Who = z.union([
  z.object({ personId: Id }),
  z.object({ name: PersonName, phone: z.preprocess((value) => (value === '' ? null : value), Phone.nullable()).default(null) }),
]);

const acknowledged = z.object({ id: Id });

export const leads = {
  /** The latest first, at most 500. */
  'leads.list': query({ input: z.object({ state: LeadState.default('open') }), output: z.array(Lead) }),
  'leads.add': command({
    input: z.object({ who: Who, source: filled(20), words: line(200).default(''), on: Day }),
    output: acknowledged,
  }),
  /** Asked, and does not join. */
  'leads.drop': command({ input: z.object({ id: Id, reason: filled(60) }), output: acknowledged }),
};
