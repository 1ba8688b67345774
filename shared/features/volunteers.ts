// 志愿者: who helps the station, in which teams, for how long, with what skills; who would like to (想参加). A volunteer has a
// number of five digits that is never given twice and a card whose QR holds a key of its own: a new card has a new key, and the
// old card opens nothing. A resident who helps is not written down twice: own fields are kept only of those the ledger does not know.
import { z } from 'zod';
import { command, query, task } from '../contract';
import { Day, filled, Id, line } from '../text';
import { Paper } from './papers';
import { OwnFields, optional, VolunteerKind, VolunteerNumber } from './volunteer-fields';
import { VolunteerPreview, VolunteerRoster } from './volunteer-sheet';

/** A certificate that has run out, or will within so many days, is called in. */
export const CERTIFICATE_SOON_DAYS = 30;

export const VolunteerShow = z.enum(['here', 'noTeam', 'noCard', 'expiring', 'ended']);
export type VolunteerShow = z.infer<typeof VolunteerShow>;
export const volunteerShowWords: Record<VolunteerShow, string> = {
  here: '在册',
  noTeam: '没有队伍',
  noCard: '没发过卡',
  expiring: '证书到期',
  ended: '已退出',
};

export const VolunteerFilter = z.object({
  /** Name, pinyin, number, or the last digits of a phone. */
  text: line(50).default(''),
  show: VolunteerShow.default('here'),
  teamId: Id.nullable().default(null),
  kind: VolunteerKind.nullable().default(null),
  skill: line(30).nullable().default(null),
});
export type VolunteerFilter = z.infer<typeof VolunteerFilter>;

export const VolunteerRow = z.object({
  id: Id,
  /** Five digits. */
  number: z.string(),
  name: z.string(),
  personId: Id.nullable(),
  sex: z.string().nullable(),
  birthOn: z.string().nullable(),
  /** Masked. */
  phone: z.string().nullable(),
  /** Of a resident where they live, or lived last; of others the address as it was told. */
  place: z.string().nullable(),
  kind: VolunteerKind.nullable(),
  teams: z.array(z.string()),
  skills: z.array(z.string()),
  joinedOn: Day,
  endedOn: Day.nullable(),
});
export type VolunteerRow = z.infer<typeof VolunteerRow>;

/** A skill; with a number or a last day, a certificate. The number is masked. */
export const Skill = z.object({
  id: Id,
  name: z.string(),
  certificateNo: z.string().nullable(),
  expiresOn: Day.nullable(),
  startedOn: Day,
});
export type Skill = z.infer<typeof Skill>;

export const VolunteerCard = VolunteerRow.extend({
  politics: z.string().nullable(),
  /** Masked. */
  idNumber: z.string().nullable(),
  note: z.string().nullable(),
  /** 可服务时间, in words: 周末上午. */
  available: z.string().nullable(),
  endReason: z.string().nullable(),
  erasedOn: Day.nullable(),
  staff: z.object({ id: Id, name: z.string() }).nullable(),
  /** When the card was last printed. */
  cardOn: Day.nullable(),
  hasPin: z.boolean(),
  terms: z.array(
    z.object({
      id: Id,
      teamId: Id,
      team: z.string(),
      leads: z.boolean(),
      startedOn: Day,
      endedOn: Day.nullable(),
      endReason: z.string().nullable(),
    }),
  ),
  certificates: z.array(Skill),
});
export type VolunteerCard = z.infer<typeof VolunteerCard>;

const Beside = z.object({
  kind: VolunteerKind.nullable().default(null),
  note: optional(line(200)).default(null),
  available: optional(line(40)).default(null),
});

/** What may be changed. Own fields only of somebody the ledger does not know. */
export const VolunteerChanges = OwnFields.extend({
  kind: VolunteerKind.nullable(),
  note: optional(line(200)),
  available: optional(line(40)),
  joinedOn: Day,
  staffId: Id.nullable(),
}).partial();

/** Six digits, typed at the front desk beside the number. */
export const Pin = z.string().regex(/^\d{6}$/, { error: '密码是6位数字。' });

/** How many cards one paper holds. */
export const MOST_CARDS = 500;

const acknowledged = z.object({ id: Id });
const registered = z.object({ id: Id, number: z.string() });
const cancelled = z.object({ outcome: z.literal('cancelled') });

export const volunteers = {
  /** By number; `after`: the last number of the page before. */
  'volunteers.list': query({
    input: z.object({
      filter: VolunteerFilter,
      page: z.object({ after: z.string().nullable().default(null), size: z.int().min(1).max(200).default(50) }),
    }),
    output: z.object({ rows: z.array(VolunteerRow), total: z.int(), next: z.string().nullable() }),
  }),
  /** A few by name, pinyin or number, or the one of a card that was scanned; those who left come last. */
  'volunteers.search': query({
    input: z.object({ text: line(60), most: z.int().min(1).max(20).default(8) }),
    output: z.array(VolunteerRow),
  }),
  'volunteers.card': query({ input: z.object({ id: Id }), output: VolunteerCard }),
  /** The volunteer a resident is or was; null for neither. */
  'volunteers.ofPerson': query({
    input: z.object({ personId: Id }),
    output: z.object({ id: Id, number: z.string(), endedOn: Day.nullable() }).nullable(),
  }),
  /** Skills that are in use, to choose from. */
  'volunteers.skills': query({ input: z.object({}), output: z.array(z.string()) }),
  /** Accounts of the station that may belong to a volunteer. */
  'volunteers.accounts': query({ input: z.object({}), output: z.array(z.object({ id: Id, name: z.string() })) }),
  /** From a resident in one act, or somebody the ledger does not know. `leadId`: who said so before. */
  'volunteers.register': command({
    input: Beside.extend({
      who: z.union([z.object({ personId: Id }), OwnFields]),
      on: Day,
      teamId: Id.nullable().default(null),
      leadId: Id.nullable().default(null),
    }),
    output: registered,
  }),
  'volunteers.amend': command({ input: z.object({ id: Id, changes: VolunteerChanges }), output: acknowledged }),
  /** Somebody registered with own fields lives here now: the own fields go, the person's count. */
  'volunteers.link': command({ input: z.object({ id: Id, personId: Id }), output: acknowledged }),
  /** Leaves; terms in teams end with it, and the card opens nothing any more. */
  'volunteers.end': command({ input: z.object({ id: Id, on: Day, reason: filled(60) }), output: acknowledged }),
  'volunteers.resume': command({ input: z.object({ id: Id }), output: acknowledged }),
  'volunteers.addSkill': command({
    input: z.object({
      id: Id,
      name: filled(30),
      certificateNo: optional(line(40)).default(null),
      expiresOn: Day.nullable().default(null),
    }),
    output: acknowledged,
  }),
  /** `id`: the skill. */
  'volunteers.endSkill': command({ input: z.object({ id: Id, reason: filled(60) }), output: acknowledged }),
  /** Null: no PIN any more, the card only. */
  'volunteers.setPin': command({ input: z.object({ id: Id, pin: Pin.nullable() }), output: acknowledged }),
  'volunteers.reveal': command({
    input: z.object({ id: Id, field: VolunteerNumber, reason: filled(60) }),
    output: z.object({ value: z.string() }),
  }),
  /** One paper for all. `renew`: a new key each; cards printed before open nothing any more. */
  'volunteers.issueCards': command({
    input: z.object({ ids: z.array(Id).min(1).max(MOST_CARDS), renew: z.boolean().default(false) }),
    output: Paper,
  }),
  /** Reads a workbook of volunteers; nothing is written. */
  'volunteers.openSheet': task({
    input: z.object({}),
    output: z.discriminatedUnion('outcome', [cancelled, z.object({ outcome: z.literal('read'), preview: VolunteerPreview })]),
  }),
  /** What was found in the workbook that was read last, as a workbook to work through beside it. */
  'volunteers.saveFindings': task({
    input: z.object({ draft: z.string() }),
    output: z.discriminatedUnion('outcome', [cancelled, z.object({ outcome: z.literal('saved'), path: z.string() })]),
  }),
  'volunteers.importSheet': command({ input: z.object({ draft: z.string() }), output: VolunteerRoster }),
  /** Workbooks that came in, the latest first. */
  'volunteers.rosters': query({ input: z.object({}), output: z.array(VolunteerRoster) }),
  /** Takes back everybody a workbook brought, and the teams it founded. Their numbers are not given again. */
  'volunteers.undoSheet': command({ input: acknowledged, output: VolunteerRoster }),
};
