// 三社联动: projects done together with partners, and the venues (阵地) activities are held at. All end and are not deleted. The
// tables are written by the activities' feature.
import { z } from 'zod';
import { command, query } from '../contract';
import { Day, filled, Id, line } from '../text';
import { Phone } from './people';

export const PartnerKind = z.enum(['social', 'worker', 'unit', 'school', 'shop', 'other']);
export type PartnerKind = z.infer<typeof PartnerKind>;
export const partnerKindWords: Record<PartnerKind, string> = {
  social: '社会组织',
  worker: '社工机构',
  unit: '机关单位',
  school: '学校',
  shop: '商户企业',
  other: '其他',
};

const VenueDraft = z.object({
  name: filled(30),
  words: line(100).default(''),
  room: z.int().min(1).max(100_000).nullable().default(null),
});
export const Venue = z.object({
  id: Id,
  name: z.string(),
  words: z.string(),
  /** How many people fit. */
  room: z.int().nullable(),
  endedOn: Day.nullable(),
  /** Activities held there so far. */
  held: z.int(),
});
export type Venue = z.infer<typeof Venue>;

const phone = z.preprocess((value) => (value === '' ? null : value), Phone.nullable()).default(null);
const PartnerDraft = z.object({ name: filled(40), kind: PartnerKind, contact: line(30).default(''), phone });
export const Partner = z.object({
  id: Id,
  name: z.string(),
  kind: PartnerKind,
  contact: z.string(),
  phone: z.string().nullable(),
  endedOn: Day.nullable(),
});
export type Partner = z.infer<typeof Partner>;

const ProjectDraft = z.object({
  name: filled(40),
  words: line(200).default(''),
  /** With whom, and what each does. */
  partners: z
    .array(z.object({ partnerId: Id, words: line(60).default('') }))
    .max(20)
    .default([]),
});
export const Project = z.object({
  id: Id,
  name: z.string(),
  words: z.string(),
  startedOn: Day,
  endedOn: Day.nullable(),
  partners: z.array(z.object({ partnerId: Id, name: z.string(), kind: PartnerKind, words: z.string() })),
  /** 次 and 人次, apart. */
  held: z.int(),
  attended: z.int(),
});
export type Project = z.infer<typeof Project>;

const acknowledged = z.object({ id: Id });
const ending = z.object({ id: Id, reason: filled(60) });

export const projects = {
  'projects.list': query({ input: z.object({}), output: z.array(Project) }),
  'projects.add': command({ input: ProjectDraft, output: acknowledged }),
  'projects.amend': command({ input: ProjectDraft.extend({ id: Id }), output: acknowledged }),
  'projects.end': command({ input: ending, output: acknowledged }),
  'projects.venues': query({ input: z.object({}), output: z.array(Venue) }),
  'projects.addVenue': command({ input: VenueDraft, output: acknowledged }),
  'projects.endVenue': command({ input: ending, output: acknowledged }),
  'projects.partners': query({ input: z.object({}), output: z.array(Partner) }),
  'projects.addPartner': command({ input: PartnerDraft, output: acknowledged }),
  'projects.endPartner': command({ input: ending, output: acknowledged }),
};
