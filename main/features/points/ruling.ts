// 积分规则: a new version from a day on; what was earned before stays as it was. One activity may earn more or less than usual.
import type { PointRuleDraft } from '../../../shared/features/points';
import type { Output } from '../../../shared/operations';
import { dayWords } from '../../../shared/text';
import type { CommandPowers, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { activityOf } from '../activities/queries';
import { ruleOn } from './credit';

/** Every version, the newest first. */
export async function rules(db: Reader, today: string): Promise<Output<'points.rules'>> {
  const rows = await db
    .selectFrom('pointRule')
    .leftJoin('staff', 'staff.id', 'pointRule.staffId')
    .selectAll('pointRule')
    .select('staff.name as by')
    .orderBy('version', 'desc')
    .execute();
  const now = await ruleOn(db, today);
  return rows.map(({ staffId: _, at: __, handEarns, ...row }) => ({
    ...row,
    handEarns: handEarns === 1,
    inForce: row.id === now.id,
  }));
}

/** Writes a new version. Refuses one that would hold for days that are over. */
export async function addRule({ db, today, now, session, note }: CommandPowers, draft: PointRuleDraft) {
  if (draft.validFrom < today) throw new Refusal({ validFrom: '新规则从今天或以后起用，过去的不改。' });
  const last = await db.selectFrom('pointRule').selectAll().orderBy('version', 'desc').limit(1).executeTakeFirstOrThrow();
  if (draft.validFrom < last.validFrom)
    throw new Refusal({ validFrom: `上一版从${dayWords(last.validFrom)}起用，新的一版不能更早。` });
  const version = last.version + 1;
  const row = { ...draft, handEarns: draft.handEarns ? (1 as const) : (0 as const), version, staffId: session.staffId, at: now };
  const { id } = await db.insertInto('pointRule').values(row).returning('id').executeTakeFirstOrThrow();
  const { id: _, staffId: __, at: ___, version: ____, handEarns, ...before } = last;
  note({ subject: 'pointRule', subjectId: id, before: { ...before, handEarns: handEarns === 1 }, after: draft });
  return { id, version };
}

/** Says how one activity counts. Refuses when it was said before, or when hours of it have been approved. */
export async function setRate({ db, now, session, note }: CommandPowers, asked: { activityId: number; percent: number }) {
  const { name } = await activityOf(db, asked.activityId);
  const before = await db.selectFrom('pointRate').select('percent').where('activityId', '=', asked.activityId).executeTakeFirst();
  if (before) throw new Refusal(`“${name}”已经定为按${before.percent / 100}倍，定了就不改。`);
  const approved = await db
    .selectFrom('hourEntry')
    .select('id')
    .where('activityId', '=', asked.activityId)
    .where('state', '=', 'approved')
    .executeTakeFirst();
  if (approved) throw new Refusal(`“${name}”已经有通过的时长，倍数要在审核之前定。`);
  const row = { ...asked, staffId: session.staffId, at: now };
  const { id } = await db.insertInto('pointRate').values(row).returning('id').executeTakeFirstOrThrow();
  note({ subject: 'pointRate', subjectId: id, before: null, after: { activity: name, percent: asked.percent } });
  return { id };
}

export const rates = (db: Reader) =>
  db
    .selectFrom('pointRate')
    .innerJoin('activity', 'activity.id', 'pointRate.activityId')
    .select(['pointRate.id', 'pointRate.activityId', 'activity.name as activity', 'pointRate.percent'])
    .orderBy('pointRate.id', 'desc')
    .limit(200)
    .execute();
