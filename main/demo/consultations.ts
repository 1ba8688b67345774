// What the fictional station is asking: the owners of one building decide on a lift; most have answered.
import { daysAfter } from '../../shared/rules/working-days';
import { enterConsultation } from '../features/consultations/queries';
import { amendRoom } from '../features/estate/queries';
import type { CommandPowers } from '../powers';
import { diceOf } from './dice';

const SEED = 20_261_123;
/** Flats of three plans. */
const areas = [68.5, 89.36, 112.4];

/** Areas, and as owner whoever heads the household. */
async function furnish({ db }: CommandPowers, buildingId: number): Promise<void> {
  const rooms = await db
    .selectFrom('room')
    .innerJoin('unit', 'unit.id', 'room.unitId')
    .leftJoin('household', (on) => on.onRef('household.roomId', '=', 'room.id').on('household.endedOn', 'is', null))
    .leftJoin('residence', (on) => on.onRef('residence.householdId', '=', 'household.id').on('residence.relation', '=', '02'))
    .leftJoin('person', 'person.id', 'residence.personId')
    .select(['room.id', 'person.name', 'person.phone'])
    .where('unit.buildingId', '=', buildingId)
    .orderBy('room.sequence')
    .execute();
  for (const [at, { id, name, phone }] of rooms.entries())
    await amendRoom(db, id, { area: areas[at % areas.length] ?? 80, ownerName: name, ownerPhone: phone });
}

/** Seven of ten answered, most of them for it. */
export async function fillConsultations(powers: CommandPowers): Promise<void> {
  const { db, today } = powers;
  const building = await db.selectFrom('building').select('id').orderBy('position').executeTakeFirst();
  if (!building) return;
  await furnish(powers, building.id);
  const dice = diceOf(SEED);
  await enterConsultation(powers, {
    openedOn: daysAfter(today, -12),
    draft: {
      title: '1号楼加装电梯',
      words: '给1号楼每个单元加装一部电梯，费用按楼层分摊，一楼不出钱；由街道统一招标，工期约4个月。同意不同意？',
      matter: 7,
      asks: 'owners',
      scope: { buildingIds: [building.id] },
      dueOn: daysAfter(today, 18),
    },
    answerOf: () => {
      const chance = dice.between(0, 99);
      if (chance < 58) return { answer: 'agree', channel: 'paper' };
      if (chance < 66) return { answer: 'oppose', channel: 'door', reason: '住一楼，担心挡光' };
      if (chance < 70) return { answer: 'abstain', channel: 'phone' };
      return chance < 80 ? { answer: 'notReached', channel: 'door' } : null;
    },
  });
}
