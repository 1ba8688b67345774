// 参会人: who should come to a meeting, for whom and in what capacity, and who came. A resident is linked and called by the name in
// the ledger; others by the name typed. 列席 looks on and never counts towards the quorum.
import { z } from 'zod';
import { command, query } from '../contract';
import { filled, Id, line } from '../text';

export const Standing = z.enum(['attends', 'observes']);
export type Standing = z.infer<typeof Standing>;
export const standingWords: Record<Standing, string> = { attends: '出席', observes: '列席' };

export const AttendeeState = z.enum(['expected', 'present', 'late', 'excused', 'absent']);
export type AttendeeState = z.infer<typeof AttendeeState>;
export const attendeeStateWords: Record<AttendeeState, string> = {
  expected: '未签到',
  present: '到会',
  late: '迟到',
  excused: '请假',
  absent: '缺席',
};
/** Whoever is in the room. */
export const isThere = (state: AttendeeState): boolean => state === 'present' || state === 'late';

export const SignedBy = z.enum(['tick', 'scan']);
export type SignedBy = z.infer<typeof SignedBy>;

export const Attendee = z.object({
  id: Id,
  personId: Id.nullable(),
  name: z.string(),
  unit: z.string(),
  capacity: z.string(),
  standing: Standing,
  state: AttendeeState,
  /** Why somebody is not there. */
  reason: z.string(),
  /** When they signed in, UTC ISO. */
  at: z.string().nullable(),
  how: SignedBy.nullable(),
});
export type Attendee = z.infer<typeof Attendee>;

export const AttendeeDraft = z.object({
  personId: Id.nullable().default(null),
  /** Of somebody who is no resident; of a resident the ledger knows it. */
  name: line(30).default(''),
  unit: line(40).default(''),
  capacity: line(40).default(''),
  standing: Standing.default('attends'),
});
export type AttendeeDraft = z.infer<typeof AttendeeDraft>;

/** 应到、实到 and whether that is enough. Those who look on are counted apart. */
export const Presence = z.object({
  expected: z.int(),
  present: z.int(),
  late: z.int(),
  excused: z.int(),
  absent: z.int(),
  /** Who neither came nor was excused yet. */
  waiting: z.int(),
  observing: z.int(),
  /** How many must be there; null where nobody asks. */
  needed: z.int().nullable(),
  enough: z.boolean(),
});
export type Presence = z.infer<typeof Presence>;

/** Somebody of a former meeting, offered again. */
export const Known = z.object({
  personId: Id.nullable(),
  name: z.string(),
  unit: z.string(),
  capacity: z.string(),
  standing: Standing,
  /** How many meetings they were listed for. */
  times: z.int(),
});
export type Known = z.infer<typeof Known>;

/** People one meeting lists at most. */
export const MOST_ATTENDEES = 500;

const acknowledged = z.object({ id: Id });

export const attendees = {
  /** People of former meetings who are not on this list yet, the most frequent first. */
  'attendees.known': query({
    input: z.object({ meetingId: Id, text: line(30).default(''), most: z.int().min(1).max(100).default(30) }),
    output: z.array(Known),
  }),
  'attendees.add': command({
    input: z.object({ meetingId: Id, people: z.array(AttendeeDraft).min(1).max(200) }),
    output: z.object({ id: Id, added: z.int() }),
  }),
  'attendees.amend': command({
    input: z.object({ id: Id, name: line(30).default(''), unit: line(40), capacity: line(40), standing: Standing }),
    output: acknowledged,
  }),
  /** `reason`: why they are excused or absent. */
  'attendees.mark': command({
    input: z.object({
      meetingId: Id,
      ids: z.array(Id).min(1).max(MOST_ATTENDEES),
      state: AttendeeState,
      reason: line(60).default(''),
    }),
    output: z.object({ id: Id, marked: z.int() }),
  }),
  /** The code of a row of the sign-in sheet, or a volunteer's card; who is not listed is added. Asked again, it is only answered. */
  'attendees.scan': command({
    input: z.object({ meetingId: Id, code: filled(40) }),
    output: z.object({ id: Id, name: z.string(), already: z.boolean(), added: z.boolean() }),
  }),
  'attendees.end': command({ input: z.object({ id: Id, reason: filled(60) }), output: acknowledged }),
};
