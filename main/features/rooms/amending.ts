import type { HouseFacts } from '../../../shared/features/rooms';
import type { CommandPowers } from '../../powers';
import { Refusal } from '../../refusal';
import { amendRoom } from '../estate/queries';
import { needRoom } from './card';

/** Refuses facts that speak against each other. */
function checkHouse({ tenure, letFor, leaseEndsOn }: HouseFacts): void {
  if (tenure === '出租') return;
  const words = '只有出租的房屋才填这一项。请把居住方式选成“出租”，或者清空这一项。';
  if (letFor !== null) throw new Refusal({ letFor: words });
  if (leaseEndsOn !== null) throw new Refusal({ leaseEndsOn: words });
}

async function write({ db, note }: CommandPowers, id: number, changesOf: (house: HouseFacts) => Partial<HouseFacts>) {
  const { place, house } = await needRoom(db, id);
  const after = { ...house, ...changesOf(house) };
  checkHouse(after);
  await amendRoom(db, id, after);
  const words = { building: place.building, unit: place.unit, room: place.number };
  note({ subject: 'room', subjectId: id, before: { ...words, ...house }, after: { ...words, ...after } });
}

/** Changes these facts of a room, with a note. Refuses what speaks against the rest. */
export const amendFacts = (powers: CommandPowers, id: number, changes: Partial<HouseFacts>): Promise<void> =>
  write(powers, id, () => changes);

/** The same for what was found at the door: a room that is let no longer has no lease either. */
export const amendHouse = (powers: CommandPowers, id: number, changes: Partial<HouseFacts>): Promise<void> =>
  write(powers, id, ({ tenure }) => ({
    ...changes,
    ...((changes.tenure ?? tenure) === '出租' ? {} : { letFor: null, leaseEndsOn: null }),
  }));
