import { sql } from 'kysely';
import { HEAD } from '../../../shared/codes/relation';
import { type Picture, type PictureRoom, type RoomState, VISIT_AFTER_DAYS } from '../../../shared/features/rooms';
import { daysAfter } from '../../../shared/rules/working-days';
import { keptQuery, type Places } from '../../database/kept-query';
import type { Reader } from '../../powers';
import { Refusal } from '../../refusal';

/** The day before which a household was checked too long ago. */
export const visitBefore = (today: string): string => daysAfter(today, -VISIT_AFTER_DAYS);

type Counted = { residents: number; nominal: number; tenure: string | null };

/** How a room stands. Let counts only while somebody is written down there. */
export function stateOf({ residents, nominal, tenure }: Counted): RoomState {
  if (residents === 0) return 'vacant';
  if (nominal === residents) return 'nominal';
  return tenure === '出租' ? 'let' : 'lived';
}

/** Rooms with the households and people in them now. To be grouped by the room. */
export const roomsCounted = (db: Reader) =>
  db
    .selectFrom('room')
    .leftJoin('household', (on) => on.onRef('household.roomId', '=', 'room.id').on('household.endedOn', 'is', null))
    .leftJoin('residence', (on) => on.onRef('residence.householdId', '=', 'household.id').on('residence.endedOn', 'is', null))
    .select(({ fn, selectFrom }) => [
      selectFrom('household as home')
        .select(({ fn: of }) => of.countAll<number>().as('homes'))
        .whereRef('home.roomId', '=', 'room.id')
        .where('home.endedOn', 'is', null)
        .$asScalar()
        .$notNull()
        .as('households'),
      fn.count<number>('residence.id').as('residents'),
      sql<number>`count(case when "residence"."residency" = '空挂' then 1 end)`.as('nominal'),
      sql<
        string | null
      >`max(case when "residence"."relation" = ${sql.lit(HEAD)} then (select "name" from "person" where "id" = "residence"."personId") end)`.as(
        'headName',
      ),
      sql<string | null>`min(coalesce("household"."verifiedOn", ''))`.as('oldestCheck'),
    ]);

/** In the order of two indexes, so that nothing has to be put in order to be grouped. */
const roomsOf = keptQuery((db, { buildingId }: Places<{ buildingId: number }>) =>
  roomsCounted(db)
    .innerJoin('unit', 'unit.id', 'room.unitId')
    .select(['room.id', 'room.number', 'room.floor', 'room.tenure', 'unit.id as unitId', 'unit.name as unit'])
    .where('unit.buildingId', '=', buildingId)
    .groupBy(['unit.name', 'room.number'])
    .orderBy('unit.position')
    .orderBy('unit.name')
    .orderBy('room.sequence'),
);

const buildingOf = keptQuery((db, { id }: Places<{ id: number }>) =>
  db.selectFrom('building').select(['id', 'name']).where('id', '=', id),
);

/** One building, floor by floor. One query, whatever its size. */
export async function pictureOf(db: Reader, buildingId: number, today: string): Promise<Picture> {
  const [building] = await buildingOf(db, { id: buildingId });
  if (!building) throw new Refusal('没有找到这栋楼，请重新选择。');
  const rows = await roomsOf(db, { buildingId });
  const before = visitBefore(today);
  const units: Picture['units'] = [];
  for (const { unitId, unit, oldestCheck, nominal, tenure, ...row } of rows) {
    const state = stateOf({ residents: row.residents, nominal, tenure });
    const room: PictureRoom = { ...row, state, needsVisit: row.residents > 0 && (oldestCheck ?? '') < before };
    const last = units.at(-1);
    if (last?.id === unitId) last.rooms.push(room);
    else units.push({ id: unitId, name: unit, rooms: [room] });
  }
  return { ...building, units };
}
