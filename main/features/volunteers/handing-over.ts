import type { CommandPowers, Writer } from '../../powers';
import { Refusal } from '../../refusal';
import { remember, type Trail, type Two } from '../../trail';

const volunteerAs = (db: Writer, personId: number) =>
  db.selectFrom('volunteer').select(['id', 'endedOn']).where('personId', '=', personId).executeTakeFirst();

/** Hours and points stand with one volunteer: of two, the one that ended stays with its record, and two that serve are not one. */
async function handOverVolunteer(db: Writer, trail: Trail, { from, to }: Two): Promise<void> {
  const [other, own] = [await volunteerAs(db, from), await volunteerAs(db, to)];
  if (!other) return;
  if (own) {
    if (other.endedOn !== null) return;
    throw new Refusal(
      own.endedOn === null
        ? '两条都登记为志愿者，各有各的时长和积分。先给其中一位办理退出，再来合并。'
        : '要并掉的那条还在做志愿者。请把那条留下。',
    );
  }
  await remember(db, trail, 'volunteer', other.id, ['personId']);
  await db.updateTable('volunteer').set({ personId: to }).where('id', '=', other.id).execute();
}

/**
 * Two records of one person become one: the volunteer, and whoever was named as one, goes to the record kept. Refuses two
 * volunteers who both serve.
 */
export async function handOverVolunteers(
  { db, today }: Pick<CommandPowers, 'db' | 'today'>,
  trail: Trail,
  two: Two,
): Promise<void> {
  await handOverVolunteer(db, trail, two);
  const open = db.selectFrom('volunteerLead').select('id').where('personId', '=', two.to).where('state', '=', 'open');
  const asked = (await open.executeTakeFirst()) !== undefined;
  const leads = await db.selectFrom('volunteerLead').select(['id', 'state']).where('personId', '=', two.from).execute();
  for (const { id, state } of leads) {
    const twice = asked && state === 'open';
    const change = twice ? { state: 'dropped' as const, endedOn: today, endReason: '合并' } : { personId: two.to };
    await remember(db, trail, 'volunteerLead', id, Object.keys(change));
    await db.updateTable('volunteerLead').set(change).where('id', '=', id).execute();
  }
}
