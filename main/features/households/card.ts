import type { HouseholdCard } from '../../../shared/features/households';
import type { Reader } from '../../powers';
import { Refusal } from '../../refusal';
import { residentsOf } from '../residents/queries';
import { householdLines, householdRow } from './list';

/** Who else lives behind the same door. */
async function othersIn(db: Reader, roomId: number, except: number) {
  const found = await householdLines(db, null)
    .where('room.id', '=', roomId)
    .where('household.endedOn', 'is', null)
    .where('household.id', '!=', except)
    .orderBy('household.id')
    .execute();
  return found.map(householdRow).map(({ id, headName, residents }) => ({ id, headName, residents }));
}

/** Everything the card of a household shows; its people are those here now, in the order they came. */
export async function cardOf(db: Reader, id: number, today: string): Promise<HouseholdCard> {
  const found = await householdLines(db, null)
    .select(['room.id as roomId', 'unit.id as unitId', 'building.id as buildingId'])
    .select(['household.openedOn', 'household.endedOn'])
    .where('household.id', '=', id)
    .executeTakeFirst();
  if (!found) throw new Refusal('没有找到这一户，请重新选择。');
  const { roomId, unitId, buildingId, openedOn, endedOn, ...row } = found;
  const place = { roomId, unitId, buildingId };
  const [people, others] = [await residentsOf(db, id, today), await othersIn(db, roomId, id)];
  return { ...householdRow(row), ...place, openedOn, endedOn, people, others };
}
