// Building chiefs (楼栋长): who looks after a building or one unit of it, and the phone that may be posted.
// The chief of a unit goes before the chief of its building. A post begins and ends on a day; nobody is deleted.
import { z } from 'zod';
import { command, query } from '../contract';
import { Day, filled, Id } from '../text';
import { Phone } from './people';

export const Chief = z.object({
  id: Id,
  name: z.string(),
  /** A phone the chief agreed to have posted. */
  phone: z.string().nullable(),
  scope: z.enum(['building', 'unit']),
  since: Day,
});
export type Chief = z.infer<typeof Chief>;

export const ChiefRow = z.object({
  buildingId: Id,
  building: z.string(),
  unitId: Id,
  unit: z.string(),
  households: z.int(),
  residents: z.int(),
  chief: Chief.nullable(),
});
export type ChiefRow = z.infer<typeof ChiefRow>;

/** Duties printed on the contact card, in the words of the field. */
export const chiefDuties = ['入户走访', '政策宣传', '信息采集', '民情收集', '隐患排查', '邻里和谐'] as const;

/** Why a chief ends; the first four are the cases of replacement the field knows. */
export const endReasons = ['长期外出', '搬迁', '不配合', '本人申请', '不再担任', '登记有误'] as const;

export const chiefs = {
  /** One row for each unit, in house order. `gaps`: only units nobody looks after. */
  'chiefs.list': query({ input: z.object({ gaps: z.boolean().default(false) }), output: z.array(ChiefRow) }),
  /**
   * `unitId` null: for the whole building. Ends the post held there before, for the reason. Somebody of the same name who is or was a
   * chief is the same one, unless they are `another`.
   */
  'chiefs.appoint': command({
    input: z.object({
      ...{ buildingId: Id, unitId: Id.nullable(), name: filled(50), phone: Phone.nullable(), on: Day },
      reason: filled(60).nullable().default(null),
      another: z.boolean().default(false),
    }),
    output: z.object({ id: Id }),
  }),
  'chiefs.end': command({ input: z.object({ id: Id, on: Day, reason: filled(60) }), output: z.object({ id: Id }) }),
};
