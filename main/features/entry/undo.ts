// Taking a saving back (撤销上一次保存): as if it had never been, as long as nobody has worked on its people since.
import { dayInChina, dayWords } from '../../../shared/text';
import { numbersAbout } from '../../audit';
import { isHeldElsewhere } from '../../database/trouble';
import type { CommandPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { importedChangesOf } from '../imports/queries';
import { placeOfRoom, takeBackPeople } from '../residents/queries';
import type { Written } from './save';

/** Why it was taken back, as the log has it. */
const MISTAKEN = '登记有误';
/** Looking at somebody changes nothing. */
const looking = ['residents.reveal', 'residents.copy'];

const peopleOf = ({ created, moved }: Written) => [...created, ...moved.map(({ personId }) => personId)];

/** Whether the log has something newer than the saving about its people or the household it opened. */
async function notedSince({ db }: CommandPowers, entryId: number, written: Written): Promise<boolean> {
  // Past the views of a building chief, whose log shows people alone.
  const station = db.withSchema('main');
  const log = station.selectFrom('auditEntry');
  const own = await log
    .select('id')
    .where('id', 'in', numbersAbout(station, 'entry', [entryId]))
    .orderBy('id')
    .executeTakeFirstOrThrow();
  const later = await log
    .select('id')
    .where('id', '>', own.id)
    .where('operation', 'not in', looking)
    .where(({ or, eb }) =>
      or([
        eb('id', 'in', numbersAbout(station, 'person', peopleOf(written))),
        eb('id', 'in', numbersAbout(station, 'household', [written.household ?? 0])),
      ]),
    )
    .executeTakeFirst();
  return later !== undefined;
}

async function importedSince({ db }: CommandPowers, at: string, written: Written): Promise<boolean> {
  for (const id of peopleOf(written)) {
    if ((await importedChangesOf(db, id)).some((change) => change.at >= at)) return true;
  }
  return false;
}

async function joinedSince({ db }: CommandPowers, written: Written): Promise<boolean> {
  if (written.household === null) return false;
  const other = await db
    .selectFrom('residence')
    .select('id')
    .where('householdId', '=', written.household)
    .where('personId', 'not in', peopleOf(written))
    .executeTakeFirst();
  return other !== undefined;
}

const TOUCHED = '这次保存之后，又登记过这户人的事，撤销会丢掉它们。请在台账里逐个更正。';

async function refuseIfTouched(powers: CommandPowers, id: number, at: string, written: Written): Promise<void> {
  if (await notedSince(powers, id, written)) throw new Refusal(TOUCHED);
  if ((await importedSince(powers, at, written)) || (await joinedSince(powers, written))) throw new Refusal(TOUCHED);
}

/** Another feature may hold on to somebody without a note of theirs; the database says so. */
async function takeBack(powers: CommandPowers, written: Written): Promise<void> {
  try {
    await takeBackPeople(powers, written);
  } catch (error) {
    throw isHeldElsewhere(error) ? new Refusal(TOUCHED) : error;
  }
}

/** Refuses another's saving, one of an earlier day, one taken back before, and one whose people were worked on since. */
export async function undoSaving(powers: CommandPowers, id: number): Promise<void> {
  const { db, now, today, session, note } = powers;
  const saving = await db.selectFrom('entry').selectAll().where('id', '=', id).executeTakeFirst();
  if (!saving || saving.staffId !== session.staffId) throw new Refusal('没有找到这次保存。只能撤销自己保存的。');
  if (saving.undoneAt !== null) throw new Refusal('这次保存已经撤销过了。');
  const day = dayInChina(saving.at);
  if (day !== today) throw new Refusal(`这是${dayWords(day)}保存的，只能当天撤销。请在台账里逐个更正。`);
  const written = JSON.parse(saving.written) as Written;
  await refuseIfTouched(powers, id, saving.at, written);
  await takeBack(powers, written);
  await db.updateTable('entry').set({ undoneAt: now }).where('id', '=', id).execute();
  const facts = { place: await placeOfRoom(db, saving.roomId), residents: peopleOf(written).length };
  note({
    subject: 'entry',
    subjectId: id,
    before: { ...facts, undone: false },
    after: { ...facts, undone: true, reason: MISTAKEN },
  });
}
