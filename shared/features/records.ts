// 志愿服务记录: the record of a volunteer has five parts (志愿服务记录与证明出具办法 第四条): 个人基本信息, 志愿服务情况, 培训, 表彰奖励, 评价. Who
// somebody is stands with the volunteers, what they gave and learned with the hours: training is hours that count as 培训 or 演练,
// reviewed like all others. Here is what others gave and said: commendations with the day, the name and who gave it, and evaluations
// in one of three words, or in a sentence, or both. Nothing is added up or averaged. What was written down by mistake is withdrawn,
// with a reason, and stays to be read.
import { z } from 'zod';
import { command, query } from '../contract';
import { Day, filled, Id, line } from '../text';
import { CountsAs, Evaluator } from './activities';
import { OrderRating } from './order-words';
import { Paper } from './papers';

/** When and why it was taken back; null: it stands. */
const Withdrawn = z.object({ on: Day, reason: z.string() }).nullable();

export const CommendationDraft = z.object({
  name: filled(60),
  givenBy: filled(60),
  givenOn: Day,
  words: line(200).default(''),
});

export const Commendation = z.object({
  id: Id,
  name: z.string(),
  givenBy: z.string(),
  givenOn: Day,
  words: z.string(),
  /** Who wrote it down. */
  by: z.string(),
  withdrawn: Withdrawn,
});
export type Commendation = z.infer<typeof Commendation>;

export const EvaluationDraft = z.object({
  evaluator: Evaluator,
  rating: OrderRating.nullable().default(null),
  words: line(200).default(''),
  /** Of one activity the volunteer came to; null: of their service as such. */
  activityId: Id.nullable().default(null),
  evaluatedOn: Day,
});

const TakenPart = z.object({ id: Id, name: z.string(), heldOn: Day });
export type TakenPart = z.infer<typeof TakenPart>;

export const Evaluation = z.object({
  id: Id,
  evaluator: Evaluator,
  rating: OrderRating.nullable(),
  words: z.string(),
  activity: TakenPart.nullable(),
  evaluatedOn: Day,
  /** Who wrote it down. */
  by: z.string(),
  withdrawn: Withdrawn,
});
export type Evaluation = z.infer<typeof Evaluation>;

/** One approved stretch of training or of a drill. */
export const Training = z.object({ id: Id, on: Day, name: z.string(), countsAs: CountsAs, minutes: z.int() });
export type Training = z.infer<typeof Training>;

/** A commendation among those of everybody. */
export const CommendationRow = Commendation.omit({ withdrawn: true }).extend({
  volunteerId: Id,
  number: z.string(),
  volunteer: z.string(),
});
export type CommendationRow = z.infer<typeof CommendationRow>;

const acknowledged = z.object({ id: Id });
const ofVolunteer = { volunteerId: Id };
const withdrawing = z.object({ id: Id, reason: filled(60) });

export const records = {
  /** What the card shows of the last three parts, the latest first; and the activities an evaluation may be of. */
  'records.of': query({
    input: z.object(ofVolunteer),
    output: z.object({
      training: z.array(Training),
      commendations: z.array(Commendation),
      evaluations: z.array(Evaluation),
      takenPart: z.array(TakenPart),
    }),
  }),
  /** Commendations that stand, of a year or of all, the latest first; how many people have them. */
  'records.commendations': query({
    input: z.object({ year: z.int().min(1949).max(2200).nullable().default(null), after: Id.nullable().default(null) }),
    output: z.object({
      rows: z.array(CommendationRow),
      total: z.int(),
      people: z.int(),
      next: Id.nullable(),
      years: z.array(z.int()),
    }),
  }),
  'records.commend': command({ input: CommendationDraft.extend(ofVolunteer), output: acknowledged }),
  'records.amendCommendation': command({ input: CommendationDraft.extend({ id: Id }), output: acknowledged }),
  'records.withdrawCommendation': command({ input: withdrawing, output: acknowledged }),
  'records.evaluate': command({ input: EvaluationDraft.extend(ofVolunteer), output: acknowledged }),
  'records.amendEvaluation': command({ input: EvaluationDraft.extend({ id: Id }), output: acknowledged }),
  'records.withdrawEvaluation': command({ input: withdrawing, output: acknowledged }),
  /** 志愿服务记录 on paper, all five parts; `from` null: from the beginning. */
  'records.issue': command({ input: z.object({ ...ofVolunteer, from: Day.nullable(), to: Day }), output: Paper }),
};
