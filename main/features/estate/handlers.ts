import { type estate, sequenceOf } from '../../../shared/features/estate';
import { untilWritten } from '../../kept';
import type { HandlersFor } from '../../powers';
import { Refusal } from '../../refusal';
import { addPlaces, placesOf } from './places';
import { buildingTree, roomsOfUnit } from './tree';

export const estateHandlers: HandlersFor<typeof estate> = {
  'estate.tree': (powers) => untilWritten(powers, 'estate', () => buildingTree(powers.db)),

  'estate.rooms': ({ db }, { unitId }) => roomsOfUnit(db, unitId),

  'estate.addBuilding': async (powers, plan) => {
    const there = await powers.db.selectFrom('building').select('id').where('name', '=', plan.building).executeTakeFirst();
    if (there) throw new Refusal(`已经有${plan.building}了，请换一个名称。`);
    const { added } = await addPlaces(powers, placesOf([plan]));
    if (!added.building || !added.room) throw new Refusal('这样一间房也没有，请检查层数和户数。');
    const [id] = added.building;
    const rooms = added.room[1] - added.room[0] + 1;
    powers.note({
      subject: 'building',
      subjectId: id,
      before: null,
      after: { name: plan.building, units: plan.units.length, rooms },
    });
    return { id, rooms };
  },

  'estate.addRoom': async ({ db, note }, { unitId, number, floor }) => {
    const unit = await db
      .selectFrom('unit')
      .innerJoin('building', 'building.id', 'unit.buildingId')
      .select(['unit.name as unit', 'building.name as building'])
      .where('unit.id', '=', unitId)
      .executeTakeFirst();
    if (!unit) throw new Refusal('没有找到这个单元，请重新选择。');
    const there = await db
      .selectFrom('room')
      .select('id')
      .where('unitId', '=', unitId)
      .where('number', '=', number)
      .executeTakeFirst();
    if (there) throw new Refusal(`${unit.building}${unit.unit}已经有${number}室了。`);
    const sequence = sequenceOf(unit.building, unit.unit, number);
    const room = await db
      .insertInto('room')
      .values({ unitId, number, floor, sequence })
      .returning('id')
      .executeTakeFirstOrThrow();
    note({ subject: 'room', subjectId: room.id, before: null, after: { ...unit, room: number } });
    return room;
  },
};
