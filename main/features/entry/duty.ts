// Households chiefs wrote down.
import { dayInChina } from '../../../shared/text';
import type { DutySource } from '../../duty';
import { instantsOf } from '../../indicator';

export const entryDuty: DutySource = {
  async acts(db, span, { staffIds }) {
    const { from, until } = instantsOf(span);
    const rows = await db
      .selectFrom('entry')
      .innerJoin('room', 'room.id', 'entry.roomId')
      .innerJoin('unit', 'unit.id', 'room.unitId')
      .innerJoin('building', 'building.id', 'unit.buildingId')
      .select(['entry.at', 'entry.staffId', 'entry.roomId', 'room.number', 'unit.name as unit', 'building.name as building'])
      .where('entry.at', '>=', from)
      .where('entry.at', '<', until)
      .where('entry.undoneAt', 'is', null)
      .where('entry.staffId', 'in', staffIds)
      .execute();
    return rows.map(({ at, staffId, roomId, number, unit, building }) => ({
      ...{ kind: 'entry', day: dayInChina(at), about: `room ${roomId}`, words: building + unit + number, to: null },
      by: { staffId },
    }));
  },
};
