// The resident ledger (居民台账): find a person, read the card, enter, correct, move in, out and between rooms, death.
// A person lives in one household at a time; a residence begins and ends, on a day, for a reason. Nothing is deleted.
// ID numbers and phones leave the desk masked; `residents.reveal` hands one out, with a reason, and is noted.
import { z } from 'zod';
import { command, query } from '../contract';
import { Day, filled, Id, line } from '../text';
import { CareDraft } from './care-fields';
import { FieldValues, ShownCells, ShownFields } from './fields';
import { PersonDraft, RelationCode, Residency, RevealField, Sex } from './people';
import { PersonState, ResidentFilter } from './resident-filter';

export { missingWords, PersonState, personStateWords, ResidentFilter } from './resident-filter';

/** A line of the ledger. Places are names; numbers are masked. `document`: the ID number, or kind and number of another document. */
export const ResidentRow = z.object({
  id: Id,
  householdId: Id,
  name: z.string(),
  building: z.string(),
  unit: z.string(),
  room: z.string(),
  relation: z.string().nullable(),
  sex: Sex.nullable(),
  birthOn: z.string().nullable(),
  residency: Residency.nullable(),
  idNumber: z.string().nullable(),
  document: z.string().nullable(),
  phone: z.string().nullable(),
  tags: z.array(z.string()),
  state: PersonState,
});
export type ResidentRow = z.infer<typeof ResidentRow>;

/** Where a page begins: the last row of the page before. Opaque to the screen. */
export const Cursor = z.object({ sequence: z.int(), id: z.int() });
export const Page = z.object({ after: Cursor.nullable().default(null), size: z.int().min(1).max(200).default(50) });

export const Housemate = z.object({
  id: Id,
  name: z.string(),
  relation: z.string().nullable(),
  sex: Sex.nullable(),
  birthOn: z.string().nullable(),
  residency: Residency.nullable(),
});

const shown = z.string().nullable();
const masked = { idNumber: shown, documentNumber: shown, phone: shown, phone2: shown };

export const ResidentCard = ResidentRow.extend({
  person: PersonDraft.extend({ ...masked, name: z.string() }),
  buildingId: Id,
  unitId: Id,
  roomId: Id,
  movedInOn: Day,
  endedOn: Day.nullable(),
  diedOn: Day.nullable(),
  endReason: z.string().nullable(),
  /** The record that was kept instead of this one. */
  mergedInto: z.object({ id: Id, name: z.string() }).nullable(),
  /** Records of the same person that ended in this one. */
  merged: z.array(z.object({ id: Id, name: z.string() })),
  tagged: z.array(z.object({ tag: z.string(), since: Day })),
  housemates: z.array(Housemate),
  chief: z.object({ name: z.string(), phone: z.string().nullable() }).nullable(),
});
export type ResidentCard = z.infer<typeof ResidentCard>;

/** Where a person goes: into a household that is there, or into a new one in a room. */
export const Destination = z.union([z.object({ householdId: Id }), z.object({ roomId: Id })]);

export const leaveReasons = ['搬走', '外出居住', '转入养老机构', '户口迁出', '登记有误', '其他'] as const;

const Residing = z.object({ relation: RelationCode.nullable(), residency: Residency.nullable() });
const Registration = PersonDraft.extend({
  ...Residing.shape,
  to: Destination,
  tags: z.array(filled(20)).max(20).default([]),
  /** First day of the residence. */
  on: Day,
  /** What is written under custom fields, by the id of the field. */
  values: FieldValues.default({}),
});
const acknowledged = z.object({ id: Id });

export const residents = {
  'residents.search': query({
    input: z.object({ text: line(60), most: z.int().min(1).max(50).default(20) }),
    output: z.array(ResidentRow),
  }),
  'residents.list': query({
    input: z.object({ filter: ResidentFilter, page: Page, fieldIds: ShownFields }),
    output: z.object({ rows: z.array(ResidentRow.extend({ custom: ShownCells })), total: z.int(), next: Cursor.nullable() }),
  }),
  'residents.card': query({ input: z.object({ id: Id }), output: ResidentCard }),
  'residents.tags': query({ input: z.object({}), output: z.array(z.object({ tag: z.string(), residents: z.int() })) }),
  'residents.register': command({ input: Registration, output: acknowledged }),
  /** Only the fields that are present change. */
  'residents.amend': command({
    input: z.object({ id: Id, changes: PersonDraft.extend(Residing.shape).partial() }),
    output: acknowledged,
  }),
  'residents.moveRoom': command({
    input: z.object({ id: Id, to: Destination, relation: RelationCode.nullable(), on: Day }),
    output: acknowledged,
  }),
  'residents.moveOut': command({ input: z.object({ id: Id, on: Day, reason: filled(60) }), output: acknowledged }),
  /** Someone who left comes back. */
  'residents.moveIn': command({
    input: z.object({ id: Id, to: Destination, on: Day, ...Residing.shape }),
    output: acknowledged,
  }),
  'residents.recordDeath': command({ input: z.object({ id: Id, on: Day }), output: acknowledged }),
  /** `validTo`: the last day it holds; where it is left out, as the group says. */
  'residents.tag': command({
    input: z.object({
      id: Id,
      tag: filled(20),
      on: Day,
      validTo: Day.nullable().optional(),
      care: CareDraft.partial().default({}),
    }),
    output: acknowledged,
  }),
  /** The own fields of a group the person is in; only those that are present change. */
  'residents.amendTag': command({
    input: z.object({ id: Id, tag: filled(20), validTo: Day.nullable().optional(), care: CareDraft.partial().default({}) }),
    output: acknowledged,
  }),
  /** The same group from a new day on, with the same own fields: asked again, or a new certificate. */
  'residents.renewTag': command({
    input: z.object({ id: Id, tag: filled(20), on: Day, validTo: Day.nullable().optional() }),
    output: acknowledged,
  }),
  'residents.untag': command({ input: z.object({ id: Id, tag: filled(20), on: Day, reason: filled(60) }), output: acknowledged }),
  'residents.reveal': command({
    input: z.object({ id: Id, field: RevealField, reason: filled(60) }),
    output: z.object({ value: z.string() }),
  }),
  /** What was just revealed goes to the clipboard. */
  'residents.copy': command({ input: z.object({ id: Id, field: RevealField }), output: z.object({ value: z.string() }) }),
};
