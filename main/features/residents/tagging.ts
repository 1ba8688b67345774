import { type CareChanges, type CareDraft, type CareField, careFields, careLabels } from '../../../shared/features/care-fields';
import type { CareGroup } from '../../../shared/features/groups';
import type { residents } from '../../../shared/features/residents';
import { dayWords } from '../../../shared/text';
import type { HandlersFor, Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { groupToJoin, validUntil } from '../groups/queries';
import { findPerson, findPresent } from './people';
import { checkDay, sinceBirth } from './rules';
import { beginTag, closeLapsed, detailOf, hasLapsed, openTag, setDetail } from './tags';

/** Refuses a last day that lies before the first. */
function checkTerm(startedOn: string, validTo: string | null): void {
  if (validTo === null || validTo >= startedOn) return;
  throw new Refusal({ validTo: `有效期不能早于登记日期（${dayWords(startedOn)}）。` });
}

/** The last day that was told; where none was, what the group says. */
const termOf = (kind: CareGroup, startedOn: string, told: string | null | undefined): string | null => {
  const validTo = told === undefined ? validUntil(kind, startedOn) : told;
  checkTerm(startedOn, validTo);
  return validTo;
};

/** Refuses own fields the group does not have. */
function checkFields({ name, fields }: CareGroup, care: CareChanges): void {
  const asked = new Set<string>(fields.map(({ field }) => field));
  const strange = careFields.find((field) => (care[field] ?? null) !== null && !asked.has(field));
  if (strange) throw new Refusal(`“${name}”没有“${careLabels[strange]}”这一项。要用的话，请站长到“特殊群体”里给它加上。`);
}

type Facts = { before: Record<string, unknown>; after: Record<string, unknown> };

/**
 * What a note keeps of own fields that changed. Of a sealed group it says which, not what: the history of a person is open to
 * those who may not read the fields.
 */
function changesOf({ sealed }: CareGroup, was: CareDraft | null, care: CareChanges): Facts {
  const changed = careFields.filter((field) => field in care && (care[field] ?? null) !== (was?.[field] ?? null));
  if (sealed) return { before: {}, after: changed.length > 0 ? { changed: changed.map((field) => careLabels[field]) } : {} };
  const of = (values: { [F in CareField]?: string | null | undefined } | null) =>
    Object.fromEntries(changed.map((field) => [field, values?.[field] ?? null]));
  return { before: of(was), after: of(care) };
}

/** The tag nobody ended, valid or not. Refuses where there is none. */
async function tagOf(db: Reader, person: { id: number; name: string }, tag: string) {
  const there = await openTag(db, person.id, tag);
  if (!there) throw new Refusal(`${person.name}现在没有登记为${tag}。`);
  return there;
}

type Tagging = 'residents.tag' | 'residents.amendTag' | 'residents.renewTag' | 'residents.untag';

export const taggingHandlers: HandlersFor<Pick<typeof residents, Tagging>> = {
  'residents.tag': async ({ db, today, note }, { id, tag, on, validTo: told, care }) => {
    const { person } = await findPresent(db, id);
    const kind = await groupToJoin(db, tag);
    const there = await openTag(db, id, tag);
    if (there && !hasLapsed(there, today))
      throw new Refusal(`${person.name}已经登记为${tag}（${dayWords(there.startedOn)}起）。`);
    checkDay(on, { today, notBefore: sinceBirth(person.birthOn) });
    checkFields(kind, care);
    const validTo = termOf(kind, on, told);
    await closeLapsed(db, [id], today, tag);
    const tagId = await beginTag(db, { personId: id, tag, startedOn: on, validTo });
    await setDetail(db, tagId, care);
    const term = validTo === null ? {} : { validTo };
    note({
      subject: 'person',
      subjectId: id,
      before: null,
      after: { tag, startedOn: on, ...term, ...changesOf(kind, null, care).after },
    });
    return { id };
  },

  'residents.amendTag': async ({ db, note }, { id, tag, validTo, care }) => {
    const { person } = await findPresent(db, id);
    const kind = await groupToJoin(db, tag);
    const there = await tagOf(db, person, tag);
    checkFields(kind, care);
    if (validTo !== undefined) {
      checkTerm(there.startedOn, validTo);
      await db.updateTable('personTag').set({ validTo }).where('id', '=', there.id).execute();
    }
    const { before, after } = changesOf(kind, await detailOf(db, there.id), care);
    await setDetail(db, there.id, care);
    const term = (day: string | null | undefined) => (validTo === undefined ? {} : { validTo: day ?? null });
    note({
      subject: 'person',
      subjectId: id,
      before: { tag, ...term(there.validTo), ...before },
      after: { tag, ...term(validTo), ...after },
    });
    return { id };
  },

  'residents.renewTag': async ({ db, today, note }, { id, tag, on, validTo: told }) => {
    const { person } = await findPresent(db, id);
    const kind = await groupToJoin(db, tag);
    const there = await tagOf(db, person, tag);
    checkDay(on, { today, notBefore: { day: there.startedOn, words: `${tag}从${dayWords(there.startedOn)}开始登记` } });
    const validTo = termOf(kind, on, told);
    const care = await detailOf(db, there.id);
    await closeLapsed(db, [id], on, tag);
    await db
      .updateTable('personTag')
      .set({ endedOn: on, endReason: '续期' })
      .where('id', '=', there.id)
      .where('endedOn', 'is', null)
      .execute();
    const tagId = await beginTag(db, { personId: id, tag, startedOn: on, validTo });
    if (care) await setDetail(db, tagId, care);
    note({ subject: 'person', subjectId: id, before: { tag, validTo: there.validTo }, after: { tag, renewedOn: on, validTo } });
    return { id };
  },

  'residents.untag': async ({ db, today, note }, { id, tag, on, reason }) => {
    const person = await findPerson(db, id);
    const there = await tagOf(db, person, tag);
    const notBefore = { day: there.startedOn, words: `${tag}从${dayWords(there.startedOn)}开始登记` };
    checkDay(on, { today, notBefore });
    await db.updateTable('personTag').set({ endedOn: on, endReason: reason }).where('id', '=', there.id).execute();
    note({
      subject: 'person',
      subjectId: id,
      before: { tag, startedOn: there.startedOn },
      after: { tag, endedOn: on, endReason: reason },
    });
    return { id };
  },
};
