import type { ResidentCard } from '../../../shared/features/residents';
import { maskDocument } from '../../../shared/text';
import type { Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { chiefOf } from '../chiefs/queries';
import { standsOn } from '../groups/queries';
import { personOf } from './people';
import { maskedId, maskedPhone, peopleAtLast, residentRow, residentsOf, rowColumns } from './rows';

const taggedSince = (db: Reader, id: number, today: string) =>
  db
    .selectFrom('personTag')
    .select(['tag', 'startedOn as since'])
    .where('personId', '=', id)
    .where(standsOn(today))
    .orderBy('id')
    .execute();

/** The record this one was merged into; null as well where it belongs to another building than one's own. */
const namedPerson = async (db: Reader, id: number | null) =>
  id === null ? null : ((await db.selectFrom('person').select(['id', 'name']).where('id', '=', id).executeTakeFirst()) ?? null);

const mergedFrom = (db: Reader, id: number) =>
  db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('mergedInto', '=', id)
    .where('erasedOn', 'is', null)
    .orderBy('id')
    .execute();

/** Everything the card of a person shows, numbers masked. */
export async function cardOf(db: Reader, id: number, today: string): Promise<ResidentCard> {
  const { id: _id, erasedOn: _erasedOn, mergedInto, diedOn, ...person } = await personOf(db, id);
  const found = await peopleAtLast(db)
    .select(rowColumns(today))
    .select(['room.id as roomId', 'unit.id as unitId', 'building.id as buildingId'])
    .select(['residence.startedOn', 'residence.endReason'])
    .where('person.id', '=', id)
    .executeTakeFirst();
  if (!found) throw new Refusal('这个人没有住处记录，请重新搜索。');
  const { roomId, unitId, buildingId, startedOn, endReason, ...row } = found;
  return {
    ...residentRow(row),
    ...{ roomId, unitId, buildingId, endReason },
    person: {
      ...person,
      idNumber: maskedId(person.idNumber),
      documentNumber: person.documentNumber && maskDocument(person.documentNumber),
      phone: maskedPhone(person.phone),
      phone2: maskedPhone(person.phone2),
    },
    movedInOn: startedOn,
    endedOn: row.endedOn,
    diedOn,
    mergedInto: await namedPerson(db, mergedInto),
    merged: await mergedFrom(db, id),
    tagged: await taggedSince(db, id, today),
    housemates: (await residentsOf(db, row.householdId, today)).filter((mate) => mate.id !== id),
    chief: (await chiefOf(db, { buildingId, unitId })) ?? null,
  };
}
