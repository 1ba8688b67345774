// 特殊群体: the care groups a station keeps. A group has a name, a definition in words, own fields of each person in it, and how
// long it holds good; the station adds groups and changes what they say. People are in groups as tags on the one person
// (`residents.tag`), so that nobody stands in the ledger twice. Groups of sealed content are read by the head, the deputy and
// the building's own chief. Lists of the police and of health offices are not kept: such a name is refused.
import { z } from 'zod';
import { command, query, task } from '../contract';
import { Day, filled, Id, line } from '../text';
import { CareDraft, CareNumber, GroupField } from './care-fields';
import { Handing } from './disclosures';
import { Paper } from './papers';
import { ListedPerson, RelationCode } from './people';
import { Contact, ContactWay, Guardian, GuardianDraft } from './person-care';

export { Contact, ContactWay, contactWayWords, GUARDED_UNDER, Guardian } from './person-care';

/** open: until somebody ends it; months: so many from the day of the tag; date: as long as a certificate says. */
export const Validity = z.enum(['open', 'months', 'date']);
export type Validity = z.infer<typeof Validity>;
export const validityWords: Record<Validity, string> = {
  open: '不设期限，不再符合时结束',
  months: '登记满几个月要重新确认',
  date: '按证明上的日期',
};

const AskedField = z.object({ field: GroupField, required: z.boolean() });
/** Sheets write several groups into one cell, with these between them. */
const GroupName = filled(20).refine((name) => !/[、,，;；/|\n]/.test(name), {
  error: '名称里不要用顿号、逗号、分号或斜线：表格里会被当成两类。',
});

const GroupDraft = z.object({
  definition: filled(120),
  purpose: filled(60),
  sealed: z.boolean(),
  neverPrinted: z.boolean(),
  validity: Validity,
  months: z.int().min(1).max(120).nullable(),
  fields: z.array(AskedField).max(20),
});
export type GroupDraft = z.infer<typeof GroupDraft>;

export const CareGroup = GroupDraft.extend({
  id: Id,
  name: z.string(),
  version: z.int(),
  endedOn: Day.nullable(),
  endReason: z.string().nullable(),
});
export type CareGroup = z.infer<typeof CareGroup>;

/** A group in figures, of those who are here. */
export const GroupFigures = z.object({
  id: Id,
  people: z.int(),
  /** Of them, with every field filled in that the group asks for. */
  complete: z.int(),
  /** Whose tag lapses within `SOON_DAYS`. */
  expiring: z.int(),
  /** Whose tag has lapsed and who was neither renewed nor taken out; not among `people`. */
  lapsed: z.int(),
  /** Of them, somebody was in touch with within `SOON_DAYS`. */
  contacted: z.int(),
  lastContactOn: Day.nullable(),
});
export type GroupFigures = z.infer<typeof GroupFigures>;
export const SOON_DAYS = 30;

export const GroupShow = z.enum(['all', 'incomplete', 'uncontacted', 'expiring', 'lapsed']);
export type GroupShow = z.infer<typeof GroupShow>;
export const groupShowWords: Record<GroupShow, string> = {
  all: '全部',
  incomplete: '资料不全',
  uncontacted: `${SOON_DAYS}天没有联系`,
  expiring: `${SOON_DAYS}天内到期`,
  lapsed: '已经到期',
};

/** What of a person is not filled in: own fields the group asks for, and the day of a certificate. */
export const MissingCare = z.enum([...GroupField.options, 'validTo']);
export type MissingCare = z.infer<typeof MissingCare>;

export const GroupMember = ListedPerson.extend({
  since: Day,
  validTo: Day.nullable(),
  missing: z.array(MissingCare),
  contact: z.object({ on: Day, way: ContactWay }).nullable(),
});
export type GroupMember = z.infer<typeof GroupMember>;

/** One group of one person. `care` is null where this is not for whoever asks; numbers in it are masked. */
export const Membership = z.object({
  tag: z.string(),
  definition: z.string(),
  sealed: z.boolean(),
  validity: Validity,
  months: z.int().nullable(),
  fields: z.array(AskedField),
  since: Day,
  validTo: Day.nullable(),
  lapsed: z.boolean(),
  missing: z.array(MissingCare),
  care: CareDraft.extend({ emergencyPhone: z.string().nullable(), disabilityCardNo: z.string().nullable() }).nullable(),
});
export type Membership = z.infer<typeof Membership>;

export const PersonCare = z.object({
  groups: z.array(Membership),
  guardians: z.array(Guardian),
  /** A child without anybody standing for it. */
  needsGuardian: z.boolean(),
  contacts: z.array(Contact),
});
export type PersonCare = z.infer<typeof PersonCare>;

const Cursor = z.object({ sequence: z.int(), id: z.int() });
const Page = z.object({ after: Cursor.nullable().default(null), size: z.int().min(1).max(200).default(50) });
const acknowledged = z.object({ id: Id });
/** `sealedToo`: the names of a sealed group may stand on this paper or in this file. */
const Listing = z.object({ id: Id, show: GroupShow.default('all'), sealedToo: z.boolean().default(false), handing: Handing });

export const groups = {
  /** Every group with what it asks for, those that ended last. */
  'groups.kinds': query({ input: z.object({}), output: z.array(CareGroup) }),
  'groups.overview': query({ input: z.object({}), output: z.array(GroupFigures) }),
  'groups.people': query({
    input: z.object({ id: Id, show: GroupShow.default('all'), page: Page }),
    output: z.object({ rows: z.array(GroupMember), total: z.int(), next: Cursor.nullable() }),
  }),
  'groups.ofPerson': query({ input: z.object({ id: Id }), output: PersonCare }),
  'groups.add': command({ input: GroupDraft.extend({ name: GroupName }), output: acknowledged }),
  /** The name stays: it stands on every tag and figure of the past. A changed definition counts up its version. */
  'groups.amend': command({ input: GroupDraft.extend({ id: Id }), output: acknowledged }),
  /** The group is not offered any more; whoever is in it leaves it today. */
  'groups.end': command({ input: z.object({ id: Id, reason: filled(60) }), output: z.object({ id: Id, people: z.int() }) }),
  'groups.resume': command({ input: z.object({ id: Id }), output: acknowledged }),
  /** Somebody of the station was in touch with a person. */
  'groups.contact': command({
    input: z.object({ id: Id, on: Day, way: ContactWay, words: line(200) }),
    output: acknowledged,
  }),
  /** A contact that never was, or was with somebody else. */
  'groups.withdrawContact': command({ input: z.object({ contactId: Id, reason: filled(60) }), output: acknowledged }),
  'groups.setGuardian': command({
    input: z.object({ id: Id, guardian: GuardianDraft, relation: RelationCode.nullable(), on: Day }),
    output: acknowledged,
  }),
  'groups.endGuardian': command({
    input: z.object({ id: Id, guardianId: Id, on: Day, reason: filled(60) }),
    output: acknowledged,
  }),
  /** A full number of the own fields, or the phone of a guardian who is not in the ledger. */
  'groups.reveal': command({
    input: z.object({
      id: Id,
      of: z.union([z.object({ tag: filled(20), field: CareNumber }), z.object({ guardianId: Id })]),
      reason: filled(60),
    }),
    output: z.object({ value: z.string() }),
  }),
  'groups.issueList': command({ input: Listing, output: Paper }),
  'groups.saveXlsx': task({
    input: Listing,
    output: z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('cancelled') }),
      z.object({ outcome: z.literal('saved'), path: z.string(), rows: z.int() }),
    ]),
  }),
};
