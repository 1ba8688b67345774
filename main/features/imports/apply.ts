// Carrying a plan out, in the one transaction of its command, and remembering enough to take it back.
import type { ImportRun } from '../../../shared/features/imports';
import type { CommandPowers } from '../../powers';
import { type AddedPlaces, addPlaces } from '../estate/queries';
import { type CustomFacts, writeValues } from '../fields/queries';
import { type EnteredRanges, enterPeople, type PersonPatch, patchPerson, type Range } from '../residents/queries';
import { type CustomRecord, type Filled, recordOf, writeCustom } from './custom-write';
import type { PersonChange } from './differences';
import type { Shape } from './layouts';
import { entering, type ImportPlan } from './plan';

/** First and last id of everything a run created, and what it filled in of what was there. */
export type Entered = EnteredRanges & { places: AddedPlaces; filled?: Filled[] };

/** What one person was before and became; enough to go back. */
export type ChangeRecord = Pick<PersonPatch, 'personId' | 'residenceId' | 'fields' | 'residence' | 'tags'> & {
  /** Imports of before there were custom fields have none. */
  custom?: CustomRecord;
  /** The same in words, for the history of the person. */
  told?: CustomFacts;
};

function patches({ person, fields, residence, tags, renewed, custom }: PersonChange): {
  before: ChangeRecord;
  after: ChangeRecord;
} {
  const whose = { personId: person.id, residenceId: person.home?.residenceId ?? null };
  const was = Object.fromEntries(Object.keys(fields).map((field) => [field, person[field as keyof typeof fields]]));
  const home: ChangeRecord['residence'] = {};
  if (residence.relation !== undefined) home.relation = person.home?.relation ?? null;
  if (residence.residency !== undefined) home.residency = person.home?.residency ?? null;
  const held = Object.fromEntries(custom.map(({ field, now }) => [String(field.id), now]));
  return {
    before: { ...whose, fields: was, residence: home, tags: [], custom: held },
    after: { ...whose, fields, residence, tags: [...tags, ...renewed], custom: recordOf(custom) },
  };
}

async function change(powers: CommandPowers, importRunId: number, changes: readonly PersonChange[]): Promise<void> {
  for (const one of changes) {
    const { before, after } = patches(one);
    await patchPerson(powers, after);
    const told = await writeValues(powers, { subject: 'person', id: one.person.id, values: recordOf(one.custom) });
    await powers.db
      .insertInto('importChange')
      .values({
        importRunId,
        subject: 'person',
        subjectId: one.person.id,
        before: JSON.stringify({ ...before, ...(told ? { told: told.before } : {}) } satisfies ChangeRecord),
        after: JSON.stringify({ ...after, ...(told ? { told: told.after } : {}) } satisfies ChangeRecord),
      })
      .execute();
  }
}

type Source = { fileName: string; layout: string; mapping: readonly (string | null)[]; shape: Shape };

/** The run, and the people it brought. */
export type Applied = { run: ImportRun; people: Range };

/** Writes everything the plan says. */
export async function applyPlan(powers: CommandPowers, plan: ImportPlan, source: Source, findings: number): Promise<Applied> {
  const { db, now, session, note } = powers;
  const { roomIds, added } = await addPlaces(powers, plan.places);
  const ranges = await enterPeople(powers, entering(plan.households, roomIds));
  const filled = await writeCustom(powers, plan, { ranges, rooms: added.room, roomIds });
  const entered: Entered = { ...ranges, places: added, filled };
  const { id } = await db
    .insertInto('importRun')
    .values({
      ...plan.counts,
      at: now,
      staffId: session.staffId,
      fileName: source.fileName,
      findings,
      entered: JSON.stringify(entered),
      undoneAt: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await change(powers, id, plan.changes);
  const { fileName } = source;
  const kept = { mapping: JSON.stringify(source.mapping), shape: JSON.stringify(source.shape) };
  const layout = { layout: source.layout, ...kept, usedAt: now, fileName };
  await db
    .insertInto('importLayout')
    .values(layout)
    .onConflict((on) => on.column('layout').doUpdateSet(layout))
    .execute();
  note({ subject: 'importRun', subjectId: id, before: null, after: { fileName: source.fileName, ...plan.counts, findings } });
  const run = { id, at: now, by: session.staffName, fileName, counts: plan.counts, findings, undoneAt: null };
  return { run, people: ranges.person };
}
