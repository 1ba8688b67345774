// Taking an import back (撤销本次导入): possible while nobody has worked on its people, rooms or later imports since.
import { numbersAbout } from '../../audit';
import { isHeldElsewhere } from '../../database/trouble';
import type { CommandPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { removePlaces } from '../estate/queries';
import { dropTags, patchPerson, strangersIn, takeBack } from '../residents/queries';
import type { ChangeRecord, Entered } from './apply';
import { dropCustom, restoreCustom } from './custom-write';

type Touched = { subject: string; from: number; to: number };

/** Audit entries after the run's own that changed one of these subjects. Looking at someone changes nothing. */
async function touchedSince({ db }: CommandPowers, runId: number, subjects: readonly Touched[]): Promise<number> {
  const own = await db
    .selectFrom('auditEntry')
    .select('id')
    .where('id', 'in', numbersAbout(db, 'importRun', [runId]))
    .orderBy('id')
    .executeTakeFirstOrThrow();
  let count = 0;
  for (const { subject, from, to } of subjects) {
    const found = await db
      .selectFrom('auditEntry')
      .select(({ fn }) => fn.count<number>('id').as('entries'))
      .where('id', 'in', (about) =>
        about
          .selectFrom('auditAbout')
          .select('auditAbout.id')
          .where('auditAbout.subject', '=', subject)
          .where('auditAbout.subjectId', '>=', from)
          .where('auditAbout.subjectId', '<=', to),
      )
      .where('id', '>', own.id)
      .where('operation', 'not in', ['residents.reveal', 'residents.copy'])
      .executeTakeFirstOrThrow();
    count += found.entries;
  }
  return count;
}

async function laterImports(
  { db }: CommandPowers,
  runId: number,
  entered: Entered,
  changed: readonly number[],
): Promise<boolean> {
  const later = await db
    .selectFrom('importChange')
    .innerJoin('importRun', 'importRun.id', 'importChange.importRunId')
    .select('importChange.subjectId')
    .where('importRun.id', '>', runId)
    .where('importRun.undoneAt', 'is', null)
    .execute();
  const [from, to] = entered.person ?? [0, -1];
  return later.some(({ subjectId }) => (subjectId >= from && subjectId <= to) || changed.includes(subjectId));
}

async function refuseIfTouched(powers: CommandPowers, runId: number, entered: Entered, changed: readonly number[]) {
  const subjects: Touched[] = changed.map((id) => ({ subject: 'person', from: id, to: id }));
  for (const { subject, id } of entered.filled ?? []) subjects.push({ subject, from: id, to: id });
  if (entered.person) subjects.push({ subject: 'person', from: entered.person[0], to: entered.person[1] });
  if (entered.household) subjects.push({ subject: 'household', from: entered.household[0], to: entered.household[1] });
  const rooms = entered.places.room;
  if (rooms) subjects.push({ subject: 'room', from: rooms[0], to: rooms[1] });
  const acts = await touchedSince(powers, runId, subjects);
  if (acts > 0) throw new Refusal(`这次导入之后，对其中的人和房屋已经登记了${acts}处改动，撤销会丢掉它们。请在台账里逐个更正。`);
  if ((await strangersIn(powers, entered)) || (await laterImports(powers, runId, entered, changed))) {
    throw new Refusal('这次导入的户里后来又来了人，或者后来的导入改过这些人。请先撤销后来的导入，或在台账里逐个更正。');
  }
}

/** Another feature may hold on to somebody without a note of theirs, as guardian or volunteer; the database says so. */
async function takeBackAll(powers: CommandPowers, entered: Entered): Promise<void> {
  try {
    await takeBack(powers, entered);
  } catch (error) {
    if (!isHeldElsewhere(error)) throw error;
    throw new Refusal('这次导入的人里，有人后来登记成了别人的监护人或志愿者，撤销会丢掉它们。请在台账里逐个更正。');
  }
}

/** Puts everything back as it was before the run. Refuses when later work would be lost. */
export async function undoRun(powers: CommandPowers, runId: number): Promise<void> {
  const { db, note, now } = powers;
  const run = await db.selectFrom('importRun').selectAll().where('id', '=', runId).executeTakeFirst();
  if (!run) throw new Refusal('没有找到这次导入，请重新打开列表。');
  if (run.undoneAt !== null) throw new Refusal('这次导入已经撤销过了。');
  const entered = JSON.parse(run.entered) as Entered;
  const changes = await db
    .selectFrom('importChange')
    .selectAll()
    .where('importRunId', '=', runId)
    .orderBy('id', 'desc')
    .execute();
  await refuseIfTouched(
    powers,
    runId,
    entered,
    changes.map((change) => change.subjectId),
  );
  for (const change of changes) {
    const before = JSON.parse(change.before) as ChangeRecord;
    await patchPerson(powers, before);
    await restoreCustom(powers, 'person', change.subjectId, before.custom ?? {});
    await dropTags(powers, change.subjectId, (JSON.parse(change.after) as ChangeRecord).tags);
  }
  for (const { subject, id, fieldIds } of entered.filled ?? []) {
    const emptied = Object.fromEntries(fieldIds.map((fieldId) => [String(fieldId), null]));
    await restoreCustom(powers, subject, id, emptied);
  }
  await dropCustom(powers, entered, entered.places.room);
  await takeBackAll(powers, entered);
  await removePlaces(powers, entered.places);
  await db.updateTable('importRun').set({ undoneAt: now }).where('id', '=', runId).execute();
  note({
    subject: 'importRun',
    subjectId: runId,
    before: { fileName: run.fileName, undone: false },
    after: { fileName: run.fileName, undone: true },
  });
}
