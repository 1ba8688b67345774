// The demo estate: a made-up community and estate in a real district, eight buildings of three kinds.
import { type BuildingPlanDraft, roomsOf, UnitPlan } from '../../shared/features/estate';
import type { StationDraft } from '../../shared/features/station';
import type { Home } from './people';

export const demoDraft: StationDraft = {
  name: '和平里花园小区工作站（演示）',
  phone: '029-00001234',
  address: '和平里路1号',
  districtCode: '610112',
  districtWords: '陕西省西安市未央区',
  streetName: '徐家湾街道',
  streetCode: '610112004',
  communityName: '和平里社区',
  // 991: the statistics bureau numbers communities from 001.
  communityCode: '610112004991',
  estateName: '和平里花园小区',
  estateNo: '001',
};

type Shape = Omit<UnitPlan, 'unit' | 'basements' | 'skipDoors'>;

const building = (number: number, units: number, shape: Shape): BuildingPlanDraft => ({
  building: `${number}号楼`,
  units: Array.from({ length: units }, (_, at) => ({ unit: `${at + 1}单元`, ...shape })),
});

const walkUp: Shape = { floors: 6, perFloor: 2, skipFloors: [] };
const slab: Shape = { floors: 11, perFloor: 2, skipFloors: [] };
/** Eighteen floor numbers, sixteen floors: no 4th and no 14th. */
const tower: Shape = { floors: 18, perFloor: 6, skipFloors: [4, 14] };

export const demoBuildings: readonly BuildingPlanDraft[] = [
  ...[1, 2, 3, 4, 5].map((number) => building(number, 3, walkUp)),
  ...[6, 7].map((number) => building(number, 2, slab)),
  building(8, 1, tower),
];

/** Every room of a plan, in house order. */
export const homesOf = (plans: readonly BuildingPlanDraft[]): Home[] =>
  plans.flatMap((plan) =>
    plan.units.flatMap((unit) =>
      roomsOf(UnitPlan.parse(unit)).map((room) => ({ building: plan.building, unit: unit.unit, room: room.number })),
    ),
  );

export type Post = { building: string; unit: string | null };

/** Who is looked after: three buildings as a whole, the others by unit. 5号楼3单元 and 7号楼2单元 have nobody. */
export const demoPosts: readonly Post[] = [
  ...['1号楼', '2号楼', '8号楼'].map((name) => ({ building: name, unit: null })),
  ...['3号楼', '4号楼'].flatMap((name) => ['1单元', '2单元', '3单元'].map((unit) => ({ building: name, unit }))),
  ...['1单元', '2单元'].map((unit) => ({ building: '5号楼', unit })),
  ...['1单元', '2单元'].map((unit) => ({ building: '6号楼', unit })),
  { building: '7号楼', unit: '1单元' },
];
