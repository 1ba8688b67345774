import type { Generated } from 'kysely';
import type { TaskNote, TaskState } from '../../../shared/features/tasks';

export type TaskTables = {
  task: {
    id: Generated<number>;
    /** The decision it carries out; null where the office wants it done of its own accord. */
    decisionId: number | null;
    meetingId: number | null;
    title: string;
    owner: string;
    unit: string;
    ownerStaffId: number | null;
    dueOn: string | null;
    state: TaskState;
    /** What came of it, or why it was dropped. */
    result: string;
    endedOn: string | null;
    staffId: number;
    at: string;
  };
  taskNote: { id: Generated<number>; taskId: number; kind: TaskNote['kind']; words: string; staffId: number; at: string };
};
