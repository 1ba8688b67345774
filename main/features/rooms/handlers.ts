import { floorOf, sequenceOf } from '../../../shared/features/estate';
import type { HouseFacts, rooms } from '../../../shared/features/rooms';
import type { HandlersFor } from '../../powers';
import { Refusal } from '../../refusal';
import { amendRoom } from '../estate/queries';
import { needRoom, roomCard } from './card';
import { pictureOf } from './picture';
import { roomsToCheck } from './to-check';

/** Refuses facts that speak against each other. */
function checkHouse({ tenure, letFor, leaseEndsOn }: HouseFacts): void {
  if (tenure === '出租') return;
  const words = '只有出租的房屋才填这一项。请把居住方式选成“出租”，或者清空这一项。';
  if (letFor !== null) throw new Refusal({ letFor: words });
  if (leaseEndsOn !== null) throw new Refusal({ leaseEndsOn: words });
}

export const roomHandlers: HandlersFor<typeof rooms> = {
  'rooms.picture': ({ db, today }, { buildingId }) => pictureOf(db, buildingId, today),

  'rooms.card': ({ db, today }, { id }) => roomCard(db, id, today),

  'rooms.toCheck': ({ db, today }, asked) => roomsToCheck(db, { ...asked, today }),

  'rooms.amend': async ({ db, note }, { id, changes }) => {
    const { place, house } = await needRoom(db, id);
    const after = { ...house, ...(changes as Partial<HouseFacts>) };
    checkHouse(after);
    await amendRoom(db, id, after);
    const words = { building: place.building, unit: place.unit, room: place.number };
    note({ subject: 'room', subjectId: id, before: { ...words, ...house }, after: { ...words, ...after } });
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
