// Who goes on an errand.
import { type Agent, agentKindWords, type NamedAgent } from '../../../shared/features/errands';
import { handlerKindWords } from '../../../shared/features/order-words';
import { dayWords } from '../../../shared/text';
import type { Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { namedVolunteers } from '../volunteers/queries';

type Columns = Record<'agentStaffId' | 'agentPostId' | 'agentVolunteerId' | 'agentHandlerId', number | null>;
const nobody: Columns = { agentStaffId: null, agentPostId: null, agentVolunteerId: null, agentHandlerId: null };
const columnOf: Record<Agent['kind'], keyof Columns> = {
  staff: 'agentStaffId',
  chief: 'agentPostId',
  volunteer: 'agentVolunteerId',
  handler: 'agentHandlerId',
};

async function found(db: Reader, { kind, id }: Agent): Promise<{ name: string; endedOn: string | null } | undefined> {
  if (kind === 'volunteer') return namedVolunteers(db).where('volunteer.id', '=', id).executeTakeFirst();
  const table = ({ staff: 'staff', chief: 'post', handler: 'orderHandler' } as const)[kind];
  return db.selectFrom(table).select(['name', 'endedOn']).where('id', '=', id).executeTakeFirst();
}

/** The columns of whoever goes, and what they are called. Refuses somebody who left. */
export async function agentColumns(db: Reader, agent: Agent | null): Promise<{ columns: Columns; called: string }> {
  if (agent === null) return { columns: nobody, called: '' };
  const who = await found(db, agent);
  if (!who) throw new Refusal({ agent: '没有找到去办的人，请重新选择。' });
  if (who.endedOn !== null) throw new Refusal({ agent: `${who.name}已在${dayWords(who.endedOn)}离任，请换一位。` });
  return { columns: { ...nobody, [columnOf[agent.kind]]: agent.id }, called: `${who.name}（${agentKindWords[agent.kind]}）` };
}

/** Of each kind, at most. */
const MOST = 12;

/** Accounts, chiefs' posts and handlers that stand and are called so. */
async function standing(db: Reader, like: string): Promise<NamedAgent[]> {
  const staff = await db
    .selectFrom('staff')
    .select(['id', 'name'])
    .where('endedOn', 'is', null)
    .where('role', 'in', ['head', 'deputy', 'chief', 'frontDesk'])
    .where('name', 'like', like)
    .orderBy('id')
    .limit(MOST)
    .execute();
  const posts = await db
    .selectFrom('post')
    .innerJoin('building', 'building.id', 'post.buildingId')
    .leftJoin('unit', 'unit.id', 'post.unitId')
    .select(['post.id', 'post.name', 'building.name as building', 'unit.name as unit'])
    .where('post.endedOn', 'is', null)
    .where('post.name', 'like', like)
    .orderBy('post.id')
    .limit(MOST)
    .execute();
  const handlers = await db
    .selectFrom('orderHandler')
    .select(['id', 'name', 'kind'])
    .where('endedOn', 'is', null)
    .where('name', 'like', like)
    .orderBy('id')
    .limit(MOST)
    .execute();
  return [
    ...staff.map(({ id, name }) => ({ kind: 'staff' as const, id, name, words: agentKindWords.staff })),
    ...posts.map(({ id, name, building, unit }) => ({
      kind: 'chief' as const,
      id,
      name,
      words: `${building}${unit ?? ''}楼栋长`,
    })),
    ...handlers.map(({ id, name, kind }) => ({ kind: 'handler' as const, id, name, words: handlerKindWords[kind] })),
  ];
}

/** Everybody who may go and is called so, the station's own first. */
export async function agentsNamed(db: Reader, text: string): Promise<NamedAgent[]> {
  const like = `%${text.replace(/[%_]/g, '')}%`;
  const helpers = await namedVolunteers(db)
    .where('volunteer.endedOn', 'is', null)
    .where(({ eb, or }) => or([eb('person.name', 'like', like), eb('volunteer.name', 'like', like)]))
    .orderBy('volunteer.id')
    .limit(MOST)
    .execute();
  const volunteers = helpers.map(({ id, name, number }) => ({
    ...{ kind: 'volunteer' as const, id, name },
    words: `志愿者${number}`,
  }));
  return [...(await standing(db, like)), ...volunteers];
}
