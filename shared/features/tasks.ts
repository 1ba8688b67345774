// 任务: what a meeting decided somebody will do by a day, or the office wants done. Each has an owner and, as a rule, a due day; how it
// goes is written down in notes that stay; it ends done, with what came of it, or dropped, for a reason. Open ones of earlier meetings
// come back on the agenda of the next.
import { z } from 'zod';
import { command, query } from '../contract';
import { Day, filled, Id, line } from '../text';
import { Paper } from './papers';

export const TaskState = z.enum(['open', 'done', 'dropped']);
export type TaskState = z.infer<typeof TaskState>;
export const taskStateWords: Record<TaskState, string> = { open: '在办', done: '办完', dropped: '不办了' };

/** Characters of what is to be done, as of a decision. */
export const MOST_TASK = 300;

export const TaskDraft = z.object({
  title: filled(MOST_TASK),
  /** Who sees to it, by name. */
  owner: filled(30),
  /** Where the owner is from; empty for the station itself. */
  unit: line(40),
  /** The owner's account, where it is one of the station. */
  ownerStaffId: Id.nullable().default(null),
  dueOn: Day.nullable(),
});
export type TaskDraft = z.infer<typeof TaskDraft>;

export const taskLabels = {
  title: '做什么',
  owner: '谁来办',
  unit: '单位',
  dueOn: '什么时候前',
  result: '结果',
  words: '进展',
  reason: '原因',
} as const;

export const Task = z.object({
  ...TaskDraft.shape,
  id: Id,
  title: z.string(),
  owner: z.string(),
  unit: z.string(),
  ownerStaffId: Id.nullable(),
  state: TaskState,
  /** Due before today and still open. */
  late: z.boolean(),
  /** The meeting that decided it; null where none did. */
  meeting: z.object({ id: Id, title: z.string(), heldOn: Day }).nullable(),
  /** The latest note. */
  lastNote: z.string().nullable(),
  /** What came of it, or why it was dropped. */
  result: z.string(),
  endedOn: Day.nullable(),
});
export type Task = z.infer<typeof Task>;

export const TaskNoteKind = z.enum(['progress', 'amended', 'done', 'dropped', 'resumed']);
export const TaskNote = z.object({ id: Id, kind: TaskNoteKind, words: z.string(), at: z.string(), by: z.string() });
export type TaskNote = z.infer<typeof TaskNote>;
export const taskNoteWords: Record<z.infer<typeof TaskNoteKind>, string> = {
  progress: '进展',
  amended: '改了',
  done: '办完',
  dropped: '不办了',
  resumed: '重新办',
};

/** The last one of the page before: the day it was sorted by, and its id. */
const Cursor = z.object({ day: z.string().max(10), id: Id });
const acknowledged = z.object({ id: Id });

export const tasks = {
  /** Open ones by due day, those without one last; ended ones the latest first. */
  'tasks.list': query({
    input: z.object({
      view: z.enum(['open', 'late', 'ended']).default('open'),
      meetingId: Id.nullable().default(null),
      /** In what is to be done, or in who does it. */
      text: line(60).default(''),
      after: Cursor.nullable().default(null),
      size: z.int().min(1).max(200).default(50),
    }),
    output: z.object({ rows: z.array(Task), open: z.int(), late: z.int(), next: Cursor.nullable() }),
  }),
  'tasks.card': query({ input: z.object({ id: Id }), output: z.object({ task: Task, notes: z.array(TaskNote) }) }),
  /** Those who may be given one: the accounts of the station, and whoever was given one before, each with the unit. */
  'tasks.owners': query({
    input: z.object({}),
    output: z.array(z.object({ owner: z.string(), unit: z.string(), ownerStaffId: Id.nullable() })),
  }),
  'tasks.add': command({ input: TaskDraft.extend({ meetingId: Id.nullable().default(null) }), output: acknowledged }),
  /** Another owner, another day; the reason is kept among the notes. */
  'tasks.amend': command({ input: TaskDraft.extend({ id: Id, reason: filled(100) }), output: acknowledged }),
  'tasks.note': command({ input: z.object({ id: Id, words: filled(300) }), output: acknowledged }),
  'tasks.done': command({ input: z.object({ id: Id, result: filled(300) }), output: acknowledged }),
  'tasks.drop': command({ input: z.object({ id: Id, reason: filled(100) }), output: acknowledged }),
  'tasks.resume': command({ input: z.object({ id: Id, reason: filled(100) }), output: acknowledged }),
  /** 任务清单: the open ones, or those of one meeting. */
  'tasks.issueList': command({ input: z.object({ meetingId: Id.nullable().default(null) }), output: Paper }),
};
