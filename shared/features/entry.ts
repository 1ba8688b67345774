// Fast entry (快速登记): the people of one room, keyed or pasted in one go and saved in one command, room after room.
// Somebody the ledger knows by ID number is not doubled: they come to live here. The last saving can be taken back on its day,
// while nobody has worked on its people since; then ledger, counts and search are as they were before it.
import { z } from 'zod';
import { command, query } from '../contract';
import { filled, Id } from '../text';
import { IdNumber, PersonDraft, RelationCode, Residency } from './people';
import { Destination, PersonState } from './residents';

const Residing = z.object({ relation: RelationCode.nullable(), residency: Residency.nullable() });
const { name, sex, birthOn, idNumber, documentKind, documentNumber, phone, phone2, note } = PersonDraft.shape;

/** Somebody new. An ID number whose check character is wrong is taken as it was typed: such numbers were issued. */
export const Newcomer = Residing.extend({
  kind: z.literal('new'),
  ...{ name, sex, birthOn, idNumber, documentKind, documentNumber, phone, phone2, note },
  tags: z.array(filled(20)).max(20).default([]),
});
export type Newcomer = z.infer<typeof Newcomer>;

/** Somebody the ledger knows, who comes to live here: from another room, or back. */
export const Comer = Residing.extend({ kind: z.literal('known'), personId: Id });
export type Comer = z.infer<typeof Comer>;

/** A room on the way through the estate, in house order. */
export const EntryRoom = z.object({
  roomId: Id,
  unitId: Id,
  buildingId: Id,
  building: z.string(),
  unit: z.string(),
  room: z.string(),
  households: z.array(z.object({ id: Id, headName: z.string().nullable(), residents: z.int() })),
  previousId: Id.nullable(),
  nextId: Id.nullable(),
});
export type EntryRoom = z.infer<typeof EntryRoom>;

export const KnownPerson = z.object({
  idNumber: z.string(),
  id: Id,
  name: z.string(),
  state: PersonState,
  /** Where they live, or lived last. */
  place: z.string(),
  householdId: Id,
});
export type KnownPerson = z.infer<typeof KnownPerson>;

export const LastSaving = z.object({ id: Id, place: z.string(), names: z.array(z.string()) });
export type LastSaving = z.infer<typeof LastSaving>;

/** More people than this are no household; a sheet of many is imported. */
export const MOST_PEOPLE = 30;

export const entry = {
  /** `roomId` null: where to begin, behind the room this one at the desk saved last. Null when the estate has no rooms. */
  'entry.room': query({ input: z.object({ roomId: Id.nullable() }), output: EntryRoom.nullable() }),
  /** Those among the ID numbers whom the ledger has. */
  'entry.known': query({ input: z.object({ idNumbers: z.array(IdNumber).max(MOST_PEOPLE) }), output: z.array(KnownPerson) }),
  /** What the one at the desk saved last today and can take back. */
  'entry.last': query({ input: z.object({}), output: LastSaving.nullable() }),
  /** A household, or more people for one that is there. They live there from today on. */
  'entry.save': command({
    input: z.object({
      to: Destination,
      people: z
        .array(z.discriminatedUnion('kind', [Newcomer, Comer]))
        .min(1)
        .max(MOST_PEOPLE),
    }),
    output: z.object({ id: Id, householdId: Id }),
  }),
  'entry.undo': command({ input: z.object({ id: Id }), output: z.object({ id: Id }) }),
};
