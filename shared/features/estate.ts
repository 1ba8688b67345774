// Buildings, units and rooms of the estate. A plan (楼栋 × 单元 × 层 × 户) is turned into rooms by `roomsOf`, here,
// so that the wizard shows exactly what the ledger will hold. Rooms are numbered floor then door: 101, 1101, B101.
import { z } from 'zod';
import { command, query } from '../contract';
import { filled, Id, line } from '../text';

export const UnitPlan = z.object({
  unit: filled(20),
  /** Number of the top floor. */
  floors: z.int().min(1).max(99),
  /** Doors on each floor. */
  perFloor: z.int().min(1).max(40),
  /** Basement floors with rooms, B1 downwards. */
  basements: z.int().min(0).max(5).default(0),
  /** Floor numbers the house leaves out, e.g. 4, 14. */
  skipFloors: z.array(z.int()).max(99).default([]),
  /** Door numbers left out on every floor, e.g. 4. */
  skipDoors: z.array(z.int()).max(40).default([]),
});
export type UnitPlan = z.infer<typeof UnitPlan>;

export const BuildingPlan = z.object({
  building: filled(30),
  units: z.array(UnitPlan).min(1).max(40),
  chief: z
    .object({ name: filled(50), phone: line(30) })
    .nullable()
    .default(null),
});
export type BuildingPlan = z.infer<typeof BuildingPlan>;
export type BuildingPlanDraft = z.input<typeof BuildingPlan>;

export const RoomPlan = z.object({ floor: z.int().min(-9).max(199), number: filled(20) });
export type RoomPlan = z.infer<typeof RoomPlan>;

const doorsOf = (plan: UnitPlan) => {
  const doors: number[] = [];
  for (let door = 1; doors.length < plan.perFloor; door += 1) if (!plan.skipDoors.includes(door)) doors.push(door);
  return doors;
};

/** The rooms of one unit, bottom up. `perFloor` doors on each floor, whatever numbers are skipped. */
export function roomsOf(plan: UnitPlan): RoomPlan[] {
  const two = (door: number) => String(door).padStart(2, '0');
  const rooms: RoomPlan[] = [];
  for (let floor = -plan.basements; floor <= plan.floors; floor += 1) {
    if (floor === 0 || plan.skipFloors.includes(floor)) continue;
    const label = floor < 0 ? `B${-floor}` : String(floor);
    for (const door of doorsOf(plan)) rooms.push({ floor, number: `${label}${two(door)}` });
  }
  return rooms;
}

/** The floor a room number speaks of: 1101 → 11, B101 → -1, 101 → 1; 1 where it cannot be told. */
export function floorOf(number: string): number {
  const found = /^(B|-)?(\d+)/i.exec(number);
  if (!found?.[2]) return 1;
  const digits = found[2];
  const floor = digits.length > 2 ? Number(digits.slice(0, -2)) : 1;
  return (found[1] ? -floor : floor) || 1;
}

const firstNumber = (name: string, otherwise: number) => Number(/\d+/.exec(name)?.[0] ?? otherwise);

/** The order of a place among all rooms: building, unit, floor, door by their numbers. An integer below 2^53. */
export function sequenceOf(building: string, unit: string, room: string): number {
  const part = (name: string, most: number) => Math.min(firstNumber(name, most), most);
  const door = part(room.slice(-2), 99);
  return ((part(building, 9999) * 1000 + part(unit, 999)) * 1000 + (floorOf(room) + 100)) * 100 + door;
}

export const UnitRow = z.object({
  id: Id,
  name: z.string(),
  rooms: z.int(),
  households: z.int(),
  residents: z.int(),
});
export const BuildingRow = z.object({ id: Id, name: z.string(), units: z.array(UnitRow) });
export type BuildingRow = z.infer<typeof BuildingRow>;

export const RoomRow = z.object({
  id: Id,
  number: z.string(),
  floor: z.int(),
  households: z.array(z.object({ id: Id, headName: z.string().nullable(), residents: z.int() })),
});
export type RoomRow = z.infer<typeof RoomRow>;

export const estate = {
  'estate.tree': query({ input: z.object({}), output: z.array(BuildingRow) }),
  'estate.rooms': query({ input: z.object({ unitId: Id }), output: z.array(RoomRow) }),
  'estate.addBuilding': command({ input: BuildingPlan, output: z.object({ id: Id, rooms: z.int() }) }),
  'estate.addRoom': command({ input: RoomPlan.extend({ unitId: Id }), output: z.object({ id: Id }) }),
};
