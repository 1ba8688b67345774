import { callOutcomeWords, type EntitlementDraft, type entitlements, ruleWords } from '../../../shared/features/entitlements';
import { daysAfter, monthsAfter } from '../../../shared/rules/working-days';
import { dayWords } from '../../../shared/text';
import { untilWritten } from '../../kept';
import type { CommandPowers, HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { checkDay, findPerson, findPresent } from '../residents/queries';
import { entitlementsOf } from './of-person';
import { callPage, entitlementsWithCounts } from './people';
import { allRules, findRule, type Rule } from './rules';

type Writer = CommandPowers['db'];

async function setTags(db: Writer, entitlementId: number, tags: readonly string[]): Promise<void> {
  await db.deleteFrom('entitlementTag').where('entitlementId', '=', entitlementId).execute();
  const rows = [...new Set(tags)].map((tag) => ({ entitlementId, tag }));
  if (rows.length > 0) await db.insertInto('entitlementTag').values(rows).execute();
}

/** Refuses ages the wrong way round, groups the station does not have, and a name that is taken. */
async function checkDraft(db: Reader, name: string, draft: EntitlementDraft, except: number | null): Promise<void> {
  const { ageFrom, ageTo, tags } = draft;
  if (ageFrom !== null && ageTo !== null && ageTo < ageFrom) throw new Refusal({ ageTo: '年龄上限不能小于下限。' });
  const known = await db.selectFrom('careGroup').select('name').where('endedOn', 'is', null).execute();
  const strange = tags.find((tag) => !known.some((group) => group.name === tag));
  if (strange) throw new Refusal({ tags: `本站没有“${strange}”这个类别，请从列表里选。` });
  const taken = (await allRules(db)).some((rule) => rule.endedOn === null && rule.name === name && rule.id !== except);
  if (taken) throw new Refusal({ name: `已经有“${name}”，直接改它就行。` });
}

const noted = (name: string, draft: EntitlementDraft) => ({ name, definition: ruleWords(draft), months: draft.months });
const columnsOf = ({ tags: _, ...columns }: EntitlementDraft) => columns;

const claimNow = (db: Reader, personId: number, entitlementId: number, today: string) =>
  db
    .selectFrom('claim')
    .select(['id', 'toOn'])
    .where('personId', '=', personId)
    .where('entitlementId', '=', entitlementId)
    .where('endedOn', 'is', null)
    .where((eb) => eb.or([eb('toOn', 'is', null), eb('toOn', '>=', today)]))
    .executeTakeFirst();

/** Writes the claim that an answer of 领了 means, unless one holds already. */
async function claim(powers: CommandPowers, rule: Rule, personId: number, on: string, told: string | null | undefined) {
  const { db, today } = powers;
  const there = await claimNow(db, personId, rule.id, today);
  if (there) throw new Refusal(`${rule.name}已经登记领取${there.toOn ? `，到${dayWords(there.toOn)}` : ''}。`);
  const toOn = told === undefined ? (rule.months === null ? null : daysAfter(monthsAfter(on, rule.months), -1)) : told;
  if (toOn !== null && toOn < on) throw new Refusal({ to: '到期日不能早于领取日。' });
  await db
    .insertInto('claim')
    .values({ personId, entitlementId: rule.id, fromOn: on, toOn, endedOn: null, endReason: null })
    .execute();
}

function refuseEnded({ name, endedOn }: Rule): void {
  if (endedOn !== null) throw new Refusal(`“${name}”已于${dayWords(endedOn)}停用。`);
}

export const entitlementHandlers: HandlersFor<typeof entitlements> = {
  'entitlements.list': (powers) => untilWritten(powers, 'entitlements', () => entitlementsWithCounts(powers.db, powers.today)),

  'entitlements.people': async (powers, { id, show, page }) =>
    callPage(powers, { rule: await findRule(powers.db, id), show, today: powers.today, ...page }),

  'entitlements.ofPerson': ({ db, today }, { personId }) => entitlementsOf(db, personId, today),

  'entitlements.add': async ({ db, note }, { name, ...draft }) => {
    await checkDraft(db, name, draft, null);
    const row = { name, ...columnsOf(draft), endedOn: null, endReason: null };
    const { id } = await db.insertInto('entitlement').values(row).returning('id').executeTakeFirstOrThrow();
    await setTags(db, id, draft.tags);
    note({ subject: 'entitlement', subjectId: id, before: null, after: noted(name, draft) });
    return { id };
  },

  'entitlements.amend': async ({ db, note }, { id, name, ...draft }) => {
    const was = await findRule(db, id);
    await checkDraft(db, name, draft, id);
    await db
      .updateTable('entitlement')
      .set({ name, ...columnsOf(draft) })
      .where('id', '=', id)
      .execute();
    await setTags(db, id, draft.tags);
    note({ subject: 'entitlement', subjectId: id, before: noted(was.name, was), after: noted(name, draft) });
    return { id };
  },

  'entitlements.end': async ({ db, today, note }, { id, reason }) => {
    const rule = await findRule(db, id);
    refuseEnded(rule);
    const { name } = rule;
    await db.updateTable('entitlement').set({ endedOn: today, endReason: reason }).where('id', '=', id).execute();
    note({ subject: 'entitlement', subjectId: id, before: { name }, after: { name, endedOn: today, endReason: reason } });
    return { id };
  },

  'entitlements.record': async (powers, { id, personId, on, outcome, words, to }) => {
    const { db, today, now, session, note } = powers;
    const rule = await findRule(db, id);
    refuseEnded(rule);
    await findPresent(db, personId);
    checkDay(on, { today, notBefore: null });
    if (outcome === 'claimed') await claim(powers, rule, personId, on, to);
    const call = { personId, entitlementId: id, heldOn: on, outcome, words, staffId: session.staffId, at: now };
    const added = await db.insertInto('screeningCall').values(call).returning('id').executeTakeFirstOrThrow();
    const after = { entitlement: rule.name, contactedOn: on, outcome: callOutcomeWords[outcome], words };
    note({ subject: 'person', subjectId: personId, before: null, after });
    return { id: added.id };
  },

  'entitlements.endClaim': async ({ db, today, note }, { claimId, on, reason }) => {
    const row = await db
      .selectFrom('claim')
      .innerJoin('entitlement', 'entitlement.id', 'claim.entitlementId')
      .select(['claim.personId', 'claim.fromOn', 'claim.endedOn', 'entitlement.name'])
      .where('claim.id', '=', claimId)
      .executeTakeFirst();
    if (!row) throw new Refusal('没有找到这次领取，请重新打开卡片。');
    if (row.endedOn !== null) throw new Refusal(`这次领取已于${dayWords(row.endedOn)}结束。`);
    await findPerson(db, row.personId);
    checkDay(on, { today, notBefore: { day: row.fromOn, words: `${row.name}从${dayWords(row.fromOn)}开始领取` } });
    await db.updateTable('claim').set({ endedOn: on, endReason: reason }).where('id', '=', claimId).execute();
    const before = { entitlement: row.name, startedOn: row.fromOn };
    note({
      subject: 'person',
      subjectId: row.personId,
      before,
      after: { entitlement: row.name, endedOn: on, endReason: reason },
    });
    return { id: claimId };
  },

  // Drawing papers takes React, and sheets their writer; both are loaded when somebody wants one.
  'entitlements.issueList': async (powers, wanted) => (await import('./listing')).issueCallList(powers, wanted),

  'entitlements.saveXlsx': async (powers, wanted) => (await import('./listing')).saveCallList(powers, wanted),
};
