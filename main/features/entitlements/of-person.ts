// One person's entitlements: what may be claimed and is not, what was claimed.
import type { Claim, PersonEntitlements, Unclaimed } from '../../../shared/features/entitlements';
import type { Reader } from '../../powers';
import { lastCallOf, lastCalls } from './people';
import { allRules, entitledTo, hasNone } from './rules';

async function unclaimedBy(db: Reader, personId: number, today: string): Promise<Unclaimed[]> {
  const open: (Omit<Unclaimed, 'last'> & { callId: number | null })[] = [];
  for (const rule of await allRules(db)) {
    if (rule.endedOn !== null) continue;
    const found = await entitledTo(db, rule, today)
      .where('person.id', '=', personId)
      .where(hasNone(rule, today))
      .select(lastCallOf(rule).as('callId'))
      .executeTakeFirst();
    if (found) open.push({ id: rule.id, name: rule.name, words: rule.words, callId: found.callId });
  }
  const calls = await lastCalls(
    db,
    open.map(({ callId }) => callId),
  );
  return open.map(({ callId, ...one }) => ({ ...one, last: calls.get(callId) ?? null }));
}

async function claimsOf(db: Reader, personId: number, today: string): Promise<Claim[]> {
  const rows = await db
    .selectFrom('claim')
    .innerJoin('entitlement', 'entitlement.id', 'claim.entitlementId')
    .select(['claim.id', 'entitlement.name as entitlement', 'claim.fromOn as from', 'claim.toOn'])
    .select(['claim.endedOn', 'claim.endReason'])
    .where('claim.personId', '=', personId)
    .orderBy('claim.id', 'desc')
    .execute();
  return rows.map(({ toOn, endedOn, ...row }) => ({
    ...row,
    to: endedOn ?? toOn,
    holds: endedOn === null && (toOn === null || toOn >= today),
  }));
}

/** What the card of a person tells of entitlements. */
export const entitlementsOf = async (db: Reader, personId: number, today: string): Promise<PersonEntitlements> => ({
  unclaimed: await unclaimedBy(db, personId, today),
  claims: await claimsOf(db, personId, today),
});
