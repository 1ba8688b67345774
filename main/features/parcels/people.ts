// A list of names, where somebody asked for one: everybody who was here at the end of a day, and no more of them than this.

import { buildingCode } from '../../../shared/codes/offices';
import { sex } from '../../../shared/codes/sex';
import { wordsOf } from '../../../shared/codes/table';
import type { PersonRow } from '../../parcels/content';
import type { Reader } from '../../powers';
import { countsOnce, standingOn } from '../residents/queries';

/** What a row holds, in the words of the ledger. */
export const columns = ['姓名', '身份证号', '性别', '出生日期', '居住情况', '楼栋和房号', '从哪天起'];

const here = (db: Reader, day: string) =>
  db
    .selectFrom('residence')
    .innerJoin('person', 'person.id', 'residence.personId')
    .innerJoin('household', 'household.id', 'residence.householdId')
    .innerJoin('room', 'room.id', 'household.roomId')
    .innerJoin('unit', 'unit.id', 'room.unitId')
    .where(standingOn('residence', day))
    .where(countsOnce(day))
    .where('person.erasedOn', 'is', null);

export const peopleOn = async (db: Reader, day: string): Promise<number> =>
  (
    await here(db, day)
      .select(({ fn }) => fn.countAll<number>().as('many'))
      .executeTakeFirstOrThrow()
  ).many;

export async function rowsOn(db: Reader, day: string, stationCode: string): Promise<PersonRow[]> {
  const rows = await here(db, day)
    .select(['person.name', 'person.idNumber', 'person.sex', 'person.birthOn', 'residence.residency', 'residence.startedOn'])
    .select(['unit.buildingId', 'unit.name as unit', 'room.number as room'])
    .orderBy('residence.id')
    .execute();
  return rows.map(({ buildingId, unit, room, sex: code, ...row }) => ({
    ...row,
    sex: wordsOf(sex, code),
    place: buildingCode(stationCode, buildingId),
    room: `${unit}${room}`,
  }));
}
