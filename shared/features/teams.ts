// 服务队: the teams volunteers are in, each for a term; one of the members leads. A team ends and is not deleted; a volunteer may
// be in several. The tables are written by the volunteers' feature.
import { z } from 'zod';
import { command, query } from '../contract';
import { Day, filled, Id, line } from '../text';

export const TeamCategory = z.enum(['general', 'party', 'visiting', 'patrol', 'green', 'arts', 'skills', 'children']);
export type TeamCategory = z.infer<typeof TeamCategory>;
export const teamCategoryWords: Record<TeamCategory, string> = {
  general: '综合',
  party: '党员先锋',
  visiting: '走访帮扶',
  patrol: '巡逻值守',
  green: '环境卫生',
  arts: '文化文艺',
  skills: '专业服务',
  children: '妇女儿童',
};

const TeamDraft = z.object({ name: filled(20), category: TeamCategory, words: line(100) });

export const Team = TeamDraft.extend({
  id: Id,
  startedOn: Day,
  endedOn: Day.nullable(),
  endReason: z.string().nullable(),
  /** Who leads it now. */
  leader: z.object({ id: Id, name: z.string() }).nullable(),
  /** How many are in it now. */
  members: z.int(),
});
export type Team = z.infer<typeof Team>;

/** One term of one volunteer in one team. */
export const TeamTerm = z.object({
  id: Id,
  volunteerId: Id,
  number: z.string(),
  name: z.string(),
  leads: z.boolean(),
  startedOn: Day,
  endedOn: Day.nullable(),
  endReason: z.string().nullable(),
});
export type TeamTerm = z.infer<typeof TeamTerm>;

const acknowledged = z.object({ id: Id });

export const teams = {
  /** Teams of today first, then those that ended. */
  'teams.list': query({ input: z.object({}), output: z.array(Team) }),
  /** Who is in it, the leader first, then who was. */
  'teams.members': query({ input: z.object({ id: Id }), output: z.array(TeamTerm) }),
  'teams.add': command({ input: TeamDraft, output: acknowledged }),
  'teams.amend': command({ input: TeamDraft.extend({ id: Id }), output: acknowledged }),
  /** The terms of everybody in it end with it. */
  'teams.end': command({
    input: z.object({ id: Id, on: Day, reason: filled(60) }),
    output: z.object({ id: Id, members: z.int() }),
  }),
  /** `leads`: from this day; the leader before goes on as a member. */
  'teams.join': command({
    input: z.object({ id: Id, volunteerId: Id, leads: z.boolean().default(false), on: Day }),
    output: acknowledged,
  }),
  /** `id`: the term. */
  'teams.leave': command({ input: z.object({ id: Id, on: Day, reason: filled(60) }), output: acknowledged }),
};
