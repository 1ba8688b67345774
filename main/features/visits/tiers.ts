// Which groups are visited how often. A tier ends and another begins: what was due before the change stays explainable.
import { sql } from 'kysely';
import type { visits } from '../../../shared/features/visit-acts';
import { type Every, everyWords, usualTiers } from '../../../shared/features/visit-words';
import type { VisitTier } from '../../../shared/features/visits';
import type { CommandPowers, HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { standsOn } from '../groups/queries';

/** Groups that are visited by plan now. */
export async function countTiers(db: Reader): Promise<number> {
  const { many } = await db
    .selectFrom('visitTier')
    .where('endedOn', 'is', null)
    .select(({ fn }) => fn.countAll<number>().as('many'))
    .executeTakeFirstOrThrow();
  return many;
}

async function tiersOf(db: Reader, today: string): Promise<VisitTier[]> {
  const rows = await db
    .selectFrom('careGroup')
    .leftJoin('visitTier', (on) => on.onRef('visitTier.groupId', '=', 'careGroup.id').on('visitTier.endedOn', 'is', null))
    .select(['careGroup.id as groupId', 'careGroup.name as group', 'careGroup.sealed'])
    .select(['visitTier.every', 'visitTier.byPhone', 'visitTier.startedOn as since'])
    .select((eb) =>
      eb
        .selectFrom('personTag')
        .innerJoin('residence', 'residence.personId', 'personTag.personId')
        .whereRef('personTag.tag', '=', 'careGroup.name')
        .where('residence.endedOn', 'is', null)
        .where(standsOn(today))
        .select(({ fn }) => fn.count<number>('personTag.personId').distinct().as('people'))
        .as('people'),
    )
    .where('careGroup.endedOn', 'is', null)
    .orderBy(sql`"visitTier"."id" is null`)
    .orderBy('careGroup.position')
    .execute();
  return rows.map(({ people, byPhone, sealed, ...row }) => ({
    ...row,
    sealed: sealed === 1,
    byPhone: byPhone === 1,
    people: people ?? 0,
    usual: usualTiers[row.group] ?? null,
  }));
}

type Wanted = { every: Every; byPhone: boolean };

async function begin({ db, today, note }: CommandPowers, group: { groupId: number; group: string }, { every, byPhone }: Wanted) {
  const row = {
    groupId: group.groupId,
    every,
    byPhone: byPhone ? 1 : 0,
    startedOn: today,
    endedOn: null,
    endReason: null,
  } as const;
  await db.insertInto('visitTier').values(row).execute();
  const after = { group: group.group, every: everyWords[every], byPhone, startedOn: today };
  note({ subject: 'careGroup', subjectId: group.groupId, before: null, after });
}

async function end({ db, today, note }: CommandPowers, { groupId, group, every }: VisitTier, reason: string, noted: boolean) {
  const now = db.updateTable('visitTier').where('groupId', '=', groupId).where('endedOn', 'is', null);
  await now.set({ endedOn: today, endReason: reason }).execute();
  const before = { group, every: every && everyWords[every] };
  if (noted) note({ subject: 'careGroup', subjectId: groupId, before, after: { group, endedOn: today, endReason: reason } });
}

type Setting = 'visits.tiers' | 'visits.setTier' | 'visits.useUsual';

export const tierHandlers: HandlersFor<Pick<typeof visits, Setting>> = {
  'visits.tiers': ({ db, today }) => tiersOf(db, today),

  'visits.setTier': async (powers, { groupId, every, byPhone, reason }) => {
    const tier = (await tiersOf(powers.db, powers.today)).find((one) => one.groupId === groupId);
    if (!tier) throw new Refusal('这一类已经停用，请先到“特殊群体”恢复。');
    if (tier.every === every && (every === null || tier.byPhone === byPhone))
      throw new Refusal(every === null ? `“${tier.group}”本来就没有列入走访。` : `“${tier.group}”已经是${everyWords[every]}。`);
    if (every === null && reason === '') throw new Refusal({ reason: '请写一句为什么不再按期走访。' });
    if (tier.every !== null) await end(powers, tier, reason || '改了走访间隔', every === null);
    if (every !== null) await begin(powers, tier, { every, byPhone });
    return { id: groupId };
  },

  'visits.useUsual': async (powers) => {
    const bare = (await tiersOf(powers.db, powers.today)).filter(({ every, usual }) => every === null && usual !== null);
    if (bare.length === 0) throw new Refusal('常要走访的群体都已经设好了，一个一个改就行。');
    for (const tier of bare) await begin(powers, tier, { every: tier.usual ?? 'monthly', byPhone: false });
    return { groups: bare.length };
  },
};
