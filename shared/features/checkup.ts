// 体检: what in the ledger contradicts itself, is missing, or is old. Each check has a definition in words, a count, a list in
// house order. What was looked at and found right goes away until the facts change. Whoever looks, looks at this day.
import { z } from 'zod';
import { command, query, task } from '../contract';
import { Day, filled, Id } from '../text';
import { Handing } from './disclosures';
import { GUARDED_UNDER } from './groups';
import { Paper } from './papers';

export const CheckCode = z.enum([
  'sameId',
  'sameNameBirth',
  'samePhone',
  'birthMismatch',
  'sexMismatch',
  'tooOld',
  'beforeBirth',
  'childOlder',
  'relationSex',
  'manyHeads',
  'noHead',
  'manySpouses',
  'deadTagged',
  'emptyHousehold',
  'crowdedRoom',
  'stale',
  'noIdNumber',
  'noPhone',
  'noBirth',
  'noRelation',
  'noResidency',
  'noGuardian',
]);
export type CheckCode = z.infer<typeof CheckCode>;

/** More people than this in one room are worth a look. */
export const CROWDED = 12;
/** Nobody is known to have lived longer in an estate like this. Full years. */
export const OLDEST = 120;
/** Lines on one printed or exported list. */
export const MOST_LINES = 2000;

export type CheckGroup = '重复登记' | '前后不符' | '家庭关系' | '久未核对' | '资料不全';
/** pair: two people who may be one. */
export type CheckSubject = 'pair' | 'person' | 'household' | 'room';
export type CheckFacts = {
  group: CheckGroup;
  title: string;
  /** Whom it lists, in one sentence. `months`: the station's own limit for visits. */
  definition(months: number): string;
  subject: CheckSubject;
  /** What the share is a share of. */
  base: 'residents' | 'households' | 'rooms';
  /** Often right as it is: does not count among what must be looked at. */
  hint?: true;
};

const facts = (
  group: CheckGroup,
  title: string,
  subject: CheckSubject,
  definition: string | ((months: number) => string),
): CheckFacts => ({
  ...{ group, title, subject },
  definition: typeof definition === 'string' ? () => definition : definition,
  base: subject === 'household' ? 'households' : subject === 'room' ? 'rooms' : 'residents',
});
const hint = (check: CheckFacts): CheckFacts => ({ ...check, hint: true });

export const checks: Record<CheckCode, CheckFacts> = {
  sameId: facts(
    '重复登记',
    '证件号码重复',
    'pair',
    '两个人的身份证号换成15位旧号后相同，或一个人的备注、证件里写着另一个人的15位旧号。',
  ),
  sameNameBirth: facts(
    '重复登记',
    '同名同生日',
    'pair',
    '姓名和出生日期都一样，至少一人在册；两个人都有身份证号而且不同的不算。',
  ),
  samePhone: hint(
    facts('重复登记', '同一个电话', 'pair', '两户里有人留了同一个电话。可能是一家人合用，只作提示；同一户的人合用不算。'),
  ),
  birthMismatch: facts('前后不符', '出生日期和身份证号不符', 'person', '在册，登记的出生日期和身份证号里的不一样。'),
  sexMismatch: facts('前后不符', '性别和身份证号不符', 'person', '在册，登记的性别和身份证号里的不一样。'),
  tooOld: facts('前后不符', `年龄超过${OLDEST}岁`, 'person', `在册，按出生日期今天超过${OLDEST}周岁。`),
  beforeBirth: facts('前后不符', '入住早于出生', 'person', '在册，入住日期比出生日期早。'),
  childOlder: facts(
    '家庭关系',
    '辈分和年龄不符',
    'pair',
    '登记为户主的子女、孙辈却比户主年长，或登记为父母、祖辈却比户主年轻；继养、姻亲不算。',
  ),
  relationSex: facts('家庭关系', '关系和性别不符', 'person', '在册，与户主的关系说的是另一个性别，例如女性登记为“子”。'),
  manyHeads: facts('家庭关系', '户主不止一位', 'household', '一户里有两位以上在册的人登记为户主。'),
  noHead: facts('家庭关系', '没有户主', 'household', '有人在册，没有一位登记为户主。'),
  manySpouses: facts('家庭关系', '户主的配偶不止一位', 'household', '一户里有两位以上在册的人登记为户主的配偶、夫或妻。'),
  deadTagged: facts('前后不符', '已故还在特殊群体', 'person', '登记了去世，特殊群体还没有结束。'),
  emptyHousehold: facts('前后不符', '没有人的户', 'household', '这一户还没有结束，里面却没有人在册。'),
  crowdedRoom: facts('前后不符', '一间房人数过多', 'room', `一间房在册超过${CROWDED}人，几户合计。`),
  stale: facts(
    '久未核对',
    '久未核对的户',
    'household',
    (months) => `超过${months}个月没有上门或打电话核对；从没核对过的，从立户那天算起。`,
  ),
  noIdNumber: facts('资料不全', '没有证件号码', 'person', '在册，没有登记身份证号，也没有登记护照等其他证件。'),
  noPhone: facts('资料不全', '没有联系电话', 'person', '在册，没有登记联系电话。'),
  noBirth: facts('资料不全', '没有出生日期', 'person', '在册，没有登记出生日期。'),
  noRelation: facts('资料不全', '没有与户主关系', 'person', '在册，没有登记与户主的关系。'),
  noResidency: facts('资料不全', '没有居住情况', 'person', '在册，没有登记户籍、流动还是空挂。'),
  noGuardian: hint(
    facts(
      '资料不全',
      '没有监护人',
      'person',
      `在册，未满${GUARDED_UNDER}周岁，没有登记监护人。多数由父母监护，登记前先问清，只作提示。`,
    ),
  ),
};

/** What a check found: ids of people, households or rooms by the check's subject; `otherId` 0 where there is no second. */
const Found = z.object({ subjectId: Id, otherId: z.int().min(0) });

export const Finding = Found.extend({
  /** Of the person, or the head of the household; null where there is nobody. */
  name: z.string().nullable(),
  building: z.string(),
  unit: z.string(),
  room: z.string(),
  other: z.object({ name: z.string(), building: z.string(), unit: z.string(), room: z.string() }).nullable(),
  /** What disagrees, numbers masked. */
  words: z.string(),
});
export type Finding = z.infer<typeof Finding>;

export const CheckCursor = z.object({ sequence: z.int(), subjectId: z.int(), otherId: z.int() });
export type CheckCursor = z.infer<typeof CheckCursor>;
const CheckPage = z.object({ after: CheckCursor.nullable().default(null), size: z.int().min(1).max(200).default(50) });

export const CheckCount = z.object({
  count: z.int(),
  /** Residents, households or rooms there are in all. */
  of: z.int(),
  /** Looked at and found right, as the facts stand now. */
  checked: z.int(),
});
export type CheckCount = z.infer<typeof CheckCount>;
export type CheckCounts = Partial<Record<CheckCode, CheckCount>>;

export const Checked = z.object({
  id: Id,
  name: z.string().nullable(),
  otherName: z.string().nullable(),
  place: z.string(),
  reason: z.string(),
  checkedOn: Day,
  by: z.string(),
});
export type Checked = z.infer<typeof Checked>;

/** Why a finding is right as it stands. */
export function markReasonsOf(code: CheckCode): readonly string[] {
  const { group, subject } = checks[code];
  if (group === '资料不全') return ['问过，确实没有', '本人不提供', '其他'];
  const looked = ['打过电话，和登记的一样', '上门看过，和登记的一样', '其他'];
  return subject === 'pair' && group === '重复登记' ? ['不是同一个人', ...looked] : looked;
}

const One = z.object({ code: CheckCode });
const Several = z.object({ codes: z.array(CheckCode).min(1) });
const Scoped = One.extend({ buildingId: Id.nullable().default(null) });
const StaleMonths = z.object({ staleMonths: z.int().min(1).max(120) });
const acknowledged = z.object({ id: Id });
const cancelled = z.object({ outcome: z.literal('cancelled') });

export const checkup = {
  'checkup.setting': query({ input: z.object({}), output: StaleMonths }),
  'checkup.setMonths': command({ input: StaleMonths, output: StaleMonths }),
  /** Counted once until something is written: all that are known, and of the others as many as keep nobody waiting, one at the least. */
  'checkup.counts': query({ input: Several, output: z.partialRecord(CheckCode, CheckCount) }),
  'checkup.list': query({
    input: Scoped.extend({ page: CheckPage }),
    output: z.object({ rows: z.array(Finding), total: z.int(), next: CheckCursor.nullable() }),
  }),
  /** Somebody looked and it is right as it stands: it goes from the list until the facts change. */
  'checkup.mark': command({ input: One.extend({ ...Found.shape, reason: filled(60) }), output: acknowledged }),
  'checkup.marked': query({ input: One, output: z.array(Checked) }),
  'checkup.unmark': command({ input: z.object({ id: Id }), output: acknowledged }),
  /** The work list on paper, names masked. */
  'checkup.issueList': command({ input: Scoped, output: Paper }),
  /** The same as a workbook, a sheet a building, with full names and phones. */
  'checkup.saveXlsx': task({
    input: Scoped.extend({ handing: Handing }),
    output: z.discriminatedUnion('outcome', [cancelled, z.object({ outcome: z.literal('saved'), path: z.string() })]),
  }),
};
