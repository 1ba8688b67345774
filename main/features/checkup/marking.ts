import { type CheckCode, type Checked, checks } from '../../../shared/features/checkup';
import type { CommandPowers, Reader, Writer } from '../../powers';
import { Refusal } from '../../refusal';
import { placeWords } from '../residents/queries';
import { subjectColumnOf } from './checks';
import { findOne } from './list';
import { askedOn } from './setting';

type Wanted = { code: CheckCode; subjectId: number; otherId: number; reason: string };

const auditSubjects = { pair: 'person', person: 'person', household: 'household', room: 'room' } as const;

/** Everybody a mark is about finds it in their history. */
function noteMark({ note }: CommandPowers, { code, subjectId, otherId }: Omit<Wanted, 'reason'>, after: object): void {
  const { subject, title } = checks[code];
  for (const id of otherId === 0 ? [subjectId] : [subjectId, otherId]) {
    note({ subject: auditSubjects[subject], subjectId: id, before: null, after: { check: title, ...after } });
  }
}

/** Writes down that a finding was looked at and is right as it stands. Refuses one that is not there any more. */
export async function mark(powers: CommandPowers, wanted: Wanted): Promise<number> {
  const { db, today, session } = powers;
  const { code, subjectId, otherId, reason } = wanted;
  const found = await findOne(db, { code, asked: await askedOn(db, today), buildingId: null }, wanted);
  if (!found) throw new Refusal('这一处已经不在名单里了，可能刚改过或核对过。请重新打开名单。');
  const about = { personId: null, householdId: null, roomId: null, [subjectColumnOf(code)]: subjectId };
  const seen = { facts: found.facts, reason, staffId: session.staffId, checkedOn: today, endedOn: null, endReason: null };
  const { id } = await db
    .insertInto('checkedFinding')
    .values({ code, ...about, otherId: otherId === 0 ? null : otherId, ...seen })
    .returning('id')
    .executeTakeFirstOrThrow();
  noteMark(powers, wanted, { reason });
  return id;
}

/** Puts a finding back on the list. */
export async function unmark(powers: CommandPowers, id: number): Promise<void> {
  const { db, today } = powers;
  const seen = await db.selectFrom('checkedFinding').selectAll().where('id', '=', id).executeTakeFirst();
  if (!seen || seen.endedOn !== null) throw new Refusal('没有找到这条核对记录，可能已经撤回。请重新打开名单。');
  await db.updateTable('checkedFinding').set({ endedOn: today, endReason: '撤回' }).where('id', '=', id).execute();
  const subjectId = seen.personId ?? seen.householdId ?? seen.roomId ?? 0;
  noteMark(powers, { code: seen.code, subjectId, otherId: seen.otherId ?? 0 }, { withdrawn: true, reason: seen.reason });
}

/** Lines a list of marks shows. */
const MOST = 200;

/** What was looked at under a check, the latest first, whether or not its facts changed since. */
export async function markedOf(db: Reader, code: CheckCode): Promise<Checked[]> {
  const rows = await db
    .selectFrom('checkedFinding as seen')
    .innerJoin('staff', 'staff.id', 'seen.staffId')
    .leftJoin('person', 'person.id', 'seen.personId')
    .leftJoin('person as two', 'two.id', 'seen.otherId')
    .leftJoin('residence', (on) =>
      on.on('residence.id', '=', (eb) =>
        eb
          .selectFrom('residence as stay')
          .select(({ fn }) => fn.max('stay.id').as('last'))
          .whereRef('stay.personId', '=', 'seen.personId'),
      ),
    )
    .leftJoin('household', (on) =>
      on.on((eb) => eb('household.id', '=', eb.fn.coalesce('seen.householdId', 'residence.householdId'))),
    )
    .innerJoin('room', (on) => on.on((eb) => eb('room.id', '=', eb.fn.coalesce('seen.roomId', 'household.roomId'))))
    .innerJoin('unit', 'unit.id', 'room.unitId')
    .innerJoin('building', 'building.id', 'unit.buildingId')
    .select(['seen.id', 'person.name', 'two.name as otherName', 'seen.reason', 'seen.checkedOn', 'staff.name as by'])
    .select(['building.name as building', 'unit.name as unit', 'room.number as room'])
    .where('seen.code', '=', code)
    .where('seen.endedOn', 'is', null)
    .orderBy('seen.id', 'desc')
    .limit(MOST)
    .execute();
  return rows.map(({ building, unit, room, checkedOn, ...row }) => ({
    ...row,
    checkedOn: checkedOn ?? '',
    place: placeWords({ building, unit, room }),
  }));
}

/** What was looked at about somebody who is erased. */
export const forgetMarks = (db: Writer, personId: number): Promise<unknown> =>
  db
    .deleteFrom('checkedFinding')
    .where((eb) => eb.or([eb('personId', '=', personId), eb('otherId', '=', personId)]))
    .execute();
