import type { FieldCondition } from '../../../shared/features/fields';
import { permits } from '../../permission';
import type { Reader, Session } from '../../powers';
import { Refusal } from '../../refusal';

/** Who is shown what is written under sensitive fields: those who write it. */
export const seesSealed = ({ role }: Pick<Session, 'role'>): boolean => permits(role, 'fields.set');

/** Refuses a filter over sensitive fields to somebody who is not shown them: who is on the list would tell. */
export async function refuseSealed(db: Reader, session: Session, conditions: readonly FieldCondition[]): Promise<void> {
  if (conditions.length === 0 || seesSealed(session)) return;
  const ids = conditions.map(({ fieldId }) => fieldId);
  const sealed = await db.selectFrom('field').select('name').where('id', 'in', ids).where('sensitive', '=', 1).executeTakeFirst();
  if (sealed) throw new Refusal(`“${sealed.name}”是敏感栏目，不能用来筛选。请找站长办理。`);
}
