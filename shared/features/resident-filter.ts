// What the ledger of residents can be narrowed to. The same filter narrows lists, is kept as a saved query (see queries), and is
// said in one sentence by filter-words.ts. Empty lists and nulls ask for nothing; everything that is set must hold at once.
// `asOf` looks back: who was here, in which group, in how large a household at the end of that day. What the ledger does not
// keep by day (phones, sex, use of a room, last check at the door) is taken as it stands now.
import { z } from 'zod';
import { Day, Id, line } from '../text';
import { FieldCondition } from './fields';
import { RelationCode, Residency, Sex } from './people';
import { Tenure } from './tenure';

/** present: lives here or is registered here; left: moved out; dead; merged: another record of the same person was kept; erased: personal information is gone, see privacy. */
export const PersonState = z.enum(['present', 'left', 'dead', 'merged', 'erased']);
export const personStateWords: Record<z.infer<typeof PersonState>, string> = {
  present: '在册',
  left: '已迁出',
  dead: '已故',
  merged: '已合并',
  erased: '已删除',
};

/** What a card may lack; the ledger can be narrowed to those who lack it, or have it. `idNumber`: that or another document. */
export const MissingFact = z.enum(['idNumber', 'phone', 'birthOn', 'residency', 'relation']);
export type MissingFact = z.infer<typeof MissingFact>;
export const missingWords: Record<MissingFact, string> = {
  idNumber: '证件号码',
  phone: '联系电话',
  birthOn: '出生日期',
  residency: '居住情况',
  relation: '与户主关系',
};

/** How somebody is known to live alone: nobody else lives in the household; written down as 独居老人; one or the other. */
export const AloneBy = z.enum(['household', 'tag', 'either']);
export type AloneBy = z.infer<typeof AloneBy>;

const groups = z.array(z.string().min(1).max(20)).max(30).default([]);
const facts = z.array(MissingFact).max(5).default([]);
const day = Day.nullable().default(null);
const age = z.int().min(0).max(150).nullable().default(null);
const people = z.int().min(1).max(99).nullable().default(null);

export const ResidentFilter = z.object({
  text: line(60).default(''),
  buildingId: Id.nullable().default(null),
  unitId: Id.nullable().default(null),
  residency: Residency.nullable().default(null),
  tag: z.string().nullable().default(null),
  sex: Sex.nullable().default(null),
  /** Age in full years on `ageOn`, else on `asOf`, else today. */
  ageFrom: age,
  ageTo: age,
  ageOn: day,
  /** Only those of whom this was never written down. */
  missing: MissingFact.nullable().default(null),
  /** What is asked of custom fields; all of it must hold. */
  fields: z.array(FieldCondition).max(10).default([]),
  state: PersonState.default('present'),
  /** Who stood in the ledger at the end of this day; null: now. Of those who are gone: gone by this day. */
  asOf: day,
  buildingIds: z.array(Id).max(500).default([]),
  tenures: z.array(Tenure).max(4).default([]),
  tagsAny: groups,
  tagsAll: groups,
  tagsNone: groups,
  alone: AloneBy.nullable().default(null),
  /** People of the household who stand in the ledger, the person among them. */
  householdFrom: people,
  householdTo: people,
  has: facts,
  lacks: facts,
  relations: z.array(RelationCode).max(100).default([]),
  birthMonth: z.int().min(1).max(12).nullable().default(null),
  /** Households last checked at the door before this day, or never. */
  verifiedBefore: day,
  /** First day where the person lives; last day there, of those who are gone. Both ends count. */
  movedInFrom: day,
  movedInTo: day,
  movedOutFrom: day,
  movedOutTo: day,
});
export type ResidentFilter = z.infer<typeof ResidentFilter>;
