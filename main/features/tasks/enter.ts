// A task comes into being: of a decision, or because the office wants something done.
import type { TaskDraft } from '../../../shared/features/tasks';
import type { CommandPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { accountOf } from '../staff/queries';

export const noted = ({ title, owner, unit, dueOn }: TaskDraft) => ({ title, owner, company: unit, doBy: dueOn });

/** Refuses an account that is none any more. */
export async function checkOwner({ db }: Pick<CommandPowers, 'db'>, { ownerStaffId }: TaskDraft): Promise<void> {
  if (ownerStaffId === null || (await accountOf(db, ownerStaffId))) return;
  throw new Refusal({ owner: '这个账号已经停用，请换一个人。' });
}

/** Writes it down and notes it. `of`: what it comes from. */
export async function addTask(
  powers: CommandPowers,
  draft: TaskDraft,
  of: { meetingId: number | null; decisionId: number | null },
): Promise<number> {
  const { db, now, session, note } = powers;
  await checkOwner(powers, draft);
  const row = { ...draft, ...of, state: 'open' as const, result: '', endedOn: null, staffId: session.staffId, at: now };
  const { id } = await db.insertInto('task').values(row).returning('id').executeTakeFirstOrThrow();
  note({ subject: 'task', subjectId: id, before: null, after: noted(draft) });
  return id;
}
