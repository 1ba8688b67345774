// 七员工作表: what each chief did in a month, counted under the seven roles (or the six duties) with the acts behind each count; and
// the half-year sheet on which the facts stand beside a free comment. No score is reckoned, and none is kept.
import { z } from 'zod';
import { command, query, task } from '../contract';
import { Day, filled, Id, line, Month } from '../text';
import { DutyKind, DutyScheme, SevenRole, SixDuty } from './duty-kinds';
import { Paper } from './papers';

export const DutyBooking = z.object({ kind: DutyKind, seven: SevenRole, six: SixDuty });
export type DutyBooking = z.infer<typeof DutyBooking>;

const Role = z.object({ code: z.string(), name: z.string() });

export const DutyRow = z.object({
  chiefId: Id,
  name: z.string(),
  places: z.string(),
  /** Days in post. */
  days: z.int(),
  /** One for each role, in their order. */
  counts: z.array(z.int()),
  total: z.int(),
});
export type DutyRow = z.infer<typeof DutyRow>;

export const DutyMonth = z.object({
  scheme: DutyScheme,
  roles: z.array(Role),
  rows: z.array(DutyRow),
  /** Names that two chiefs share: what only a name stands on is counted for neither. */
  shared: z.array(z.string()),
});
export type DutyMonth = z.infer<typeof DutyMonth>;

export const DutyItem = z.object({
  day: Day,
  /** What it was about; with day and kind there is one of each. */
  about: z.string(),
  kind: DutyKind,
  kindName: z.string(),
  role: z.string(),
  words: z.string(),
  /** The screen that shows it; null where none shows it alone. */
  to: z.string().nullable(),
});
export type DutyItem = z.infer<typeof DutyItem>;

/** `2026-H1`, `2026-H2`. */
export const HalfYear = z.string().regex(/^[1-9]\d{3}-H[12]$/);

export const Proposal = z.enum(['goOn', 'committee', 'notAgain']);
export type Proposal = z.infer<typeof Proposal>;
export const proposalWords: Record<Proposal, string> = {
  goOn: '继续担任',
  committee: '推荐进业委会',
  notAgain: '到期不再续聘',
};

export const Evaluation = z.object({
  chiefId: Id,
  name: z.string(),
  places: z.string(),
  days: z.int(),
  counts: z.array(z.int()),
  /** Requests of the own buildings that came in: how many, how many of those due were done, how many of those rated were satisfied. */
  orders: z.object({ taken: z.int(), due: z.int(), done: z.int(), rated: z.int(), satisfied: z.int() }),
  comment: z.string(),
  proposal: Proposal.nullable(),
  /** The sheet as it was issued; its words stand since. */
  paper: z.object({ paperId: Id, number: z.string() }).nullable(),
});
export type Evaluation = z.infer<typeof Evaluation>;

const acknowledged = z.object({ id: Id });
const saved = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('cancelled') }),
  z.object({ outcome: z.literal('saved'), path: z.string(), rows: z.int() }),
]);
const half = z.object({ period: HalfYear });
const ofChief = half.extend({ chiefId: Id });

export const duties = {
  'duties.month': query({ input: z.object({ month: Month }), output: DutyMonth }),
  /** What stands behind the counts of one chief, by day. */
  'duties.items': query({ input: z.object({ month: Month, chiefId: Id }), output: z.array(DutyItem) }),
  'duties.setup': query({ input: z.object({}), output: z.object({ scheme: DutyScheme, bookings: z.array(DutyBooking) }) }),
  'duties.setScheme': command({ input: z.object({ scheme: DutyScheme }), output: acknowledged }),
  'duties.book': command({ input: DutyBooking, output: acknowledged }),
  /** One sheet for each chief, or for one of them, with the acts behind the counts. */
  'duties.issueMonth': command({ input: z.object({ month: Month, chiefId: Id.nullable().default(null) }), output: Paper }),
  'duties.saveXlsx': task({ input: z.object({ month: Month }), output: saved }),
  'duties.halfYear': query({
    input: half,
    output: z.object({ scheme: DutyScheme, roles: z.array(Role), rows: z.array(Evaluation) }),
  }),
  /** Kept until the sheet is issued. */
  'duties.comment': command({
    input: ofChief.extend({ comment: line(600), proposal: Proposal.nullable().default(null) }),
    output: acknowledged,
  }),
  'duties.issueEvaluation': command({ input: ofChief, output: Paper }),
  /** The sheet was wrong: it may be written anew. */
  'duties.withdrawEvaluation': command({ input: ofChief.extend({ reason: filled(60) }), output: acknowledged }),
};
