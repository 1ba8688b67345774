// Entitlements as other features meet them: taking a person out, and telling them what is held.
import { callOutcomeWords } from '../../../shared/features/entitlements';
import { dayWords } from '../../../shared/text';
import type { CommandPowers, Reader } from '../../powers';

export { callDuty } from './duty';
export { handOverClaims } from './handing-over';
export { entitlementHandlers as claimActs } from './handlers';
export { findRule as entitlementOf } from './rules';

/** Takes every claim of a person and every answer away. The caller notes it. */
export async function forgetClaims({ db }: Pick<CommandPowers, 'db'>, personId: number): Promise<void> {
  await db.deleteFrom('claim').where('personId', '=', personId).execute();
  await db.deleteFrom('screeningCall').where('personId', '=', personId).execute();
}

/** What was claimed and what was said when asked, in words: 项目, 内容. */
export async function claimRows(db: Reader, personId: number): Promise<[string, string][]> {
  const claims = await db
    .selectFrom('claim')
    .innerJoin('entitlement', 'entitlement.id', 'claim.entitlementId')
    .select(['entitlement.name', 'claim.fromOn', 'claim.toOn', 'claim.endedOn'])
    .where('claim.personId', '=', personId)
    .orderBy('claim.id')
    .execute();
  const calls = await db
    .selectFrom('screeningCall')
    .innerJoin('entitlement', 'entitlement.id', 'screeningCall.entitlementId')
    .select(['entitlement.name', 'screeningCall.heldOn', 'screeningCall.outcome', 'screeningCall.words'])
    .where('screeningCall.personId', '=', personId)
    .orderBy('screeningCall.id')
    .execute();
  return [
    ...claims.map(({ name, fromOn, toOn, endedOn }): [string, string] => {
      const end = endedOn ?? toOn;
      return [`领取${name}`, `${dayWords(fromOn)}起${end === null ? '' : `，到${dayWords(end)}`}`];
    }),
    ...calls.map(({ name, heldOn, outcome, words }): [string, string] => [
      `问过${name}`,
      `${dayWords(heldOn)} ${callOutcomeWords[outcome]}\n${words}`,
    ]),
  ];
}
