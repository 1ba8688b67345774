import { floorOf, sequenceOf } from '../../../shared/features/estate';
import type { HouseFacts, rooms } from '../../../shared/features/rooms';
import type { HandlersFor } from '../../powers';
import { Refusal } from '../../refusal';
import { amendRoom } from '../estate/queries';
import { amendFacts } from './amending';
import { needRoom, roomCard } from './card';
import { pictureOf } from './picture';
import { roomsToCheck } from './to-check';

export const roomHandlers: HandlersFor<typeof rooms> = {
  'rooms.picture': ({ db, today }, { buildingId }) => pictureOf(db, buildingId, today),

  'rooms.card': ({ db, today }, { id }) => roomCard(db, id, today),

  'rooms.toCheck': roomsToCheck,

  'rooms.amend': async (powers, { id, changes }) => {
    await amendFacts(powers, id, changes as Partial<HouseFacts>);
    return { id };
  },

  'rooms.renumber': async ({ db, note, today }, { id, number, reason }) => {
    const { place } = await needRoom(db, id);
    if (place.number === number) throw new Refusal({ number: '这就是现在的房号，不用改。' });
    const taken = await db
      .selectFrom('room')
      .select('id')
      .where('unitId', '=', place.unitId)
      .where('number', '=', number)
      .executeTakeFirst();
    if (taken) throw new Refusal({ number: `${place.building}${place.unit}已经有${number}室了，请换一个房号。` });
    const sequence = sequenceOf(place.building, place.unit, number);
    await amendRoom(db, id, { number, floor: floorOf(number), sequence });
    await db.insertInto('roomAlias').values({ roomId: id, number: place.number, endedOn: today, endReason: reason }).execute();
    const words = { building: place.building, unit: place.unit };
    note({ subject: 'room', subjectId: id, before: { ...words, room: place.number }, after: { ...words, room: number, reason } });
    return { id };
  },
};
