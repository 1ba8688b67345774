// Households (户): the people who share a room as one family. A room may hold several. A household opens when its first
// person arrives and ends when its last one leaves; splitting moves some of its people into a new one, merging moves everybody into another.
import { z } from 'zod';
import { command, query } from '../contract';
import { Day, filled, Id } from '../text';
import { ShownCells, ShownFields } from './fields';
import { RelationCode } from './people';
import { Cursor, Housemate, Page, ResidentFilter } from './residents';

export const HouseholdRow = z.object({
  id: Id,
  building: z.string(),
  unit: z.string(),
  room: z.string(),
  headName: z.string().nullable(),
  headId: Id.nullable(),
  /** Masked. */
  headPhone: z.string().nullable(),
  residents: z.int(),
  /** 户籍 / 流动 / 空挂 of its people, joined where they differ. */
  residency: z.string(),
  verifiedOn: Day.nullable(),
});
export type HouseholdRow = z.infer<typeof HouseholdRow>;

export const HouseholdCard = HouseholdRow.extend({
  buildingId: Id,
  unitId: Id,
  roomId: Id,
  openedOn: Day,
  endedOn: Day.nullable(),
  people: z.array(Housemate.extend({ tags: z.array(z.string()) })),
  /** Other households behind the same door. */
  others: z.array(z.object({ id: Id, headName: z.string().nullable(), residents: z.int() })),
});
export type HouseholdCard = z.infer<typeof HouseholdCard>;

export const households = {
  'households.list': query({
    input: z.object({ filter: ResidentFilter, page: Page, fieldIds: ShownFields }),
    output: z.object({ rows: z.array(HouseholdRow.extend({ custom: ShownCells })), total: z.int(), next: Cursor.nullable() }),
  }),
  'households.card': query({ input: z.object({ id: Id }), output: HouseholdCard }),
  /** Some of the people become a household of their own, in the same or another room. */
  'households.split': command({
    input: z.object({
      id: Id,
      people: z
        .array(z.object({ id: Id, relation: RelationCode }))
        .min(1)
        .max(30),
      roomId: Id,
      on: Day,
      reason: filled(60),
    }),
    output: z.object({ id: Id }),
  }),
  /** Everybody of another household behind the same door (`from`) joins this one; the other ends. `people`: all of them. */
  'households.merge': command({
    input: z.object({
      id: Id,
      from: Id,
      people: z
        .array(z.object({ id: Id, relation: RelationCode }))
        .min(1)
        .max(30),
      on: Day,
      reason: filled(60),
    }),
    output: z.object({ id: Id }),
  }),
  /** Someone asked at the door and everything is as written here. */
  'households.verify': command({ input: z.object({ id: Id }), output: z.object({ id: Id }) }),
};
