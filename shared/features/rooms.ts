// The house ledger (房屋底数) and the building picture (楼栋图): every room on its floor, who lives there, whose it is, whether it is let, what
// it was called before. What a room looks like in the picture is worked out here, from what the ledger knows.
import { z } from 'zod';
import { lettings } from '../codes/housing';
import { command, query } from '../contract';
import { Day, filled, Id, line } from '../text';
import { Tenure } from './tenure';

export { Tenure };

/** lived: somebody lives there; let: let to them; nominal: only registered there (空挂); vacant: nobody is written down. */
export const RoomState = z.enum(['lived', 'let', 'nominal', 'vacant']);
export type RoomState = z.infer<typeof RoomState>;
export const roomStateWords: Record<RoomState, string> = { lived: '有人住', let: '出租', nominal: '空挂', vacant: '无人登记' };

export const LetFor = z.enum(Object.keys(lettings) as [keyof typeof lettings, ...(keyof typeof lettings)[]]);

/** A household nobody has checked for so long needs a visit. Days. */
export const VISIT_AFTER_DAYS = 180;

export const PictureRoom = z.object({
  id: Id,
  number: z.string(),
  floor: z.int(),
  state: RoomState,
  /** Who heads the first household there. */
  headName: z.string().nullable(),
  households: z.int(),
  residents: z.int(),
  /** Nobody asked at the door for VISIT_AFTER_DAYS, or ever. Never for a vacant room. */
  needsVisit: z.boolean(),
});
export type PictureRoom = z.infer<typeof PictureRoom>;

export const PictureUnit = z.object({ id: Id, name: z.string(), rooms: z.array(PictureRoom) });
export type PictureUnit = z.infer<typeof PictureUnit>;
export const Picture = z.object({ id: Id, name: z.string(), units: z.array(PictureUnit) });
export type Picture = z.infer<typeof Picture>;

const emptyToNull = (most: number) =>
  line(most)
    .nullable()
    .transform((text) => (text === '' ? null : text));

/** What the house ledger keeps of a room. */
export const HouseFacts = z.object({
  purpose: emptyToNull(20),
  /** Square metres. */
  area: z.number().positive().max(99_999).nullable(),
  tenure: Tenure.nullable(),
  letFor: LetFor.nullable(),
  leaseEndsOn: Day.nullable(),
  ownerName: emptyToNull(50),
  ownerPhone: emptyToNull(50),
  ownerAddress: emptyToNull(200),
});
export type HouseFacts = z.infer<typeof HouseFacts>;

const words = z.string().nullable();
/** The same on its way out: as it is kept, nothing to tidy. */
const KeptHouse = HouseFacts.extend({ purpose: words, ownerName: words, ownerPhone: words, ownerAddress: words });

export const houseLabels: Record<keyof HouseFacts, string> = {
  purpose: '用途',
  area: '建筑面积',
  tenure: '居住方式',
  letFor: '出租用途',
  leaseEndsOn: '租期到',
  ownerName: '房主',
  ownerPhone: '房主电话',
  ownerAddress: '房主现住',
};

/** Where the house ledger and who lives there speak against each other. */
export const Difference = z.enum(['vacantButLived', 'ownButEmpty', 'ownButOthers', 'letButOwner']);
export type Difference = z.infer<typeof Difference>;
export const differenceWords: Record<Difference, string> = {
  vacantButLived: '登记为空置，却有人住',
  ownButEmpty: '登记为自住，却没有人登记',
  ownButOthers: '登记为自住，住的人里没有房主',
  letButOwner: '登记为出租或借住，房主却住在里面',
};

export const RoomToCheck = z.object({
  id: Id,
  buildingId: Id,
  building: z.string(),
  unit: z.string(),
  number: z.string(),
  tenure: Tenure.nullable(),
  leaseEndsOn: Day.nullable(),
  ownerName: z.string().nullable(),
  headName: z.string().nullable(),
  difference: Difference.nullable(),
});
export type RoomToCheck = z.infer<typeof RoomToCheck>;
/** Where a page begins. Opaque to the screen. */
const CheckCursor = z.object({ key: z.string(), id: z.int() });

const RoomHousehold = z.object({
  id: Id,
  headName: z.string().nullable(),
  residents: z.int(),
  openedOn: Day.nullable(),
  endedOn: Day.nullable(),
  verifiedOn: Day.nullable(),
});

/** `ownerPhone` is masked. */
export const RoomCard = z.object({
  id: Id,
  building: z.string(),
  unit: z.string(),
  number: z.string(),
  floor: z.int(),
  state: RoomState,
  needsVisit: z.boolean(),
  house: KeptHouse,
  difference: Difference.nullable(),
  /** Those there now first, then those who were, newest first. */
  households: z.array(RoomHousehold),
  aliases: z.array(z.object({ number: z.string(), endedOn: Day, endReason: z.string() })),
});
export type RoomCard = z.infer<typeof RoomCard>;

export const rooms = {
  'rooms.picture': query({ input: z.object({ buildingId: Id }), output: Picture }),
  'rooms.card': query({ input: z.object({ id: Id }), output: RoomCard }),
  /** leases: those that end within so many days, or ended, the first to end first; owners: where ledger and life differ. */
  'rooms.toCheck': query({
    input: z.object({
      list: z.enum(['leases', 'owners']),
      within: z.int().min(0).max(366).default(30),
      after: CheckCursor.nullable().default(null),
      most: z.int().min(1).max(200).default(50),
    }),
    output: z.object({ rows: z.array(RoomToCheck), total: z.int(), next: CheckCursor.nullable() }),
  }),
  /** Only the facts that are present change. */
  'rooms.amend': command({
    input: z.object({ id: Id, changes: HouseFacts.partial() }),
    output: z.object({ id: Id }),
  }),
  /** Another number on the door; the old one still finds the room. */
  'rooms.renumber': command({
    input: z.object({ id: Id, number: filled(20), reason: filled(60) }),
    output: z.object({ id: Id }),
  }),
};
